import type { Cell, Explorable } from '../scene.ts';
import { settingWords } from '../settings.ts';
import { chanceOf, frameAt, steps, type TrialLabFrame } from './frame.ts';
import { spec, ways } from './settings.ts';

/** A run of group after group: four ways of answering, one of which wins if the groups teach anything. */
export const scene: Explorable<TrialLabFrame> = {
  name: 'trial-lab',
  steps,
  settings: spec,
  needs: { claims: ['r05', 'r08'], series: [] },
  words: {
    ...settingWords(spec),
    ...Object.fromEntries(ways.map((way) => [`way-${way}`, []])),
    rate: ['rate'],
    right: ['first'],
    idle: ['n', 'steps'],
    group: ['right', 'wrong'],
    'group-idle': [],
    advantage: [],
    none: [],
    toy: [],
    summary: ['n', 'first', 'now', 'idle', 'best', 'expected'],
    step: [],
    'expected-best': [],
    teaches: [],
    yes: [],
    no: [],
  },
  frameAt,
  summary(facts, settings) {
    const frame = frameAt('explore', 1, facts, settings);
    const best = frame.order.slice(0, frame.best);
    return {
      word: 'summary',
      values: {
        n: frame.steps,
        first: percent(frame.rightAtFirst),
        now: percent(frame.rightNow),
        idle: frame.idle.filter((isIdle) => isIdle === 1).length,
        best: percent(chanceOf(frame.chances.at(-1) ?? [], best)),
        expected: percent(frame.expected[frame.steps] ?? 0),
      },
    };
  },
  table(facts, settings) {
    const frame = frameAt('explore', 1, facts, settings);
    return {
      columns: ['step', ...ways.map((way) => `way-${way}`), 'expected-best', 'teaches'],
      rows: frame.chances.map((policy, i): Cell[] => [
        { text: `${i}` },
        ...policy.map((chance) => ({ number: chance, digits: 3 })),
        { number: frame.expected[i] ?? 0, digits: 3 },
        i === 0 ? { text: '–' } : { word: frame.idle[i - 1] === 1 ? 'no' : 'yes' },
      ]),
    };
  },
};

const percent = (share: number) => ({ value: 100 * share, unit: 'percent', digits: 0 }) as const;
