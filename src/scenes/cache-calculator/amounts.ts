import type { Sentence } from '../scene.ts';
import type { ModelNotes } from './frame.ts';

/** Gigabytes of one card. */
export const card = 80;

const scales = [
  ['petabytes', 1e6],
  ['terabytes', 1e3],
  ['gigabytes', 1],
  ['megabytes', 1e-3],
  ['kilobytes', 1e-6],
] as const;

/** Gigabytes in the unit in which they read best: 288 MB, 9,2 GB, 1,2 TB. */
export function amountOf(gigabytes: number): Sentence {
  // A thousand of a unit is one of the next, also where rounding makes it so.
  const [word, scale] = scales.find(([, one]) => gigabytes >= 0.9995 * one) ?? ['kilobytes', 1e-6];
  const n = gigabytes / scale;
  return { word, values: { n }, digits: n < 99.95 ? 1 : 0 };
}

/** How many cards the notes fill: “8 cards of 80 GB”. */
export function cardsOf({ cards }: ModelNotes): Sentence {
  return {
    word: 'cards-of',
    values: {
      cards: { word: 'cards', values: { n: cards } },
      card: { word: 'gigabytes', values: { n: card } },
    },
  };
}

/** How the notes of one model compare with another's: a number to print large, and the words beside it. */
export function comparison(
  { bytes }: ModelNotes,
  { bytes: other }: ModelNotes,
): { readonly word: 'less' | 'more' | 'same'; readonly value: number; readonly digits: number } {
  if (bytes === other) return { word: 'same', value: 0, digits: 0 };
  if (bytes > other) {
    const value = bytes / other;
    return { word: 'more', value, digits: value < 2 ? 2 : Number(value < 99.95) };
  }
  const value = 100 * (1 - bytes / other);
  // Less by almost all is never printed as less by all.
  const digits = [1, 2, 3, 4].find((one) => Number(value.toFixed(one)) < 100) ?? 5;
  return { word: 'less', value, digits };
}
