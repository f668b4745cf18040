import type { Layout } from '../../drawing/layout.ts';
import { mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import type { View } from './frame.ts';

/** A rectangle on the sheet by its middle, turned by degrees about it. */
export type Pose = readonly [x: number, y: number, width: number, height: number, turn: number];

/** The pose between those of the four views. */
export function poseIn({ floor, squares, ribbon, prices }: View, poses: readonly Pose[]): Pose {
  return mixAll([floor, squares, ribbon, prices], poses);
}

/** Moves and turns what is drawn about 0, 0. */
export function placed([x, y, , , turn]: Pose): string {
  return `translate(${round(x)} ${round(y)})rotate(${round(turn)})`;
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
      date: 350,
    },
    /** The two squares of dollars. */
    loss: [246, 234, 252, 252, -5],
    record: [96, 403, 4],
    /** The strip of days, and the middle and size of the mark at its end. */
    ribbon: [40, 281, 342, 30, 90],
    mark: [40, 468, 40, 40, -8],
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
      date: 520,
    },
    loss: [502, 378, 420, 420, -5],
    record: [178, 482, 4],
    ribbon: [350, 486, 628, 46, 0],
    mark: [694, 486, 74, 74, -8],
    prices: { left: 36, right: 724, zero: 596, dollar: 2.95 },
  },
} as const;

export type Places = (typeof places)[Layout];
