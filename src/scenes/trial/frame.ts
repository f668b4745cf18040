import { softmax } from '../../maths/softmax.ts';
import { valueOf, type Facts } from '../../story/facts.ts';
import { frameBetween } from '../frames.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { advantages, learn, type Group } from './model.ts';
import { scrub } from './scrub.ts';

export const steps = [
  { name: 'group' },
  { name: 'score' },
  { name: 'advantage' },
  { name: 'nudge' },
  { name: 'curve', scrub: true },
  { name: 'aha' },
] as const satisfies readonly StepInfo[];

/** The toy: a sum with four possible answers, the third of them right, and a group drawn from them. */
const factors = [17, 24] as const;
const product = factors[0] * factors[1];
const options = [product - 20, product - 10, product, product + 10];
const group: Group = {
  answers: [2, 0, 1, 2],
  rewards: [1, 0, 0, 1],
  policy: [0.25, 0.25, 0.25, 0.25],
};
const policyAfter = () => softmax(learn([0, 0, 0, 0], group, { learningRate: 1 }));

export interface TrialFrame extends Frame {
  /** Shares of what is on the sheet: slips with answers, advantages, the policy, the test, the quotation. */
  readonly pose: readonly [
    slips: number,
    advantages: number,
    policy: number,
    test: number,
    quotation: number,
  ];
  /** The question is their product. */
  readonly factors: readonly [number, number];
  /** All possible answers, and for each slip the index of its answer. */
  readonly options: readonly number[];
  readonly answers: readonly number[];
  readonly rewards: readonly number[];
  readonly mean: number;
  /** Share of the rewards on the slips. */
  readonly scored: number;
  readonly advantages: readonly number[];
  /** Probability of each possible answer before the step and after it. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Per cent of the test solved at the start, at the end, and by a vote of `voters` answers, as drawn. */
  readonly levels: readonly [start: number, end: number, vote: number];
  /** The same as they are in the ledger. */
  readonly known: readonly [start: number, end: number, vote: number];
  readonly voters: number;
  /** How far the broken path has come from the start to the end. */
  readonly path: number;
}

/** The frame of a step; the test's second result comes with the reader's scroll. */
export function frameAt(step: string, progress: number, facts: Facts): TrialFrame {
  return frameBetween(steps, (name) => endOf(name, facts), scrub)(step, progress);
}

function endOf(step: string, facts: Facts): TrialFrame {
  const is = (...names: string[]) => (names.includes(step) ? 1 : 0);
  const isTest = is('curve');
  const result = (name: string) => valueOf(facts, 'r02', name);
  const known = [result('start'), result('end'), result('vote')] as const;
  return {
    title: titleShares(steps, step),
    pose: [is('group', 'score'), is('advantage'), is('nudge'), isTest, is('aha')],
    factors,
    options,
    answers: group.answers,
    rewards: group.rewards,
    mean: valueOf(facts, 'r05', 'mean'),
    scored: is('score'),
    advantages: advantages(group.rewards),
    before: group.policy,
    after: policyAfter(),
    levels: [known[0] * isTest, known[1] * isTest, known[2] * isTest],
    known,
    voters: result('answers'),
    path: isTest,
  };
}
