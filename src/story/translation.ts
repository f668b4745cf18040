import {
  localesOf,
  readTranslation,
  segmentStates,
  type SegmentState,
  type TranslatedFile,
} from './freshness.ts';
import type { ContentFiles } from './read-story.ts';
import { textOfSegment } from './segments.ts';
import type { Story } from './story.ts';

/** How far a translation is, as plain data for the pages that tell it. */
export interface Translation {
  readonly files: readonly TranslationCount[];
  /** The segments that are not done. */
  readonly open: readonly OpenSegment[];
}

export interface TranslationCount {
  readonly name: string;
  readonly counts: Readonly<Record<SegmentState, number>>;
}

export interface OpenSegment {
  readonly file: string;
  readonly address: string;
  readonly state: Exclude<SegmentState, 'done'>;
  readonly text: string;
}

/** The story with the state of each of its translations. */
export function withTranslations(story: Story, files: ContentFiles): Story {
  const source = story.info.source_locale;
  const others = localesOf(files, story.name).filter((locale) => locale !== source);
  const translations = others.map((locale) => [
    locale,
    summarise(readTranslation(files, story.name, locale, source)),
  ]);
  return { ...story, translations: Object.fromEntries(translations) };
}

export function summarise(files: readonly TranslatedFile[]): Translation {
  return {
    files: files.map(({ name, segments }) => ({ name, counts: countStates(segments) })),
    open: files.flatMap(({ name, segments }) =>
      segments.flatMap(({ state, own }): OpenSegment[] =>
        state === 'done'
          ? []
          : [{ file: name, address: own.address, state, text: textOfSegment(own) }],
      ),
    ),
  };
}

/** Whether nothing of it is still in the language of the source. */
export function isComplete(translation: Translation | undefined): boolean {
  return !translation?.open.some(({ state }) => state === 'missing');
}

function countStates(
  segments: readonly { readonly state: SegmentState }[],
): Record<SegmentState, number> {
  const count = (state: SegmentState) =>
    segments.filter((segment) => segment.state === state).length;
  return Object.fromEntries(segmentStates.map((state) => [state, count(state)])) as Record<
    SegmentState,
    number
  >;
}
