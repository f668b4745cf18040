import type { Facts } from '../../story/facts.ts';
import type { Cell, Scene, Table } from '../scene.ts';
import { frameAt, steps, timelineOf, type LineageFrame } from './frame.ts';

/** Where DeepSeek comes from: the fund, its chips, the rules of export, the laboratory, its models. */
export const scene: Scene<LineageFrame> = {
  name: 'lineage',
  steps,
  needs: {
    claims: ['o01', 'o02', 'o03', 'o04', 'o06', 'o08', 'o10', 'x01', 'x05'],
    series: ['timeline'],
  },
  words: {
    fund: [],
    laboratory: [],
    'what-fund': [],
    about: [],
    cards: ['n'],
    a100: ['n'],
    licence: [],
    ban: [],
    weaker: [],
    'on-sale': ['date'],
    january: [],
    april: [],
    may: [],
    registered: [],
    llm: [],
    v2: [],
    v3: [],
    r1: [],
    key: [],
    'active-of': ['active', 'total'],
  },
  tableWords: [
    'what',
    'when',
    'chips',
    'parameters',
    'active',
    'fire-flyer-1',
    'fire-flyer-2',
    'none',
  ],
  frameAt,
  table,
};

/** The dates of the descent, with chips or parameters. */
function table(facts: Facts): Table {
  const dateOf = timelineOf(facts);
  const none: Cell = { word: 'none' };
  const row = (word: string, event: string, ...cells: readonly Cell[]) => [
    { word },
    { text: dateOf(event) },
    cells[0] ?? none,
    cells[1] ?? none,
    cells[2] ?? none,
  ];
  const fact = (claim: string, number: string): Cell => ({ fact: [claim, number] });
  return {
    columns: ['what', 'when', 'chips', 'parameters', 'active'],
    rows: [
      row('fund', 'high-flyer'),
      row('fire-flyer-1', 'fire-flyer-1', fact('o03', 'chips')),
      row('fire-flyer-2', 'fire-flyer-2', fact('o04', 'chips')),
      row('licence', 'export-rules-2022'),
      row('weaker', 'h800'),
      row('laboratory', 'laboratory'),
      row('registered', 'registration'),
      row('ban', 'export-rules-2023'),
      row('llm', 'deepseek-llm', none, fact('x05', 'llm'), fact('x05', 'llm')),
      row('v2', 'deepseek-v2', none, fact('x05', 'v2'), fact('x05', 'v2-active')),
      row('v3', 'deepseek-v3', none, fact('x01', 'total'), fact('x01', 'active')),
      row('r1', 'r1', none, fact('x01', 'total'), fact('x01', 'active')),
    ],
  };
}
