import type { Facts } from '../../story/facts.ts';
import type { Cell, Scene, Table } from '../scene.ts';
import { frameAt, steps, type MemoryFrame } from './frame.ts';

/** What a language model keeps of each word: reread, notes, growth, four ways, five models. */
export const scene: Scene<MemoryFrame> = {
  name: 'memory',
  steps,
  needs: { claims: ['m02', 'm03', 'm04', 'm05', 'm06', 'm09'], series: ['models'] },
  words: {
    'word-1': [],
    'word-2': [],
    'word-3': [],
    'word-4': [],
    'word-5': [],
    'word-6': [],
    'word-7': [],
    readings: ['n'],
    key: [],
    value: [],
    'left-by-word': ['layers', 'heads', 'width'],
    card: [],
    gigabytes: ['n'],
    tokens: ['n'],
    cards: ['n'],
    'plain-attention': [],
    'each-its-own': ['n'],
    'by-groups': ['n'],
    'one-for-all': [],
    'one-digest': [],
    kilobytes: ['n'],
    'general-knowledge': [],
    times: ['n'],
    smaller: ['model'],
    'per-layer': [],
  },
  tableWords: ['what', 'amount', 'unit', 'per-token', 'conversation'],
  frameAt,
  table,
};

/** The four ways, the pile and the five models. */
function table(facts: Facts): Table {
  const { ways, gigabytes, models } = frameAt('models', 1, facts);
  const row = (text: string, number: number, unit: string): Cell[] => [
    { text },
    { number },
    { word: unit },
  ];
  return {
    columns: ['what', 'amount', 'unit'],
    rows: [
      ...['MHA', 'GQA', 'MQA', 'MLA'].map((name, i) => row(name, ways[i] ?? 0, 'per-layer')),
      row('MHA', gigabytes, 'conversation'),
      ...models.map(({ name, bytes }) => row(name, bytes, 'per-token')),
    ],
  };
}
