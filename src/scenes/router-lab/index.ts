import type { Cell, Explorable } from '../scene.ts';
import { settingWords } from '../settings.ts';
import { frameAt, steps, type RouterFrame } from './frame.ts';
import { machines, spec } from './settings.ts';

const none: Cell = { text: '–' };

/** A layer of experts that routes the reader's sentence, and levels its load batch by batch. */
export const scene: Explorable<RouterFrame> = {
  name: 'router-lab',
  steps,
  settings: spec,
  needs: { claims: ['x02', 'x03', 'x04'], series: [] },
  words: {
    ...settingWords(spec),
    busiest: ['even'],
    even: ['n'],
    idle: ['n'],
    shared: [],
    gates: [],
    weights: [],
    machines: ['n', 'all'],
    toy: [],
    empty: [],
    summary: ['n', 'word', 'batch', 'tokens', 'busiest', 'even', 'idle'],
    'summary-empty': [],
    who: [],
    expert: [],
    machine: [],
    experts: [],
    load: [],
    gate: [],
    'row-chosen': [],
    'row-others': [],
  },
  frameAt,
  summary(facts, settings) {
    const frame = frameAt('explore', 1, facts, settings);
    const word = frame.tokens[frame.looked];
    if (word === undefined) return { word: 'summary-empty', values: {} };
    const { chosen, shared, batch, batchTokens, busiest, even, idle } = frame;
    return {
      word: 'summary',
      values: {
        n: chosen.length + shared,
        word,
        batch,
        tokens: batchTokens,
        busiest,
        even: { word: 'even', values: { n: even }, digits: 1 },
        idle,
      },
    };
  },
  table(facts, settings) {
    const { loads, chosen, gates } = frameAt('explore', 1, facts, settings);
    const others = new Map<number, number>();
    for (const [i, load] of loads.entries())
      if (!chosen.includes(i)) others.set(load, (others.get(load) ?? 0) + 1);
    return {
      columns: ['who', 'expert', 'machine', 'experts', 'load', 'gate'],
      rows: [
        ...chosen.map((i, rank): Cell[] => [
          { word: 'row-chosen' },
          { text: `${i + 1}` },
          { text: `${Math.floor((i * machines) / loads.length) + 1}` },
          { number: 1 },
          { number: loads[i] ?? 0 },
          { number: gates[rank] ?? 0, digits: 3 },
        ]),
        ...[...others]
          .sort(([a], [b]) => b - a)
          .map(([load, experts]): Cell[] => [
            { word: 'row-others' },
            none,
            none,
            { number: experts },
            { number: load },
            none,
          ]),
      ],
    };
  },
};
