import type { Cell, Scene } from '../scene.ts';
import { frameAt, steps, type TrialFrame } from './frame.ts';

/** The claims that each step shows. */
const claims = {
  group: ['r01', 'r05'],
  score: ['r01', 'r05'],
  advantage: ['r05'],
  nudge: ['r05'],
  curve: ['r02'],
  aha: ['r03', 'r04'],
} as const;

/** Learning by trial: a group of answers, their advantages, one real step; and what it did to a test. */
export const scene: Scene<TrialFrame> = {
  name: 'trial',
  steps: steps.map((step) => ({ ...step, claims: claims[step.name] })),
  needs: { claims: ['r01', 'r02', 'r03', 'r04', 'r05'], series: [] },
  words: {
    question: ['first', 'second'],
    toy: [],
    right: [],
    wrong: [],
    mean: ['mean'],
    before: ['chance'],
    test: [],
    path: [],
    start: ['voters'],
    end: ['voters'],
    vote: ['voters'],
    cry: [],
    rest: [],
    printed: [],
    disputed: [],
    dispute: [],
  },
  tableWords: [
    'quantity',
    'answer',
    'value',
    'reward',
    'advantage',
    'chance_before',
    'chance_after',
    'test_start',
    'test_end',
    'test_vote',
  ],
  frameAt,
  table(facts) {
    const frame = frameAt('nudge', 1, facts);
    const answer = (i: number): Cell => ({ text: `${frame.options[i] ?? ''}` });
    const drawn = (word: string, numbers: readonly number[]) =>
      numbers.map((number, i): Cell[] => [{ word }, answer(frame.answers[i] ?? 0), { number }]);
    const chances = (word: string, numbers: readonly number[]) =>
      numbers.map((number, i): Cell[] => [{ word }, answer(i), { number, digits: 3 }]);
    const none: Cell = { text: '–' };
    return {
      columns: ['quantity', 'answer', 'value'],
      rows: [
        ...drawn('reward', frame.rewards),
        ...drawn('advantage', frame.advantages),
        ...chances('chance_before', frame.before),
        ...chances('chance_after', frame.after),
        [{ word: 'test_start' }, none, { fact: ['r02', 'start'] }],
        [{ word: 'test_end' }, none, { fact: ['r02', 'end'] }],
        [{ word: 'test_vote' }, none, { fact: ['r02', 'vote'] }],
      ],
    };
  },
};
