import type { Layout } from '../../drawing/layout.ts';

/** Where a format's bits and its stretch of ruler lie. */
export interface FormatPlace {
  readonly bits: { readonly x: number; readonly y: number };
  /** Upper edge of the ruler, which crosses the sheet. */
  readonly ruler: number;
  /** Baseline of the error, which ends at the right margin. */
  readonly error: number;
}

export interface Plan {
  readonly number: { readonly y: number; readonly size: number };
  /** The side of a bit, the gap between bits and between groups of them. */
  readonly bit: { readonly side: number; readonly gap: number; readonly groupGap: number };
  /** Height of the stretches of ruler, size of the errors. */
  readonly ruler: number;
  readonly error: number;
  readonly e4m3: FormatPlace;
  readonly e5m2: FormatPlace;
  /** The tile: baseline of its heading, first lane, height of a lane, ends of the axis. */
  readonly tile: {
    readonly heading: number;
    readonly y: number;
    readonly lane: number;
    readonly from: number;
    readonly to: number;
  };
}

export const plans: Readonly<Record<Layout, Plan>> = {
  tall: {
    number: { y: 108, size: 46 },
    bit: { side: 30, gap: 3, groupGap: 12 },
    ruler: 22,
    error: 24,
    e4m3: { bits: { x: 20, y: 134 }, ruler: 176, error: 158 },
    e5m2: { bits: { x: 20, y: 226 }, ruler: 268, error: 250 },
    tile: { heading: 341, y: 352, lane: 32, from: 92, to: 308 },
  },
  wide: {
    number: { y: 178, size: 84 },
    bit: { side: 44, gap: 4, groupGap: 14 },
    ruler: 30,
    error: 56,
    e4m3: { bits: { x: 36, y: 214 }, ruler: 274, error: 256 },
    e5m2: { bits: { x: 36, y: 340 }, ruler: 400, error: 382 },
    tile: { heading: 492, y: 504, lane: 33, from: 140, to: 620 },
  },
};
