import type { Layout } from '../../drawing/layout.ts';

/** The benchmark whose difference is drawn first as a part of one problem. */
export const tied = 'AIME 2024';

export interface Arrangement {
  /** The wall of problems: corner, side of a problem, distance of problems, problems in a row. */
  readonly wall: {
    readonly x: number;
    readonly y: number;
    readonly side: number;
    readonly pitch: number;
    readonly columns: number;
    /** Where those begin that neither model solves. */
    readonly unsolved: number;
  };
  /** The ten rows: first row, distance, height of a bar, line of zero, units of the sheet for a point. */
  readonly rows: {
    readonly y: number;
    readonly pitch: number;
    readonly height: number;
    readonly zero: number;
    readonly point: number;
  };
}

export const arrangements: Readonly<Record<Layout, Arrangement>> = {
  tall: {
    wall: { x: 20, y: 104, side: 53, pitch: 59.4, columns: 6, unsolved: 437 },
    rows: { y: 124, pitch: 33, height: 25, zero: 262, point: 12 },
  },
  wide: {
    wall: { x: 36, y: 156, side: 78, pitch: 87.1, columns: 8, unsolved: 564 },
    rows: { y: 186, pitch: 41, height: 32, zero: 500, point: 26 },
  },
};
