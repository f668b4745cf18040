import type { Layout } from '../../drawing/layout.ts';
import type { Box } from '../../drawing/tilted-rectangle.ts';

/** Words of the sentence that is written: labels word-1 to word-7. */
export const sentenceLength = 7;
/** A card for reckoning holds 80 GB. */
export const card = 80;

/** Where things lie on the sheets; what depends on numbers or on lengths of words is reckoned in the parts. */
export interface Places {
  /** Step 1, the triangle: first row, distance and height of rows, largest type, gap between slips. */
  readonly triangle: {
    readonly top: number;
    readonly pitch: number;
    readonly height: number;
    readonly size: number;
    readonly gap: number;
  };
  readonly readings: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly width: number;
  };
  /** Step 2, the pile of slips, and the number of numbers under it. */
  readonly notes: {
    readonly top: number;
    readonly pitch: number;
    readonly height: number;
    readonly right: number;
  };
  readonly left: { readonly y: number; readonly size: number };
  /** Steps 3 and 4: the pile of plain attention when it is whole; it stands on the sheet's lower left corner. */
  readonly pile: Box;
  /** The column of labels beside it. */
  readonly side: { readonly x: number; readonly width: number };
  /** Step 4, the three lesser sheets: upper edges. */
  readonly ways: readonly [gqa: number, mqa: number, mla: number];
  /** Type of the pile's gigabytes. */
  readonly gigabytes: number;
  /** Step 5: bars from zero. */
  readonly bars: readonly Box[];
  /** How many times smaller: its baseline, right-aligned, and the words under it. */
  readonly smaller: { readonly y: number; readonly size: number; readonly width: number };
}

const tallBars = [0, 1, 2, 3, 4].map((i): Box => [20, 120 + i * 76, 350, 36]);
const wideBars = [0, 1, 2, 3, 4].map((i): Box => [36 + i * 141, 150, 124, 430]);

export const places: Readonly<Record<Layout, Places>> = {
  tall: {
    triangle: { top: 98, pitch: 56, height: 49, size: 24, gap: 4 },
    readings: { x: 370, y: 190, size: 108, width: 130 },
    notes: { top: 122, pitch: 35.5, height: 30, right: 370 },
    left: { y: 440, size: 98 },
    pile: [0, 100, 236, 400],
    side: { x: 256, width: 118 },
    ways: [126, 278, 408],
    gigabytes: 54,
    bars: tallBars,
    smaller: { y: 372, size: 150, width: 190 },
  },
  wide: {
    triangle: { top: 142, pitch: 71, height: 62, size: 44, gap: 6 },
    readings: { x: 724, y: 300, size: 200, width: 220 },
    notes: { top: 182, pitch: 43, height: 37, right: 724 },
    left: { y: 588, size: 146 },
    pile: [0, 150, 440, 510],
    side: { x: 476, width: 252 },
    ways: [198, 370, 544],
    gigabytes: 118,
    bars: wideBars,
    smaller: { y: 386, size: 250, width: 420 },
  },
};
