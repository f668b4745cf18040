import type { Layout } from '../../drawing/layout.ts';

type Place = readonly [x: number, y: number];
/** A text: its first baseline, its size, the width that it may take. */
export type TextPlace = readonly [x: number, y: number, size: number, width: number];

/** Where things lie in the four steps: stated, fund, understood, modelled. */
export interface Places {
  /** The side of a chip: one for all fields, in every step. */
  readonly side: readonly number[];
  /** Chips in a row. */
  readonly columns: { readonly stated: number; readonly fund: number; readonly large: number };
  /** The upper left corners. */
  readonly stated: readonly Place[];
  readonly fund: readonly Place[];
  readonly understood: readonly Place[];
  readonly modelled: readonly Place[];
  /** The two numbers that go along with their fields. */
  readonly statedCount: readonly TextPlace[];
  readonly fundCount: readonly TextPlace[];
  /** What the first two fields are, in their own step. */
  readonly statedNote: TextPlace;
  readonly fundNote: TextPlace;
  /** What is said of the last field, below it. */
  readonly modelledNote: TextPlace;
}

const tall: Places = {
  side: [3, 2, 1.3, 0.95],
  columns: { stated: 64, fund: 100, large: 166 },
  stated: [
    [20, 370],
    [20, 420],
    [20, 448],
    [20, 456],
  ],
  fund: [
    [420, 284],
    [170, 284],
    [20, 268],
    [95, 391],
  ],
  understood: [
    [620, 110],
    [620, 110],
    [157, 96],
    [20, 94],
  ],
  modelled: [
    [620, 94],
    [620, 94],
    [640, 94],
    [212, 94],
  ],
  statedCount: [
    [16, 336, 196, 354],
    [20, 408, 52, 140],
    [20, 438, 36, 120],
    [20, 449, 24, 60],
  ],
  fundCount: [
    [420, 204, 100, 300],
    [18, 204, 128, 330],
    [20, 257, 36, 126],
    [20, 411, 24, 68],
  ],
  statedNote: [228, 388, 15, 142],
  fundNote: [20, 234, 15, 340],
  modelledNote: [200, 402, 13, 172],
};

const wide: Places = {
  side: [4, 3.2, 2, 1.5],
  columns: { stated: 64, fund: 100, large: 218 },
  stated: [
    [36, 496],
    [36, 522],
    [36, 547],
    [36, 588],
  ],
  fund: [
    [800, 304],
    [404, 304],
    [36, 240],
    [160, 486],
  ],
  understood: [
    [1200, 156],
    [1200, 156],
    [288, 156],
    [36, 130],
  ],
  modelled: [
    [1300, 130],
    [1300, 130],
    [1300, 130],
    [397, 130],
  ],
  statedCount: [
    [26, 440, 380, 690],
    [36, 504, 84, 240],
    [36, 532, 60, 200],
    [36, 576, 40, 112],
  ],
  fundCount: [
    [800, 280, 190, 420],
    [32, 262, 176, 620],
    [36, 224, 60, 220],
    [36, 520, 40, 116],
  ],
  statedNote: [330, 522, 24, 394],
  fundNote: [36, 326, 22, 340],
  modelledNote: [397, 512, 19, 327],
};

export const places: Readonly<Record<Layout, Places>> = { tall, wide };
