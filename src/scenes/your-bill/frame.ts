import { keepLast } from '../../maths/keep-last.ts';
import { histogram, percentile } from '../../maths/statistics.ts';
import { rowsOf, type Facts } from '../../story/facts.ts';
import { titleShares, type StepInfo } from '../scene.ts';
import { initialSettings, type Settings } from '../settings.ts';
import { certain, costBounds, draw, estimate, type Assumptions, type Range } from './model.ts';
import { assumptionIds, spec, type Assumption } from './settings.ts';

export const steps = [{ name: 'explore' }] as const satisfies readonly StepInfo[];

/** The powers of ten between which figures are compared; what lies outside stands at the edge. */
export const decades = { first: 5, last: 10.5 } as const;
const bins = 40;
/** The figures beside which the estimate stands: rows of series/costs.csv, from the least. */
export const figureIds = [
  'r1-on-top',
  'v3-training',
  'deepseek-hardware',
  'deepseek-servers',
] as const;
const statuses = ['confirmed', 'reported', 'disputed'];
export const drawCount = 10_000;

export interface Figure {
  readonly value: number;
  /** 1 where only “more than this” is known. */
  readonly over: number;
  /** 0 confirmed, 1 reported, 2 disputed. */
  readonly status: number;
  readonly [field: string]: number;
}

export interface YourBillFrame {
  readonly title: readonly number[];
  /** Dollars: the 5th, 50th and 95th percentile of the draws, and the least and most that the ranges allow. */
  readonly cost: { readonly [part in 'p5' | 'p50' | 'p95' | 'least' | 'most']: number };
  /** The cost at which the mountain of draws ends; it begins at 0. */
  readonly end: number;
  /** Of the draws, the share in each equal part from 0 to the end. */
  readonly shares: readonly number[];
  /** Rank correlation of each assumption with the cost, in the order of assumptionIds. */
  readonly drivers: readonly number[];
  readonly figures: readonly Figure[];
  readonly [field: string]:
    number | readonly number[] | readonly Figure[] | Readonly<Record<string, number>>;
}

/** The numbers behind the draws are the same for every state: drawn once, when first needed. */
const drawsOf = keepLast(draw);

/** The picture, the summary and the table of a state are made of one estimate. */
const estimateOf = keepLast((settings: Settings) =>
  estimate(assumptionsOf(settings), drawsOf(1, drawCount)),
);

export function frameAt(
  step: string,
  _progress: number,
  facts: Facts,
  settings: Settings = initialSettings(spec),
): YourBillFrame {
  const { costs, percentiles, drivers } = estimateOf(settings);
  const { low, high } = costBounds(assumptionsOf(settings));
  // A few draws in a thousand lie far out: the mountain is cut there. A single sum stands in the middle.
  const end = low === high ? Math.max(1, 2 * low) : 1.04 * percentile(costs, 0.998);
  return {
    title: titleShares(steps, step),
    cost: { ...percentiles, least: low, most: high },
    end,
    shares: histogram(costs, bins, 0, end).map((count) => count / costs.length),
    drivers: assumptionIds.map((id) => drivers[modelNames[id]]),
    figures: figureIds.map((id) => figureOf(facts, id)),
  };
}

const modelNames = {
  price: 'pricePerHour',
  hours: 'hours',
  failed: 'failed',
  machines: 'machines',
  'machine-price': 'machinePrice',
  years: 'years',
  used: 'shareUsed',
  staff: 'staff',
  pay: 'pay',
  months: 'months',
} as const satisfies Record<Assumption, keyof Assumptions>;

/** The two bounds of an assumption, whichever of its sliders stands higher. */
export function boundsOf(settings: Settings, id: Assumption): [low: number, high: number] {
  const [a, b] = [Number(settings[`${id}-low`]), Number(settings[`${id}-high`])];
  return a <= b ? [a, b] : [b, a];
}

/** The assumptions of a state. Who rents does not own: the other way's machines cost nothing. */
export function assumptionsOf(settings: Settings): Assumptions {
  const shape = settings['shape'] === 'uniform' ? 'uniform' : 'triangular';
  const between = (id: Assumption, unit = 1): Range => {
    const [low, high] = boundsOf(settings, id);
    return { low: low * unit, high: high * unit, shape };
  };
  const rents = settings['way'] !== 'own';
  const rented = (id: Assumption) => (rents ? between(id) : certain(0));
  const owned = (id: Assumption, unit = 1) => (rents ? certain(0) : between(id, unit));
  return {
    pricePerHour: rented('price'),
    hours: rented('hours'),
    failed: rented('failed'),
    machines: owned('machines'),
    machinePrice: owned('machine-price'),
    years: rents ? certain(1) : between('years'),
    shareUsed: owned('used', 0.01),
    staff: between('staff'),
    pay: between('pay'),
    months: between('months'),
  };
}

/** Where a sum lies between the first and the last decade, 0 to 1. */
export function placeOf(dollars: number): number {
  const power = Math.log10(Math.max(dollars, 1));
  const place = (power - decades.first) / (decades.last - decades.first);
  return Math.min(1, Math.max(0, place));
}

function figureOf(facts: Facts, id: string): Figure {
  const row = rowsOf(facts, 'costs').find((one) => one['id'] === id);
  if (row === undefined) throw new Error(`series costs: found no row “${id}”`);
  const over = typeof row['usd_value'] !== 'number';
  return {
    value: Number(over ? row['usd_low'] : row['usd_value']),
    over: Number(over),
    status: Math.max(0, statuses.indexOf(String(row['status']))),
  };
}
