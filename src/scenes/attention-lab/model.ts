/**
 * Attention on a sentence with seeded random weights: full attention, and latent attention made from
 * it by keeping the strongest directions of its keys and values. Random weights show the arithmetic
 * and the error of a given rank; they do not show what a trained model would have learnt.
 */
import { element } from '../../maths/element.ts';
import { eigenvectors } from '../../maths/eigenvectors.ts';
import { hashText } from '../../maths/hash.ts';
import { multiply, norm, transpose } from '../../maths/matrix.ts';
import type { Matrix } from '../../maths/matrix.ts';
import { createRandom, drawMatrix, drawNormal } from '../../maths/random.ts';
import { range } from '../../maths/range.ts';
import type { LatentWeights, MultiHeadWeights } from '../latent/model.ts';

export interface LabShape {
  /** Numbers in the vector of one token. */
  readonly width: number;
  readonly heads: number;
  /** Numbers in the key, and in the value, of one head. */
  readonly headWidth: number;
  /** Even. */
  readonly positionWidth: number;
  /** Rank of all keys and values together, 1 … width; `width` for ordinary random weights. */
  readonly trueRank: number;
}

/** Gives a vector for each token, (tokens, width): normal draws seeded with its letters, so that a word met again has the same one. */
export function embed(tokens: readonly string[], width: number, seed: number): number[][] {
  return tokens.map((token) => {
    const random = createRandom(hashText(token, seed));
    return range(width).map(() => drawNormal(random)); // (width)
  });
}

/** Gives random weights whose keys and values have the wanted rank: [W^K; W^V] = up (2 heads headWidth, rank) · down (rank, width). */
export function randomWeights(shape: LabShape, seed: number): MultiHeadWeights {
  const { width, heads, headWidth, positionWidth, trueRank } = shape;
  if (!(trueRank >= 1 && trueRank <= width))
    throw new RangeError(`found rank ${trueRank}, expected 1 to the width, ${width}`);
  const random = createRandom(seed);
  const draw = (rows: number, columns: number): number[][] =>
    drawMatrix(rows, columns, 1 / Math.sqrt(columns), random);
  const down = draw(trueRank, width); // (rank, width)
  const fromDown = (): number[][] => multiply(draw(headWidth, trueRank), down); // (headWidth, width)
  const perHead = (make: () => number[][]): number[][][] => range(heads).map(make);
  return {
    WQ: perHead(() => draw(headWidth, width)),
    WQR: perHead(() => draw(positionWidth, width)),
    WKR: draw(positionWidth, width),
    WK: perHead(fromDown),
    WV: perHead(fromDown),
    WO: draw(width, heads * headWidth),
  };
}

/** Gives the directions (width, width) of the inputs to which keys and values answer, orthonormal rows, the strongest first. */
export function strongestDirections(weights: MultiHeadWeights): number[][] {
  const stacked = [...weights.WK, ...weights.WV].flat(); // (2 heads headWidth, width)
  return eigenvectors(multiply(transpose(stacked), stacked)); // (width, width)
}

/** Gives latent weights of a rank (1 … width) nearest to the full ones, from `strongestDirections` of these (Eckart & Young 1936). */
export function compress(
  weights: MultiHeadWeights,
  directions: Matrix,
  rank: number,
): LatentWeights {
  if (!(rank >= 1 && rank <= directions.length))
    throw new RangeError(`found rank ${rank}, expected 1 to ${directions.length}`);
  const WDKV = directions.slice(0, rank); // (latent, width)
  const up = transpose(WDKV); // (width, latent)
  const { WQ, WQR, WKR, WO } = weights;
  return {
    WQ,
    WQR,
    WKR,
    WO,
    WDKV,
    WUK: weights.WK.map((WK) => multiply(WK, up)), // heads × (headWidth, latent)
    WUV: weights.WV.map((WV) => multiply(WV, up)), // heads × (headWidth, latent)
  };
}

/** Gives the size of the difference of two outputs (tokens, width) as a part of the size of the first; 0 where they agree. */
export function outputError(full: Matrix, other: Matrix): number {
  const difference = full.map((row, t) => row.map((x, i) => x - element(element(other, t), i)));
  return norm(difference) / norm(full);
}
