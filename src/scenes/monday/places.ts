import type { Layout } from '../../drawing/layout.ts';
import type { View } from './frame.ts';

/** A rectangle on the sheet by its middle, turned by degrees about it. */
export type Pose = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turn: number;
};

export const pose = (x: number, y: number, width: number, height: number, turn = 0): Pose => ({
  x,
  y,
  width,
  height,
  turn,
});

/** The pose between the poses of the four views. */
export function poseBetween(view: View, poses: Readonly<Record<keyof View, Pose>>): Pose {
  const sum = (field: keyof Pose) =>
    view.floor * poses.floor[field] +
    view.squares * poses.squares[field] +
    view.ribbon * poses.ribbon[field] +
    view.prices * poses.prices[field];
  return pose(sum('x'), sum('y'), sum('width'), sum('height'), sum('turn'));
}

/** Where everything stands on a sheet. */
export const places = {
  tall: {
    /** Nine figures on the floor; `percent` is the length of one per cent. */
    floor: {
      y: 276,
      left: 20,
      figure: 152,
      width: 34,
      pitch: 38,
      gap: 10,
      percent: 11.6,
      size: 36,
      number: 17,
    },
    /** The two squares: side of the larger one, their middles. */
    squares: { side: 252, loss: pose(246, 234, 0, 0, -5), record: pose(96, 403, 0, 0, 4) },
    /** The ribbon of days, from its first to its last day. */
    ribbon: { line: pose(40, 281, 342, 30, 90), mark: 40 },
    prices: { left: 20, right: 370, zero: 454, dollar: 2.26 },
  },
  wide: {
    floor: {
      y: 372,
      left: 36,
      figure: 194,
      width: 66,
      pitch: 74,
      gap: 30,
      percent: 14.6,
      size: 54,
      number: 27,
    },
    squares: { side: 420, loss: pose(502, 378, 0, 0, -5), record: pose(178, 482, 0, 0, 4) },
    ribbon: { line: pose(350, 486, 628, 46, 0), mark: 74 },
    prices: { left: 36, right: 724, zero: 596, dollar: 2.95 },
  },
} as const;

export type Places = (typeof places)[Layout];
