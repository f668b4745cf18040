/** What attention on a sentence is computed from; what a moving slider leaves as it was is made once. */
import {
  latentAttention,
  multiHeadAttention,
  type Attention,
  type LatentWeights,
  type MultiHeadWeights,
  type Order,
} from '../latent/model.ts';
import { keepLast } from '../../maths/keep-last.ts';
import type { Matrix } from '../../maths/matrix.ts';
import { errorsByRank } from './errors-by-rank.ts';
import { compress, embed, randomWeights, strongestDirections } from './model.ts';
import { headWidth, lowRank, positionWidth, width } from './settings.ts';

interface Drawn {
  readonly weights: MultiHeadWeights;
  readonly directions: Matrix;
}

interface FullRun {
  readonly inputs: Matrix;
  readonly full: Attention;
  /** Of the digests of all lengths, 1 … width. */
  readonly errors: readonly number[];
}

/** Weights of a draw, with all that a digest of any length is made from. */
export const drawWeights = keepLast((heads: number, low: boolean, draw: number): Drawn => {
  const trueRank = low ? lowRank : width;
  const weights = randomWeights({ width, heads, headWidth, positionWidth, trueRank }, draw);
  return { weights, directions: strongestDirections(weights) };
});

/** Full attention over a sentence (tokens joined by line feeds), and the errors of all digests of it. */
export const runFull = keepLast(
  (sentence: string, heads: number, low: boolean, draw: number): FullRun => {
    const { weights, directions } = drawWeights(heads, low, draw);
    const inputs = embed(sentence.split('\n'), width, draw); // (tokens, width)
    const full = multiHeadAttention(weights, inputs);
    return { inputs, full, errors: errorsByRank(weights, directions, inputs, full) };
  },
);

/** Latent weights with a digest of `rank` numbers. */
export const digest = keepLast(
  (rank: number, heads: number, low: boolean, draw: number): LatentWeights => {
    const { weights, directions } = drawWeights(heads, low, draw);
    return compress(weights, directions, rank);
  },
);

interface LatentRun {
  readonly latent: Attention;
  /** Multiply-adds for one cached token and step in either order, counted while computing. */
  readonly adds: Readonly<Record<Order, number>>;
}

/** Latent attention over a sentence (tokens joined by line feeds), with what it costs. */
export const runLatent = keepLast(
  (
    sentence: string,
    rank: number,
    heads: number,
    low: boolean,
    draw: number,
    order: Order,
  ): LatentRun => {
    const { inputs } = runFull(sentence, heads, low, draw);
    const weights = digest(rank, heads, low, draw);
    const latent = latentAttention(weights, inputs, order);
    // A cached token costs the same at every step, so one token tells the cost of the other order.
    const other = latentAttention(weights, inputs.slice(0, 1), otherOrder(order));
    const [naive, absorbed] = order === 'naive' ? [latent, other] : [other, latent];
    return {
      latent,
      adds: {
        naive: naive.multiplyAdds.perCachedToken,
        absorbed: absorbed.multiplyAdds.perCachedToken,
      },
    };
  },
);

const otherOrder = (order: Order): Order => (order === 'naive' ? 'absorbed' : 'naive');
