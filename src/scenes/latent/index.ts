import type { Facts } from '../../story/facts.ts';
import type { Cell, Scene, Table } from '../scene.ts';
import { frameAt, steps, type LatentFrame } from './frame.ts';

/** Multi-head latent attention at V3's shapes. */
export const scene: Scene<LatentFrame> = {
  name: 'latent',
  steps,
  needs: { claims: ['m02', 'm04', 'm05', 'm10', 'm11'], series: ['models'] },
  words: {
    keys: ['n'],
    values: ['n'],
    plain: ['heads', 'width'],
    instead: ['n'],
    'one-digest': [],
    content: [],
    plus: ['n'],
    place: [],
    kept: ['n', 'times'],
    'per-token': [],
    rebuilding: [],
    pair: ['a', 'b'],
    times: ['n'],
    fewer: [],
    moved: [],
    bits: ['n'],
    'about-bits': ['n'],
    'numbers-by-bits': ['n'],
    v2: [],
    numbers: ['n'],
    'our-sum': ['n'],
  },
  tableWords: [
    'what',
    'amount',
    'row-plain',
    'row-latent',
    'row-position',
    'row-naive',
    'row-absorbed',
    'row-llm',
    'row-v2',
    'row-v2-few',
  ],
  frameAt,
  table,
};

/** What is kept, what it costs, and what was compared in the report. */
function table(facts: Facts): Table {
  const { plain, latent, position, work, paper } = frameAt('heads', 1, facts);
  const row = (word: string, number: number): Cell[] => [{ word }, { number }];
  return {
    columns: ['what', 'amount'],
    rows: [
      row('row-plain', plain),
      row('row-latent', latent),
      row('row-position', position),
      row('row-naive', work.naive),
      row('row-absorbed', work.absorbed),
      row('row-llm', paper.llm * paper.bits),
      row('row-v2', paper.v2 * paper.bits),
      row('row-v2-few', paper.v2 * paper.fewBits),
    ],
  };
}
