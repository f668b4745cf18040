import { createRandom } from '../../maths/random.ts';
import { range } from '../../maths/range.ts';
import type { Facts } from '../../story/facts.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { initialSettings, type Settings } from '../settings.ts';
import { advantages, expectedRun, run } from '../trial/model.ts';
import { mostSteps, spec, ways } from './settings.ts';

export const steps = [{ name: 'explore' }] as const satisfies readonly StepInfo[];

export interface TrialLabFrame extends Frame {
  /** Groups from which has been learnt. */
  readonly steps: number;
  /** How often each way is right, 0 to 1. */
  readonly rates: readonly number[];
  /** The ways from the one that is right most often to the one that is least; how many of them are the best. */
  readonly order: readonly number[];
  readonly best: number;
  /** The probability of each way before each group and after the last: (steps + 1, ways). */
  readonly chances: readonly (readonly number[])[];
  /** The probability of the best ways, all groups being endlessly large: (mostSteps + 1). */
  readonly expected: readonly number[];
  /** The share of right answers to be expected at first and now. */
  readonly rightAtFirst: number;
  readonly rightNow: number;
  /** 1 for each group that taught nothing: (steps). */
  readonly idle: readonly number[];
  /** The last group: the way of each answer, its reward and advantage; empty before the first. */
  readonly answers: readonly number[];
  readonly rewards: readonly number[];
  readonly advantages: readonly number[];
}

/** The frame of a run of so many groups; the same settings, the same run. */
export function frameAt(
  step: string,
  _progress: number,
  _facts: Facts,
  settings: Settings = initialSettings(spec),
): TrialLabFrame {
  const number = (name: string) => Number(settings[name]);
  const rates = ways.map((way) => number(way) / 100);
  const rules = {
    learningRate: number('learning'),
    passes: number('passes'),
    epsilon: number('clip'),
  };
  const logits = ways.map(() => 0);
  const start = { logits, successRates: rates, size: number('size') };
  // The group after the last one is drawn too, and not used.
  const groups = run(start, rules, number('steps') + 1, createRandom(number('seed')));
  const taught = groups.slice(0, -1);
  const last = taught.at(-1)?.group;

  const order = range(ways.length).sort((i, j) => (rates[j] ?? 0) - (rates[i] ?? 0) || i - j);
  const best = rates.filter((rate) => rate === Math.max(...rates)).length;
  const chances = groups.map(({ policy }) => policy);
  const rightIn = (policy: readonly number[] = []) =>
    policy.reduce((sum, chance, i) => sum + chance * (rates[i] ?? 0), 0);
  return {
    title: titleShares(steps, step),
    steps: taught.length,
    rates,
    order,
    best,
    chances,
    expected: expectedRun(logits, rates, rules, mostSteps + 1).map((policy) =>
      chanceOf(policy, order.slice(0, best)),
    ),
    rightAtFirst: rightIn(chances[0]),
    rightNow: rightIn(chances.at(-1)),
    idle: taught.map(({ isIdle }) => (isIdle ? 1 : 0)),
    answers: last?.answers ?? [],
    rewards: last?.rewards ?? [],
    advantages: last ? advantages(last.rewards) : [],
  };
}

/** The probability that an answer is given in one of these ways. */
export function chanceOf(policy: readonly number[], some: readonly number[]): number {
  return some.reduce((sum, way) => sum + (policy[way] ?? 0), 0);
}
