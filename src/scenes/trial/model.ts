/**
 * Learning from a group of answers to one question: GRPO on a policy that is a softmax of logits.
 * Source: DeepSeekMath (arXiv 2402.03300), section 4.1, equations 3 and 4; DeepSeek-R1 (arXiv 2501.12948),
 * section 2.2.1, equations 1–3. The papers say "std" only; here it is the population's (divided by G).
 */
import { element } from '../../maths/element.ts';
import { clamp } from '../../maths/interpolate.ts';
import type { Vector } from '../../maths/matrix.ts';
import type { Random } from '../../maths/random.ts';
import { range } from '../../maths/range.ts';
import { softmax } from '../../maths/softmax.ts';
import { mean, populationDeviation } from '../../maths/statistics.ts';

/** Gives A_i = (r_i − mean) / std for a group of rewards, (G); all 0 where the rewards are equal: nothing to learn. */
export function advantages(rewards: Vector): number[] {
  if (rewards.every((r) => r === rewards[0])) return rewards.map(() => 0);
  const centre = mean(rewards);
  const deviation = populationDeviation(rewards);
  return rewards.map((r) => (r - centre) / deviation); // (G)
}

/** Gives the advantage of a right and of a wrong answer in a large group of which a part p (0 to 1) is right. */
export function advantagesAtRate(p: number): { right: number; wrong: number } {
  if (p <= 0 || p >= 1) return { right: 0, wrong: 0 };
  return { right: Math.sqrt((1 - p) / p), wrong: -Math.sqrt(p / (1 - p)) };
}

/** Gives min(ρ A, clip(ρ, 1 − ε, 1 + ε) A) for ρ = π / π_old. */
export function clippedTerm(ratio: number, advantage: number, epsilon = 0.2): number {
  return Math.min(ratio * advantage, clamp(ratio, 1 - epsilon, 1 + epsilon) * advantage);
}

/** Gives x − ln x − 1 for x = π_ref / π: an estimate of the distance to the reference policy, never negative, 0 at x = 1. */
export function klTerm(x: number): number {
  return x - Math.log(x) - 1;
}

/** A group of G answers to one question, drawn from the policy π_old. */
export interface Group {
  /** Index of each answer: (G). */
  readonly answers: readonly number[];
  /** (G). */
  readonly rewards: Vector;
  /** π_old: (options). */
  readonly policy: Vector;
}

export interface LearningRules {
  readonly learningRate: number;
  /** Updates made on the same group; the clip acts from the second on. */
  readonly passes?: number;
  readonly epsilon?: number;
  /** Pull towards a reference policy: β and π_ref (options). */
  readonly pull?: { readonly beta: number; readonly reference: Vector };
}

/** Gives J = mean_i [ min(ρ_i A_i, clip(ρ_i) A_i) − β KL_i ] of a policy (options) on a group. */
export function objective(
  policy: Vector,
  group: Group,
  rules: Omit<LearningRules, 'learningRate' | 'passes'> = {},
): number {
  const A = advantages(group.rewards); // (G)
  const terms = group.answers.map((answer, i) => {
    const p = element(policy, answer);
    const gain = clippedTerm(p / element(group.policy, answer), element(A, i), rules.epsilon);
    const { beta = 0, reference = policy } = rules.pull ?? {};
    return gain - beta * klTerm(element(reference, answer) / p);
  });
  return mean(terms);
}

/** Gives ∂J/∂logits, (options), by ∂π_a/∂logit_k = π_a ([a = k] − π_k); a clipped term has none. */
export function gradient(
  policy: Vector,
  group: Group,
  rules: Omit<LearningRules, 'learningRate' | 'passes'> = {},
): number[] {
  const A = advantages(group.rewards); // (G)
  const { epsilon = 0.2 } = rules;
  const pushes = group.answers.map((answer, i) => {
    const p = element(policy, answer);
    const ratio = p / element(group.policy, answer);
    const a = element(A, i);
    const isClipped = a > 0 ? ratio > 1 + epsilon : ratio < 1 - epsilon;
    const { beta = 0, reference = policy } = rules.pull ?? {};
    return (isClipped ? 0 : ratio * a) + beta * (element(reference, answer) / p - 1);
  }); // (G)
  return policy.map((p, k) =>
    mean(pushes.map((push, i) => push * ((group.answers[i] === k ? 1 : 0) - p))),
  ); // (options)
}

/** Gives the logits (options) after gradient ascent on one group. */
export function learn(logits: Vector, group: Group, rules: LearningRules): number[] {
  let now = [...logits];
  for (let pass = 0; pass < (rules.passes ?? 1); pass += 1) {
    const slope = gradient(softmax(now), group, rules); // (options)
    now = now.map((z, k) => z + rules.learningRate * element(slope, k));
  }
  return now;
}

/** Gives a group of `size` answers drawn from softmax(logits), each rewarded 1 with its option's success rate, else 0. */
export function drawGroup(
  logits: Vector,
  successRates: Vector,
  size: number,
  random: Random,
): Group {
  const policy = softmax(logits); // (options)
  const answers = range(size).map(() => drawOption(policy, random())); // (G)
  const rewards = answers.map((a) => (random() < element(successRates, a) ? 1 : 0)); // (G)
  return { answers, rewards, policy };
}

export interface RunStep {
  /** Before the step: (options). */
  readonly policy: Vector;
  readonly group: Group;
  /** All rewards equal: the group teaches nothing. */
  readonly isIdle: boolean;
}

/** Gives `steps` groups, each drawn from the policy that the one before has taught. */
export function run(
  start: { readonly logits: Vector; readonly successRates: Vector; readonly size: number },
  rules: LearningRules,
  steps: number,
  random: Random,
): RunStep[] {
  let logits = [...start.logits];
  return range(steps).map(() => {
    const group = drawGroup(logits, start.successRates, start.size, random);
    logits = learn(logits, group, rules);
    const isIdle = group.rewards.every((r) => r === group.rewards[0]);
    return { policy: group.policy, group, isIdle };
  });
}

/**
 * Gives the policies (steps, options) of learning from endlessly large groups, in which each option is
 * found and right exactly as often as expected. In one pass, and in the first of several, logit_k grows by
 * learningRate · π_k (rate_k − μ) / √(μ (1 − μ)), where μ = Σ π rate is the share of right answers.
 */
export function expectedRun(
  logits: Vector,
  successRates: Vector,
  { learningRate, passes = 1, epsilon = 0.2 }: Omit<LearningRules, 'pull'>,
  steps: number,
): number[][] {
  let now = [...logits];
  return range(steps).map(() => {
    const old = softmax(now);
    const rate = old.reduce((sum, p, k) => sum + p * element(successRates, k), 0);
    const { right, wrong } = advantagesAtRate(rate);
    for (let pass = 0; pass < passes; pass += 1) {
      const policy = softmax(now);
      const pushes = old.map((p, k) => {
        if (p === 0) return 0; // so unlikely that a double cannot hold it
        const ratio = element(policy, k) / p;
        const r = element(successRates, k);
        const up = ratio > 1 + epsilon ? 0 : r * right;
        const down = ratio < 1 - epsilon ? 0 : (1 - r) * wrong;
        return p * ratio * (up + down);
      }); // (options)
      const all = pushes.reduce((sum, push) => sum + push, 0);
      now = now.map((z, k) => z + learningRate * (element(pushes, k) - element(policy, k) * all));
    }
    return old;
  }); // (steps, options)
}

/** Gives the chance that more than half of n (1 to 1,000) independent answers are right, each with chance p. */
export function majorityVote(n: number, p: number): number {
  if (!(n >= 1 && n <= 1000)) throw new RangeError(`found ${n} votes, expected 1 to 1000`);
  let [ways, chance] = [1, 0];
  for (let right = 0; right <= n; right += 1) {
    if (right > n / 2) chance += ways * p ** right * (1 - p) ** (n - right);
    ways = (ways * (n - right)) / (right + 1);
  }
  return chance;
}

/** The option on which a number in [0, 1) falls when the options lie side by side, each as wide as its probability. */
function drawOption(policy: Vector, uniform: number): number {
  let upTo = 0;
  for (const [option, p] of policy.entries()) {
    upTo += p;
    if (uniform < upTo) return option;
  }
  return policy.length - 1; // the probabilities may sum to a hair less than 1
}
