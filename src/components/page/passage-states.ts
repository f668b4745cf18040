import type { OpenSegment, Translation } from '../../story/translation.ts';
import type { Language } from './page-data.ts';

/** What a page must know of its translation, passage by passage. */
export interface PassageStates {
  /** Some passages still stand in the words of the source. */
  readonly isPartial: boolean;
  /** The language that the story was written in. */
  readonly original: Language | undefined;
  /** The attributes of a text that stands in the words of the source; none for any other. */
  spoken(address: string, file?: string): { lang?: string; dir?: 'ltr' | 'rtl' };
  /** The worst state of the passages of a step, or of those of a file that stand in no step. */
  state(place: { within?: string; file?: string }): 'missing' | 'changed' | undefined;
}

export function passageStates(
  translation: Translation | undefined,
  original: Language | undefined,
): PassageStates {
  const open = translation?.open ?? [];
  const missing = open.filter(({ state }) => state === 'missing');
  const source = original
    ? { lang: original.locale, dir: original.interface.direction }
    : undefined;
  return {
    isPartial: missing.length > 0,
    original,
    spoken: (address, file) =>
      missing.some((s) => s.address === address && (file === undefined || s.file === file))
        ? (source ?? {})
        : {},
    state({ within, file }) {
      const here = open.filter((segment) =>
        within === undefined
          ? segment.file === file && isOutside(segment)
          : segment.file.endsWith('.mdx') && segment.address.startsWith(within),
      );
      const states = here.map(({ state }) => state);
      return (['missing', 'changed'] as const).find((state) => states.includes(state));
    },
  };
}

/** Steps are scene/step; other passages are counted below one heading, or are frontmatter. */
function isOutside({ address }: OpenSegment): boolean {
  return address.split('/').length < 3;
}
