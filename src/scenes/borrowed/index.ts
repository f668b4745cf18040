import { numberIn, rowsOf, wordIn } from '../../story/facts.ts';
import type { Cell, Scene } from '../scene.ts';
import { frameAt, steps, type BorrowedFrame } from './frame.ts';

/** What DeepSeek took from others, what its own machines wrote, and what it gives away. */
export const scene: Scene<BorrowedFrame> = {
  name: 'borrowed',
  steps,
  needs: { claims: ['o08', 'o09', 'o10', 'o11', 'o13', 'x01'], series: ['distilled'] },
  words: {
    meta: [],
    deepseek: [],
    plan: [],
    'same-plan': [],
    'own-bricks': [],
    'their-bricks': [],
    given: [],
    r1: [],
    'r1-own': ['n'],
    'on-llama': ['n'],
    'on-qwen': ['n'],
    roof: [],
    about: [],
    reasoning: [],
    other: [],
    weights: [],
    'run-code': [],
    mit: [],
    data: [],
    'training-code': [],
    withheld: [],
  },
  tableWords: [
    'what',
    'taken',
    'amount',
    'llm',
    'llama-plan',
    'parameters',
    'texts',
    'unit',
    'published',
    'none',
  ],
  frameAt,
  table(facts) {
    const none: Cell = { word: 'none' };
    const fact = (claim: string, number: string): Cell => ({ fact: [claim, number] });
    const row = (what: Cell, taken: Cell, amount: Cell, unit: Cell): Cell[] => [
      what,
      taken,
      amount,
      unit,
    ];
    const word = (name: string): Cell => ({ word: name });
    return {
      columns: ['what', 'taken', 'amount', 'unit'],
      rows: [
        row(word('llm'), word('llama-plan'), fact('o08', 'large'), word('parameters')),
        row(word('r1'), none, fact('x01', 'total'), word('parameters')),
        ...rowsOf(facts, 'distilled').map((line) =>
          row(
            { text: wordIn(line, 'model') },
            { text: wordIn(line, 'base') },
            { number: numberIn(line, 'parameters') },
            word('parameters'),
          ),
        ),
        row(word('r1'), word('reasoning'), fact('o11', 'reasoning'), word('texts')),
        row(word('r1'), word('other'), fact('o11', 'other'), word('texts')),
        row(word('weights'), word('published'), none, none),
        row(word('run-code'), word('published'), none, none),
        row(word('data'), word('withheld'), none, none),
        row(word('training-code'), word('withheld'), none, none),
      ],
    };
  },
};
