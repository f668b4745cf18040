import type { Scene } from '../scene.ts';
import { duelsOf, frameAt, steps, type ScoreboardFrame } from './frame.ts';

export const scene: Scene<ScoreboardFrame> = {
  name: 'scoreboard',
  steps,
  needs: { claims: ['b01', 'b02'], series: ['benchmarks'] },
  words: {
    'of-a-problem': ['n'],
    solved: ['r1', 'o1', 'problems'],
    'o1-ahead': [],
    'r1-ahead': [],
    score: ['behind', 'ahead'],
    whose: [],
  },
  tableWords: ['benchmark', 'r1', 'o1', 'lead'],
  frameAt,
  table: (facts) => ({
    columns: ['benchmark', 'r1', 'o1', 'lead'],
    rows: duelsOf(facts).map(({ name, r1, o1 }) => [
      { text: name },
      { number: r1, digits: 1 },
      { number: o1, digits: 1 },
      { number: r1 - o1, digits: 1 },
    ]),
  }),
};
