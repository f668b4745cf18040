import type { Layout } from '../../drawing/layout.ts';

/** Who answered, in the order of the slips. */
export const voices = ['trump', 'altman', 'nadella', 'nvidia'] as const;

export type Slip = readonly [x: number, y: number, width: number, height: number, turn: number];

/** Where everything stands on a sheet: the disc in both steps, the earth, the slips, the plans. */
export const places = {
  tall: {
    beep: { x: 282, y: 184, radius: 84, turn: -20, aerials: 3.6 },
    answers: { x: 195, y: 243, radius: 100, turn: -2, aerials: 1.7 },
    earth: { top: 297, bend: 24 },
    rings: { gap: 22, width: 5 },
    sentence: { y: 364, size: 51 },
    /** Name and words of a slip. */
    said: { name: 20, size: 14, inset: 12 },
    slips: [
      [-8, 103, 192, 94, -2],
      [206, 100, 192, 94, 2],
      [-8, 291, 192, 101, 1.5],
      [206, 294, 192, 101, -1.5],
    ],
    plans: { y: 430, pitch: 34, height: 30, name: 22, billion: 2.5 },
  },
  wide: {
    beep: { x: 562, y: 252, radius: 134, turn: -20, aerials: 3.6 },
    answers: { x: 380, y: 336, radius: 172, turn: -2, aerials: 0 },
    earth: { top: 398, bend: 38 },
    rings: { gap: 34, width: 8 },
    sentence: { y: 502, size: 84 },
    said: { name: 32, size: 22, inset: 16 },
    slips: [
      [-12, 152, 334, 138, -2],
      [438, 146, 334, 138, 2],
      [-12, 378, 334, 140, 1.5],
      [438, 382, 334, 140, -1.5],
    ],
    plans: { y: 566, pitch: 47, height: 39, name: 28, billion: 5.6 },
  },
} as const satisfies Record<Layout, unknown>;
