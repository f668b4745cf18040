import type { Point } from '../../drawing/dots.ts';
import type { Layout } from '../../drawing/layout.ts';

/** What the camera shows in each of the three steps: tip, machines, everything. */
export interface Views {
  /** Where the tip stands on the water. */
  readonly tip: readonly Point[];
  /** Square units of the sheet for a million dollars: one measure for every piece of ice. */
  readonly perMillion: readonly number[];
  /** From the water line down to the ice below, in the middle view. */
  readonly gap: number;
  /** The forms of the pieces, from the middle of the tip's foot; their sizes follow from the numbers. */
  readonly forms: Readonly<Record<'tip' | 'hardware' | 'servers', readonly Point[]>>;
}

export const views: Readonly<Record<Layout, Views>> = {
  tall: {
    tip: [
      [168, 476],
      [56, 176],
      [64, 164],
    ],
    perMillion: [13400, 46, 16],
    gap: 5,
    forms: {
      tip: [
        [-152, 0],
        [-128, -130],
        [-90, -176],
        [-30, -250],
        [40, -352],
        [96, -262],
        [150, -200],
        [176, -90],
        [206, 0],
      ],
      hardware: [
        [-22, 0],
        [176, 0],
        [204, 52],
        [172, 104],
        [104, 132],
        [30, 112],
        [-26, 62],
      ],
      servers: [
        [-36, 0],
        [262, 0],
        [318, 62],
        [304, 158],
        [258, 186],
        [232, 246],
        [160, 274],
        [96, 228],
        [16, 198],
        [-40, 100],
      ],
    },
  },
  wide: {
    tip: [
      [440, 630],
      [118, 250],
      [116, 238],
    ],
    perMillion: [28600, 116, 48],
    gap: 6,
    forms: {
      tip: [
        [-300, 0],
        [-232, -170],
        [-150, -214],
        [-70, -330],
        [20, -440],
        [110, -330],
        [176, -250],
        [214, -110],
        [290, 0],
      ],
      hardware: [
        [-40, 0],
        [240, 0],
        [286, 66],
        [242, 146],
        [130, 176],
        [30, 150],
        [-50, 80],
      ],
      servers: [
        [-70, 0],
        [500, 0],
        [604, 90],
        [570, 216],
        [470, 250],
        [420, 322],
        [270, 356],
        [150, 292],
        [10, 256],
        [-92, 130],
      ],
    },
  },
};
