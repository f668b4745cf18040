import type { Cell, Scene } from '../scene.ts';
import { frameAt, steps, type BillFrame } from './frame.ts';

const none: Cell = { word: 'not-given' };
const hours = (claim: string, number: string): Cell => ({ fact: [claim, number] });

export const scene: Scene<BillFrame> = {
  name: 'bill',
  steps,
  needs: { claims: ['c01', 'c02', 'c03', 'c04', 'c05', 'c06', 'c11'], series: [] },
  words: {
    unit: ['n'],
    pretraining: [],
    context: [],
    post: [],
    'thousand-hours': ['n'],
    'times-price': ['n'],
    assumed: [],
    v3: [],
    r1: [],
    'r1-later': [],
    'thousand-dollars': ['n'],
    remark: [],
    'another-kind': [],
    counted: [],
    excluded: [],
    'also-outside': [],
    llama: [],
    'llama-hours': ['n'],
    'v3-hours': ['n'],
    research: [],
    experiments: [],
    machines: [],
    people: [],
    failures: [],
    data: [],
  },
  tableWords: ['item', 'gpu-hours', 'dollars', 'gpt-4', 'not-given'],
  frameAt,
  table: () => ({
    columns: ['item', 'gpu-hours', 'dollars'],
    rows: [
      [{ word: 'pretraining' }, hours('c01', 'pretraining'), { fact: ['c01', 'pretraining-cost'] }],
      [{ word: 'context' }, hours('c01', 'context'), { fact: ['c01', 'context-cost'] }],
      [{ word: 'post' }, hours('c01', 'post'), { fact: ['c01', 'post-cost'] }],
      [{ word: 'v3' }, hours('c01', 'hours'), { fact: ['c01', 'cost'] }],
      [{ word: 'r1' }, hours('c03', 'hours'), { fact: ['c03', 'cost'] }],
      [{ word: 'llama' }, hours('c06', 'llama-hours'), none],
      [{ word: 'gpt-4' }, none, { fact: ['c05', 'gpt-4'] }],
    ],
  }),
};
