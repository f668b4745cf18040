/**
 * One layer's routing of a batch of toy tokens, again and again, while the correction levels the load.
 * The arithmetic is experts/model.ts's (DeepSeek-V3, arXiv 2412.19437, section 2.1.2); the vectors are toys.
 */
import { drawMatrix, createRandom } from '../../maths/random.ts';
import { range } from '../../maths/range.ts';
import { embed } from '../attention-lab/model.ts';
import { affinities } from '../experts/model.ts';

/** Width of the toy vectors, tokens of a batch, and the step γ of the correction (V3: 0.001, over far more batches). */
export const toy = { width: 16, batch: 96, gamma: 0.01 } as const;

/** The experts' centroids, (experts, width); the same as in the scene “experts”. */
const centroids = drawMatrix(256, toy.width, 1 / Math.sqrt(toy.width), createRandom(671));

/**
 * Gives the affinities of a batch with each expert, `toy.batch` × (experts): the tokens in turn, over and
 * over. A token met again stands in another context: its vector is then half the word's own and half of a draw.
 * The first round has no context, so that a word's experts are those of the scene. No tokens give no batch.
 */
export function batchAffinities(tokens: readonly string[], experts: number): Float64Array[] {
  if (tokens.length === 0) return [];
  const ends = centroids.slice(0, experts); // (experts, width)
  const own = embed(tokens, toy.width, 0); // (tokens, width)
  return range(Math.ceil(toy.batch / tokens.length))
    .flatMap((round) => {
      if (round === 0) return own;
      const context = embed(tokens, toy.width, round); // (tokens, width)
      return own.map((u, t) => u.map((x, k) => (x + (context[t]?.[k] ?? 0)) / Math.SQRT2));
    }) // (batch and a few more, width)
    .slice(0, toy.batch)
    .map((u) => Float64Array.from(affinities(u, ends)));
}

export interface LevellingRules {
  /** Experts that work on a token. */
  readonly active: number;
  /** Equal groups of neighbours, and how many of them a token may use. */
  readonly groups: number;
  readonly kept: number;
  /** γ; 0 leaves the biases alone. */
  readonly gamma: number;
}

/** One batch of a run: how many tokens each expert had, and the biases with which they were routed, both (experts). */
export interface Levelled {
  readonly loads: Float64Array;
  readonly bias: Float64Array;
}

/**
 * Begins a run of one batch again and again; gives a function to any batch of it, counted from 1, which goes
 * on from the batches that it has been asked for before. The same as `route`, `countLoads` and `updateBias`
 * one after the other, without their lists: thirty batches while a slider moves.
 */
export function startLevelling(
  batch: readonly Float64Array[],
  experts: number,
  rules: LevellingRules,
): (number: number) => Levelled {
  const choose = createChooser(experts, rules);
  const level = (batch.length * rules.active) / experts;
  const run = (bias: Float64Array): Levelled => {
    const loads = new Float64Array(experts);
    for (const affinity of batch)
      for (const i of choose(affinity, bias)) loads[i] = at(loads, i) + 1;
    return { loads, bias };
  };
  const first = run(new Float64Array(experts));
  const done = [first];
  return (number) => {
    let last = done.at(-1) ?? first;
    while (done.length < number) {
      const { loads, bias } = last;
      last = run(bias.map((b, i) => b + rules.gamma * Math.sign(level - at(loads, i))));
      done.push(last);
    }
    return done[number - 1] ?? first;
  };
}

/** Makes a function that gives the chosen experts of a token; the list is written anew at each call. */
function createChooser(experts: number, { active, groups, kept }: LevellingRules) {
  const width = experts / groups;
  const biased = new Float64Array(experts);
  const groupScores = new Float64Array(groups);
  const chosen = new Int32Array(active);
  const scores = new Float64Array(active);
  return (affinity: Float64Array, bias: Float64Array): Int32Array => {
    for (let group = 0; group < groups; group += 1) {
      let [best, second] = [-Infinity, -Infinity];
      for (let i = group * width; i < (group + 1) * width; i += 1) {
        const score = at(affinity, i) + at(bias, i);
        biased[i] = score;
        if (score <= second) continue;
        second = Math.min(best, score);
        best = Math.max(best, score);
      }
      groupScores[group] = best + second;
    }
    scores.fill(-Infinity);
    for (let group = 0; group < groups; group += 1) {
      if (rankOf(group, groupScores) >= kept) continue;
      for (let i = group * width; i < (group + 1) * width; i += 1) {
        const score = at(biased, i);
        let place = active - 1;
        if (score <= at(scores, place)) continue;
        for (; place > 0 && at(scores, place - 1) < score; place -= 1) {
          scores[place] = at(scores, place - 1);
          chosen[place] = chosen[place - 1] as number;
        }
        scores[place] = score;
        chosen[place] = i;
      }
    }
    return chosen;
  };
}

/** How many are better than number `index`; of equal ones the earlier is better. */
function rankOf(index: number, values: Float64Array): number {
  const own = at(values, index);
  let rank = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = at(values, i);
    if (value > own || (value === own && i < index)) rank += 1;
  }
  return rank;
}

function at(list: Float64Array, index: number): number {
  return list[index] as number; // a hole would make NaN by itself
}
