import type { Facts } from '../../story/facts.ts';
import type { Scene, Table } from '../scene.ts';
import { frameAt, sessionsOf, steps, type MondayFrame } from './frame.ts';

/** What each picture shows. */
const claims = {
  friday: ['p04'],
  fall: ['p04', 'p08', 'p09', 'p10'],
  slice: ['p05'],
  'thirty-two-days': ['p01', 'p02', 'p03', 'p06'],
  fortnight: ['p04', 'p11'],
};

/** 27 January 2025: nine companies, one loss, thirty-two days before and the way back. */
export const scene: Scene<MondayFrame> = {
  name: 'monday',
  steps: steps.map((step) => ({ ...step, claims: claims[step.name] })),
  needs: {
    claims: ['p01', 'p02', 'p03', 'p04', 'p05', 'p06', 'p08', 'p09', 'p10', 'p11'],
    series: ['share_prices', 'timeline'],
  },
  words: {
    suppliers: [],
    users: [],
    change: ['date'],
    about: [],
    'loss-note': [],
    'record-note': [],
    days: ['n'],
    'figure-public': [],
    r1: [],
    'still-rising': ['price'],
    'app-first': [],
    'the-fall': ['change'],
    'old-price': ['price'],
    'cents-above': ['n'],
  },
  tableWords: [
    'company',
    'day',
    'measure',
    'value',
    'change-percent',
    'close-dollars',
    'loss',
    'record',
  ],
  frameAt,
  table,
};

/** Change of each share, the two losses, and Nvidia's closes. */
function table(facts: Facts): Table {
  const { companies, crash } = frameAt('fall', 1, facts);
  const nvidia = { text: 'Nvidia' };
  return {
    columns: ['company', 'day', 'measure', 'value'],
    rows: [
      ...companies.map(({ name, change }) => [
        { text: name },
        { text: crash },
        { word: 'change-percent' },
        { number: change, digits: 2 },
      ]),
      [nvidia, { text: crash }, { word: 'loss' }, { fact: ['p05', 'loss'] }],
      [nvidia, { text: '–' }, { word: 'record' }, { fact: ['p05', 'record'] }],
      ...sessionsOf(facts).map(({ date, close }) => [
        nvidia,
        { text: date },
        { word: 'close-dollars' },
        { number: close, digits: 2 },
      ]),
    ],
  };
}
