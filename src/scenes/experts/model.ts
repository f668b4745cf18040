/**
 * Which experts work on a token, with what weight, and how the load is levelled.
 * Source: DeepSeek-V3 (arXiv 2412.19437), section 2.1.2, equations 12–16 and "Node-Limited Routing";
 * for the softmax gates of V2: arXiv 2405.04434, section 2.2.1, equations 20–22.
 */
import { dot } from '../../maths/dot.ts';
import { element } from '../../maths/element.ts';
import type { Matrix, Vector } from '../../maths/matrix.ts';
import type { Random } from '../../maths/random.ts';
import { range } from '../../maths/range.ts';
import { sigmoid, softmax } from '../../maths/softmax.ts';

/** Gives s = sigmoid(u · e_i) of a token's vector u (width) with each expert's centroid e_i (experts, width): (experts), V3. */
export function affinities(u: Vector, centroids: Matrix): number[] {
  return centroids.map((e) => sigmoid(dot(u, e))); // (experts)
}

/** Gives s = softmax(u · e_i), (experts): V2. */
export function softmaxAffinities(u: Vector, centroids: Matrix): number[] {
  return softmax(centroids.map((e) => dot(u, e))); // (experts)
}

/** Gives the indices of the k highest scores, the highest first; of equal ones the earlier. */
export function topK(scores: Vector, k: number): number[] {
  const order = range(scores.length).sort(
    (i, j) => element(scores, j) - element(scores, i) || i - j,
  );
  return order.slice(0, k); // (k)
}

export interface RoutingRules {
  /** K: how many routed experts work on a token (V3: 8). */
  readonly active: number;
  /** b_i: (experts); decides who is chosen, never with what weight. Zeros if left out. */
  readonly bias?: Vector;
  /** Node limit: `groups` equal groups of neighbours, of which `kept` may be used (V3: 8 and 4). */
  readonly limit?: { readonly groups: number; readonly kept: number };
  /** What the gates are multiplied with (V3: 2.5). */
  readonly routeScale?: number;
  /** Gates are parts of the chosen affinities' sum (V3); without it they are the affinities themselves (V2). */
  readonly normalise?: boolean;
}

export interface Route {
  /** (active), the highest biased affinity first. */
  readonly chosen: readonly number[];
  /** g_i of the chosen: (active). */
  readonly gates: readonly number[];
  /** Sum of the two best biased affinities of each group, and the groups kept, best first; empty without a limit. */
  readonly groupScores: readonly number[];
  readonly keptGroups: readonly number[];
}

/** Gives the experts that work on a token with affinities (experts), and their gates (eq. 13–16); throws if the rules leave fewer than `active`. */
export function route(affinity: Vector, rules: RoutingRules): Route {
  const { active, bias, limit, routeScale = 1, normalise = true } = rules;
  const biased = affinity.map((s, i) => s + (bias ? element(bias, i) : 0)); // (experts)
  const groupScores = limit ? scoreGroups(biased, limit.groups) : []; // (groups)
  const keptGroups = limit ? topK(groupScores, limit.kept) : []; // (kept)
  const groupWidth = limit ? biased.length / limit.groups : 0;
  const allowed = range(biased.length).filter(
    (i) => !limit || keptGroups.includes(Math.floor(i / groupWidth)),
  );
  if (active > allowed.length)
    throw new RangeError(`found ${active} experts to choose, expected ${allowed.length} at most`);
  const best = topK(
    allowed.map((i) => element(biased, i)),
    active,
  );
  const chosen = best.map((place) => element(allowed, place)); // (active)
  const s = chosen.map((i) => element(affinity, i)); // (active)
  const total = normalise ? s.reduce((sum, x) => sum + x, 0) : 1;
  return { chosen, gates: s.map((x) => (routeScale * x) / total), groupScores, keptGroups };
}

/** Gives u + Σ shared + Σ gate · routed (eq. 12), (width), from what the shared and the chosen experts made of u: (experts, width) each. */
export function layerOutput(u: Vector, shared: Matrix, routed: Matrix, gates: Vector): number[] {
  return u.map((x, k) => {
    const ofShared = shared.reduce((sum, y) => sum + element(y, k), 0);
    const ofRouted = routed.reduce((sum, y, i) => sum + element(gates, i) * element(y, k), 0);
    return x + ofShared + ofRouted;
  });
}

/** Gives how many tokens each expert got, (experts), from the chosen of each token. */
export function countLoads(chosen: Iterable<readonly number[]>, experts: number): number[] {
  const loads = new Array<number>(experts).fill(0); // (experts)
  for (const token of chosen) for (const i of token) loads[i] = element(loads, i) + 1;
  return loads;
}

/** Gives by what part the busiest expert is above the mean load; 0 is perfect balance ("MaxVio", arXiv 2408.15664, section 4.1). */
export function imbalance(loads: Vector): number {
  return Math.max(...loads) / meanLoad(loads) - 1;
}

/** Gives the biases after a step: γ less for experts above the mean load, γ more below it (V3, "Auxiliary-Loss-Free Load Balancing"). */
export function updateBias(bias: Vector, loads: Vector, gamma: number): number[] {
  const level = meanLoad(loads);
  return bias.map((b, i) => b + gamma * Math.sign(level - element(loads, i)));
}

export interface BalancingStep {
  readonly loads: readonly number[];
  readonly imbalance: number;
  /** After the step. */
  readonly bias: readonly number[];
}

/**
 * Gives the loads of `steps` batches of `tokens`; γ = 0 leaves the biases alone. A token's affinity for
 * expert i is sigmoid(leaning_i + 2 (three uniform draws − 1.5)): a toy, whose experts differ in popularity.
 */
export function balancingRun(
  toy: {
    readonly leanings: Vector;
    readonly active: number;
    readonly tokens: number;
    readonly steps: number;
    readonly gamma: number;
  },
  random: Random,
): BalancingStep[] {
  let bias = toy.leanings.map(() => 0);
  return range(toy.steps).map(() => {
    const chosen = range(toy.tokens).map(() => {
      const s = toy.leanings.map((x) => sigmoid(x + 2 * (random() + random() + random() - 1.5)));
      return route(s, { active: toy.active, bias }).chosen;
    }); // (tokens, active)
    const loads = countLoads(chosen, toy.leanings.length);
    bias = updateBias(bias, loads, toy.gamma);
    return { loads, imbalance: imbalance(loads), bias };
  });
}

/** A toy of eight experts, run with the draws of `createLcg(12345)`. */
export const balancingToy = {
  leanings: [1.5, 1, 0.5, 0, 0, -0.5, -1, -1.5],
  active: 2,
  tokens: 256,
  gamma: 0.01,
} as const;

/** Gives in how many ways k of n experts can be chosen; exact up to 2⁵³ / k. */
export function combinations(n: number, k: number): number {
  return range(k).reduce((ways, i) => (ways * (n - k + 1 + i)) / (i + 1), 1);
}

export interface ModelShape {
  readonly width: number;
  readonly vocabulary: number;
  readonly layers: number;
  /** First layers with one dense network of `denseWidth` instead of experts. */
  readonly denseLayers: number;
  readonly denseWidth: number;
  readonly expertWidth: number;
  readonly routed: number;
  readonly shared: number;
  readonly active: number;
  readonly heads: number;
  /** Width of the query latent; 0 for queries made from the token itself. */
  readonly queryLatent: number;
  readonly latent: number;
  readonly headWidth: number;
  readonly valueWidth: number;
  readonly positionWidth: number;
}

/** Gives the parameters of a latent-attention mixture of experts, in all and at work on one token (norms, biases and the prediction module left out). */
export function countParameters(shape: ModelShape) {
  const { width, layers, denseLayers, heads, queryLatent, latent, positionWidth } = shape;
  const { routed, shared, active, headWidth, valueWidth } = shape;
  const queries = heads * (headWidth + positionWidth);
  const query = queryLatent === 0 ? width * queries : (width + queries) * queryLatent;
  const keyValue = width * (latent + positionWidth) + latent * heads * (headWidth + valueWidth);
  const attention = query + keyValue + heads * valueWidth * width;
  const expert = 3 * width * shape.expertWidth;
  const gate = routed * width;
  const embedding = shape.vocabulary * width;
  const moeLayers = layers - denseLayers;
  const always = 2 * embedding + layers * attention + denseLayers * 3 * width * shape.denseWidth;
  const total = always + moeLayers * ((routed + shared) * expert + gate);
  return {
    total,
    active: always + moeLayers * ((active + shared) * expert + gate),
    embedding,
    attention,
    expert,
    expertLayer: (routed + shared) * expert + gate,
    routedShare: (moeLayers * routed * expert) / total,
  };
}

/** Whole numbers of tokens, so that their plain sum is exact. */
const meanLoad = (loads: Vector): number =>
  loads.reduce((sum, load) => sum + load, 0) / loads.length;

/** Sum of the two best scores of each group of neighbours: (groups). */
function scoreGroups(biased: Vector, groups: number): number[] {
  const width = biased.length / groups;
  if (!Number.isInteger(width))
    throw new RangeError(
      `found ${biased.length} experts in ${groups} groups, expected equal groups`,
    );
  return range(groups).map((group) => {
    const own = biased.slice(group * width, (group + 1) * width);
    return topK(own, 2).reduce((sum, i) => sum + element(own, i), 0);
  });
}
