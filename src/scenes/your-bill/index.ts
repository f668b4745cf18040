import type { Facts } from '../../story/facts.ts';
import type { Cell, Explorable, Sentence, Table } from '../scene.ts';
import { initialSettings, settingCounts, settingWords, type Settings } from '../settings.ts';
import { strongest } from './drivers.ts';
import { boundsOf, drawCount, figureIds, frameAt, steps, type YourBillFrame } from './frame.ts';
import { between, exactly, roughly } from './money.ts';
import { assumptionIds, spec } from './settings.ts';

/** What did it cost? 10,000 draws from the reader's own assumptions, beside what was published and guessed. */
export const scene: Explorable<YourBillFrame> = {
  name: 'your-bill',
  steps,
  settings: spec,
  needs: { claims: ['c01', 'c03', 'c07', 'c11'], series: ['costs'] },
  words: {
    ...settingWords(spec),
    ...Object.fromEntries(assumptionIds.map((id) => [`driver-${id}`, []])),
    ...Object.fromEntries(figureIds.map((id) => [`figure-${id}`, []])),
    ninety: ['range'],
    own: [],
    'no-spread': [],
    million: ['n'],
    billion: ['n'],
    drivers: [],
    'no-drivers': [],
    summary: ['draws', 'median', 'range', 'least', 'most', 'driver'],
    'summary-certain': ['sum'],
    'table-what': [],
    'table-low': [],
    'table-high': [],
    'table-driver': [],
    'table-median': [],
    'table-ninety': [],
    'table-extremes': [],
  },
  frameAt,
  table,
  summary,
};

function summary(facts: Facts, settings: Settings): Sentence {
  const { cost, drivers } = frameAt('explore', 1, facts, settings);
  const [first] = strongest(drivers);
  if (first === undefined || cost.least === cost.most)
    return { word: 'summary-certain', values: { sum: exactly(cost.p50) } };
  return {
    word: 'summary',
    values: {
      draws: drawCount,
      median: roughly(cost.p50),
      range: between(cost.p5, cost.p95),
      least: exactly(cost.least),
      most: exactly(cost.most),
      driver: { word: `driver-${first.id}`, values: {} },
    },
  };
}

function table(facts: Facts, settings: Settings = initialSettings(spec)): Table {
  const { cost, drivers } = frameAt('explore', 1, facts, settings);
  const row = (word: string, low: number, high: number, last: Cell, digits = 0): Cell[] => [
    { word },
    { number: low, digits },
    { number: high, digits },
    last,
  ];
  const none: Cell = { text: '–' };
  return {
    columns: ['table-what', 'table-low', 'table-high', 'table-driver'],
    rows: [
      row('table-median', cost.p50, cost.p50, none),
      row('table-ninety', cost.p5, cost.p95, none),
      row('table-extremes', cost.least, cost.most, none),
      ...assumptionIds.flatMap((id, i) => {
        const setting = spec.settings[`${id}-low`];
        if (setting?.kind !== 'range' || !settingCounts(setting, settings)) return [];
        const driver: Cell = { number: drivers[i] ?? 0, digits: 2 };
        return [row(`driver-${id}`, ...boundsOf(settings, id), driver, setting.digits)];
      }),
    ],
  };
}
