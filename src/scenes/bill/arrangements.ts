import type { Layout } from '../../drawing/layout.ts';

/** The runs of which hours are known, in the order in which their squares are drawn. */
export const runs = ['pretraining', 'context', 'post', 'r1', 'llama'] as const;
export type Run = (typeof runs)[number];

/** GPU-hours for which one square stands. */
export const squareHours = 1000;

type Place = readonly [x: number, y: number];
type Box = readonly [x: number, y: number, width: number, height: number];

/**
 * Where things lie in each of the six steps: hours, price, not-r1, gpt-4, llama, left-out. What waits does so
 * far off the sheet, since a stage higher than the sheet shows a strip below it.
 */
export interface Places {
  /** The side of a square, a thousand GPU-hours: one for all blocks, in every step. */
  readonly side: readonly number[];
  /** Width of the seams between squares, in squares; at 0 a block is solid. */
  readonly seam: readonly number[];
  /** Squares in a row. */
  readonly columns: Readonly<Record<Run, number>>;
  readonly blocks: Readonly<Record<Run, readonly Place[]>>;
  /** V3's till receipt and its sum (first baseline, type size); R1's receipt. */
  readonly receipt: readonly Box[];
  readonly total: readonly (readonly [x: number, y: number, size: number])[];
  readonly receiptR1: readonly Box[];
  /** Height of the gold foot of a receipt. */
  readonly foot: number;
}

const tall: Places = {
  side: [5.1, 2.5, 3.8, 1.65, 1.83, 2.1],
  seam: [0.17, 0.1, 0, 0, 0, 0],
  columns: { pretraining: 37, context: 7, post: 5, r1: 7, llama: 146.4 },
  blocks: {
    pretraining: places([20, 116], [34, 114], [34, 118], [34, 290], [20, 354], [20, 114]),
    context: places([232, 264], [34, 302], [184, 118], [101, 290], [20, 316], [103, 114]),
    post: places([232, 420], [34, 356], [184, 192], [101, 324], [39, 316], [103, 154]),
    r1: places([580, 202], [580, 202], [270, 202], [580, 202], [580, 202], [580, 202]),
    llama: places([100, 900], [100, 900], [100, 900], [100, 900], [102, 100], [100, 900]),
  },
  receipt: [
    [20, 900, 350, 390],
    [20, 102, 350, 382],
    [20, 104, 222, 380],
    [20, 276, 222, 208],
    [-260, 276, 222, 208],
    [-260, 276, 222, 208],
  ],
  total: [
    [34, 1260, 46],
    [34, 454, 46],
    [34, 456, 28],
    [34, 456, 28],
    [-246, 456, 28],
    [-246, 456, 28],
  ],
  receiptR1: [
    [564, 132, 116, 352],
    [564, 132, 116, 352],
    [254, 132, 116, 352],
    [564, 132, 116, 352],
    [564, 132, 116, 352],
    [564, 132, 116, 352],
  ],
  foot: 72,
};

const wide: Places = {
  side: [8.5, 4.3, 6, 3.2, 2.7, 3.6],
  seam: [0.17, 0.14, 0, 0, 0, 0],
  columns: { pretraining: 72, context: 17, post: 5, r1: 21, llama: 177.8 },
  blocks: {
    pretraining: places([36, 178], [60, 176], [60, 182], [60, 366], [36, 528], [36, 166]),
    context: places([330, 502], [60, 356], [60, 414], [60, 490], [36, 502], [36, 306]),
    post: places([560, 502], [60, 436], [172, 414], [120, 490], [88, 502], [104, 306]),
    r1: places([1122, 356], [1122, 356], [554, 356], [1122, 356], [1122, 356], [1122, 356]),
    llama: places([244, 1060], [244, 1060], [244, 1060], [244, 1060], [244, 164], [244, 1060]),
  },
  receipt: [
    [36, 1060, 688, 490],
    [36, 156, 688, 480],
    [36, 158, 480, 478],
    [36, 346, 420, 290],
    [-480, 346, 420, 290],
    [-480, 346, 420, 290],
  ],
  total: [
    [60, 1510, 96],
    [60, 600, 96],
    [60, 596, 54],
    [60, 596, 46],
    [-456, 596, 46],
    [-456, 596, 46],
  ],
  receiptR1: [
    [1100, 230, 192, 406],
    [1100, 230, 192, 406],
    [532, 230, 192, 406],
    [1100, 230, 192, 406],
    [1100, 230, 192, 406],
    [1100, 230, 192, 406],
  ],
  foot: 120,
};

function places(...list: readonly Place[]): readonly Place[] {
  return list;
}

export const arrangements: Readonly<Record<Layout, Places>> = { tall, wide };
