import { element } from '../../maths/element.ts';
import { dot } from '../../maths/dot.ts';
import { norm } from '../../maths/matrix.ts';
import type { Matrix } from '../../maths/matrix.ts';
import type { Attention, MultiHeadWeights } from '../latent/model.ts';

/**
 * Gives the error of the output (as `outputError`) for every rank from 1 to the number of directions.
 * The same sums as `latentAttention` of `compress`ed weights, but each rank adds one direction to the
 * scores and values of the rank before it, so that all of them cost no more than one run in plain code.
 */
export function errorsByRank(
  weights: MultiHeadWeights,
  directions: Matrix,
  inputs: Matrix,
  full: Attention,
): number[] {
  const tokens = inputs.length;
  const heads = weights.WK.length;
  const { qC, qR } = element(element(full.steps, 0), 0);
  const headWidth = qC.length;
  const scale = 1 / Math.sqrt(headWidth + qR.length);
  const scores = positionScores(full, scale); // (tokens × heads × tokens)
  const values = new Float64Array(heads * tokens * headWidth); // (heads × tokens × headWidth)
  const WO = Float64Array.from(weights.WO.flat()); // (width × heads × headWidth)
  const outputs = Float64Array.from(full.outputs.flat()); // (tokens × width)
  const width = weights.WO.length;
  const outputSize = norm(full.outputs);
  const found = new Float64Array(heads * headWidth); // o of one token, (heads × headWidth)

  return directions.map((direction) => {
    const c = Float64Array.from(inputs, (h) => dot(direction, h)); // (tokens)
    for (let i = 0; i < heads; i += 1) {
      const key = element(weights.WK, i).map((row) => dot(row, direction)); // (headWidth)
      const value = Float64Array.from(element(weights.WV, i), (row) => dot(row, direction)); // (headWidth)
      for (let t = 0; t < tokens; t += 1) {
        const weight = dot(element(element(full.steps, t), i).qC, key) * scale;
        const row = (t * heads + i) * tokens;
        addScaled(scores, row, weight, c, t + 1);
        addScaled(values, (i * tokens + t) * headWidth, c[t] as number, value, headWidth);
      }
    }
    let squares = 0;
    for (let t = 0; t < tokens; t += 1) {
      found.fill(0);
      for (let i = 0; i < heads; i += 1)
        mixValues(scores, (t * heads + i) * tokens, t + 1, values, i * tokens * headWidth, {
          into: found,
          first: i * headWidth,
          count: headWidth,
        });
      squares += squaredDistance(WO, found, outputs, t * width, width);
    }
    return Math.sqrt(squares) / outputSize;
  });
}

/** What the positional keys add to the scores, the same for every rank. */
function positionScores({ steps, kR }: Attention, scale: number): Float64Array {
  const [tokens, heads] = [steps.length, element(steps, 0).length];
  const scores = new Float64Array(tokens * heads * tokens);
  steps.forEach((step, t) =>
    step.forEach(({ qR }, i) => {
      for (let j = 0; j <= t; j += 1)
        scores[(t * heads + i) * tokens + j] = dot(qR, element(kR, j)) * scale;
    }),
  );
  return scores;
}

interface Place {
  readonly into: Float64Array;
  readonly first: number;
  readonly count: number;
}

/** Adds Σ softmax(scores) · values of one head and token. */
function mixValues(
  scores: Float64Array,
  row: number,
  seen: number,
  values: Float64Array,
  base: number,
  { into, first, count }: Place,
): void {
  let highest = -Infinity;
  for (let j = 0; j < seen; j += 1) highest = Math.max(highest, at(scores, row + j));
  let total = 0;
  for (let j = 0; j < seen; j += 1) {
    const power = Math.exp(at(scores, row + j) - highest);
    total += power;
    for (let k = 0; k < count; k += 1)
      into[first + k] = at(into, first + k) + power * at(values, base + j * count + k);
  }
  for (let k = 0; k < count; k += 1) into[first + k] = at(into, first + k) / total;
}

/** |matrix · vector − output|², the output standing in a list from `first` on. */
function squaredDistance(
  matrix: Float64Array,
  vector: Float64Array,
  outputs: Float64Array,
  first: number,
  rows: number,
): number {
  let squares = 0;
  for (let row = 0; row < rows; row += 1) {
    let sum = -at(outputs, first + row);
    const start = row * vector.length;
    for (let k = 0; k < vector.length; k += 1) sum += at(matrix, start + k) * at(vector, k);
    squares += sum * sum;
  }
  return squares;
}

/** Adds factor · vector to so many numbers of a list from `first` on. */
function addScaled(
  list: Float64Array,
  first: number,
  factor: number,
  vector: Float64Array,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) list[first + k] = at(list, first + k) + factor * at(vector, k);
}

function at(list: Float64Array, index: number): number {
  return list[index] as number; // a hole would make NaN by itself
}
