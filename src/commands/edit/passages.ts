import { InterfaceSchema } from '../../story/schemas.ts';
import { readTranslation, segmentStates, type SegmentState } from '../../story/freshness.ts';
import type { ContentFiles } from '../../story/read-story.ts';
import { segmentsOfFile, textOfSegment } from '../../story/segments.ts';
import { parse } from 'yaml';
import { sourceOf } from '../translate/project.ts';

/** A passage as the preview marks it: where it stands in its file, and how far it is. */
export interface PassagePlace {
  /** Of the file below the project. */
  readonly path: string;
  readonly address: string;
  readonly line: number;
  readonly column: number;
  readonly state: SegmentState;
  readonly text: string;
}

export interface Passages {
  readonly passages: readonly PassagePlace[];
  /** The words of the language for “passages” and for each state. */
  readonly words: Readonly<Record<string, string>>;
}

/** All passages of one language of a story, with their states; those of the source are done. */
export function readPassages(files: ContentFiles, story: string, locale: string): Passages {
  const source = sourceOf(files, story);
  const found =
    locale === source
      ? ownSegments(files, `content/${story}/${locale}/`)
      : readTranslation(files, story, locale, source).flatMap(({ path, segments }) =>
          segments.map(({ own, state }) => ({ path, own, state })),
        );
  const passages = found.map(({ path, own, state }) => {
    const { address, line, column } = own;
    return { path, address, line, column, state, text: textOfSegment(own) };
  });
  const text = new TextDecoder().decode(files.get(`content/interface/${locale}.yml`));
  const { words } = InterfaceSchema.parse(parse(text));
  const names = ['passages', ...segmentStates.map((state) => `state_${state}`)];
  return {
    passages,
    words: Object.fromEntries(names.map((name) => [name, String(words[name] ?? name)])),
  };
}

function ownSegments(files: ContentFiles, folder: string) {
  return [...files].flatMap(([path, bytes]) =>
    path.startsWith(folder)
      ? segmentsOfFile(path, bytes).map((own) => ({ path, own, state: 'done' as const }))
      : [],
  );
}
