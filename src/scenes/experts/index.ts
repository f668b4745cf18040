import { valueOf } from '../../story/facts.ts';
import type { Cell, Scene } from '../scene.ts';
import { frameAt, steps, type ExpertsFrame } from './frame.ts';
import { loads } from './loads.ts';

const none: Cell = { text: '–' };

/** The claims that each step shows. */
const claims = {
  dense: ['x01'],
  router: ['x02'],
  token: ['x02'],
  sentence: ['x02'],
  balance: ['x03'],
  share: ['x01'],
} as const;

/** A mixture of experts: which part of the model works on a word, and how the load is levelled. */
export const scene: Scene<ExpertsFrame> = {
  name: 'experts',
  steps: steps.map((step) => ({ ...step, claims: claims[step.name] })),
  needs: { claims: ['x01', 'x02', 'x03'], series: [] },
  words: {
    all: [],
    of: ['total', 'percent'],
    dot: [],
    routed: [],
    shared: [],
    easy: [],
    hard: [],
    each: ['chosen', 'shared'],
    sentence: [],
    toy: [],
    without: [],
    with: [],
    toy_loads: ['tokens'],
  },
  tableWords: [
    'quantity',
    'expert',
    'number',
    'parameters',
    'parameters_active',
    'layers',
    'chosen',
  ],
  frameAt,
  table: (facts) => ({
    columns: ['quantity', 'expert', 'number'],
    rows: [
      [{ word: 'parameters' }, none, { fact: ['x01', 'total'] }],
      [{ word: 'parameters_active' }, none, { fact: ['x01', 'active'] }],
      [{ word: 'layers' }, none, { number: valueOf(facts, 'x02', 'layers') }],
      [{ word: 'routed' }, none, { number: valueOf(facts, 'x02', 'routed') }],
      [{ word: 'shared' }, none, { number: valueOf(facts, 'x02', 'shared') }],
      [{ word: 'chosen' }, none, { number: valueOf(facts, 'x02', 'chosen') }],
      ...loads.before.map((load, i): Cell[] => [
        { word: 'without' },
        { text: `${i + 1}` },
        { number: load },
      ]),
      ...loads.after.map((load, i): Cell[] => [
        { word: 'with' },
        { text: `${i + 1}` },
        { number: load },
      ]),
    ],
  }),
};
