import type { Layout } from '../../drawing/layout.ts';

export type Box = readonly [x: number, y: number, width: number, height: number];

/** Where things lie on the sheet of a layout. */
export interface Plan {
  /** The blue desk, which runs off the sheet. */
  readonly desk: Box;
  readonly question: { readonly x: number; readonly y: number; readonly size: number };
  /** Four places beside each other. */
  readonly columns: { readonly x: number; readonly gap: number; readonly width: number };
  readonly slips: { readonly y: number; readonly height: number };
  /** The zero line of the advantages, and the height of 1. */
  readonly zero: { readonly y: number; readonly scale: number };
  /** The base line of the probabilities, and the height of probability 1. */
  readonly policy: { readonly y: number; readonly scale: number };
  /** The test: base line, height of 1 %, and the columns of start, end and vote. */
  readonly test: {
    readonly y: number;
    readonly scale: number;
    readonly x: readonly [number, number, number];
    readonly width: number;
  };
}

export const plans: Readonly<Record<Layout, Plan>> = {
  tall: {
    desk: [-10, 96, 410, 414],
    question: { x: 20, y: 168, size: 66 },
    columns: { x: 20, gap: 90, width: 80 },
    slips: { y: 200, height: 270 },
    zero: { y: 300, scale: 158 },
    policy: { y: 434, scale: 760 },
    test: { y: 480, scale: 3.5, x: [20, 176, 280], width: 90 },
  },
  wide: {
    desk: [-10, 150, 780, 520],
    question: { x: 36, y: 262, size: 112 },
    columns: { x: 36, gap: 176, width: 160 },
    slips: { y: 310, height: 320 },
    zero: { y: 405, scale: 206 },
    policy: { y: 554, scale: 960 },
    test: { y: 628, scale: 4.7, x: [36, 352, 548], width: 176 },
  },
};
