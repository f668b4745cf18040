import type { Layout } from '../../drawing/layout.ts';

/** A strip across the sheet. */
export interface Strip {
  readonly y: number;
  readonly height: number;
}

/** A group of bars about a zero line, with its ruler under them. */
export interface Group {
  readonly caption: number;
  readonly rows: number;
  readonly ruler: Strip;
}

/** Where things lie on the sheet of a layout. */
export interface Plan {
  /** The four rulers: their zero, the width of the span. */
  readonly zero: number;
  readonly width: number;
  readonly rulers: readonly Strip[];
  /** The values: their zero, units of the sheet for 1, distance and height of the bars. */
  readonly values: {
    readonly zero: number;
    readonly scale: number;
    readonly gap: number;
    readonly height: number;
  };
  readonly outlier: Strip;
  readonly shared: Group;
  readonly own: Group;
}

export const plans: Readonly<Record<Layout, Plan>> = {
  tall: {
    zero: 20,
    width: 350,
    rulers: [
      { y: 126, height: 86 },
      { y: 250, height: 48 },
      { y: 334, height: 48 },
      { y: 418, height: 48 },
    ],
    values: { zero: 126, scale: 14200, gap: 25, height: 19 },
    outlier: { y: 128, height: 28 },
    shared: { caption: 118, rows: 162, ruler: { y: 262, height: 30 } },
    own: { caption: 338, rows: 350, ruler: { y: 450, height: 30 } },
  },
  wide: {
    zero: 36,
    width: 688,
    rulers: [
      { y: 190, height: 112 },
      { y: 346, height: 56 },
      { y: 446, height: 56 },
      { y: 546, height: 56 },
    ],
    values: { zero: 252, scale: 29000, gap: 33, height: 25 },
    outlier: { y: 190, height: 40 },
    shared: { caption: 178, rows: 238, ruler: { y: 370, height: 40 } },
    own: { caption: 462, rows: 478, ruler: { y: 610, height: 40 } },
  },
};
