import type { Matrix } from '../../maths/matrix.ts';
import type { LatentWeights } from './model.ts';

/** The toy that the scene computes with: 2 tokens of width 4, 2 heads, all other widths 2. */
// prettier-ignore
export const toyInputs: Matrix = [[1, 0, 2, -1], [0, 1, -1, 2]]; // (tokens, width)
// prettier-ignore
const firstTwo: Matrix = [[1, 0, 0, 0], [0, 1, 0, 0]];
// prettier-ignore
const lastTwo: Matrix = [[0, 0, 1, 0], [0, 0, 0, 1]];
// prettier-ignore
export const toyWeights: LatentWeights = {
  WDKV: [[1, 0, 1, 0], [0, 1, 0, 1]],
  WUK: [[[1, 0], [0, 1]], [[0.5, 0.5], [0.5, -0.5]]],
  WUV: [[[1, 2], [0, 1]], [[-1, 0], [1, 1]]],
  WKR: [[1, 0, 0, 1], [0, 1, 1, 0]],
  WQ: [firstTwo, lastTwo],
  WQR: [lastTwo, firstTwo],
  WO: [[1, 0, 0, 1], [0, 1, 1, 0], [1, 0, -1, 0], [0, 1, 0, -1]],
};
