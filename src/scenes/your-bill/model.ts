/**
 * What did it cost? Ten thousand draws from ranges that the reader holds likely.
 * cost = price × hours × (1 + failed) + staff × pay × months / 12
 *      + machines × machine price / years of use × share used × months / 12
 * Whoever rents does not own: to count both is to count the same machines twice.
 */
import { createRandom } from '../../maths/random.ts';
import { correlation, ranks } from '../../maths/ranks.ts';
import { mean, percentile } from '../../maths/statistics.ts';

/** All values from low to high alike (`uniform`), or those in the middle likelier (`triangular`); low = high is a certainty. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly shape: 'uniform' | 'triangular';
}

export const assumptionNames = [
  'pricePerHour', // dollars per GPU-hour
  'hours', // GPU-hours of the final run
  'failed', // hours of failed and preliminary runs, as a multiple of `hours`
  'staff', // people
  'pay', // dollars for one person and year
  'months', // duration
  'machines', // owned, in the unit that has the price
  'machinePrice', // dollars for one
  'years', // of use, over which the price is spread; above 0
  'shareUsed', // of the machines' time, 0 to 1
] as const;
export type AssumptionName = (typeof assumptionNames)[number];
export type Assumptions = Readonly<Record<AssumptionName, Range>>;

export interface Estimate {
  /** Dollars, ascending: (draws). */
  readonly costs: Float64Array;
  readonly mean: number;
  readonly percentiles: { readonly p5: number; readonly p50: number; readonly p95: number };
  /** Spearman's correlation (−1 to 1) of each assumption with the cost; 0 for a certainty. */
  readonly drivers: Readonly<Record<AssumptionName, number>>;
}

/** Gives the cost in dollars for one value of each assumption. */
export function costOf(value: Readonly<Record<AssumptionName, number>>): number {
  const rent = value.pricePerHour * value.hours * (1 + value.failed);
  const time = value.months / 12;
  const people = value.staff * value.pay * time;
  const machines = ((value.machines * value.machinePrice) / value.years) * value.shareUsed * time;
  return rent + people + machines;
}

/** Gives the value of a range at a uniform number u in [0, 1] (inverse of its distribution function); exactly low for a certainty. */
export function drawFrom({ low, high, shape }: Range, u: number): number {
  if (low === high) return low;
  if (shape === 'uniform') return low * (1 - u) + high * u;
  const width = high - low;
  return u < 0.5 ? low + width * Math.sqrt(u / 2) : high - width * Math.sqrt((1 - u) / 2);
}

/** Gives the least and the greatest cost in dollars that the ranges allow. */
export function costBounds(assumptions: Assumptions): { low: number; high: number } {
  const at = (end: 'low' | 'high', opposite: 'low' | 'high') =>
    costOf(mapAssumptions((name) => assumptions[name][name === 'years' ? opposite : end]));
  return { low: at('low', 'high'), high: at('high', 'low') };
}

/** The numbers behind all draws, the same for every setting of the ranges: draw them once. */
export interface Draws {
  /** Uniform in [0, 1), for each assumption: (draws). */
  readonly uniforms: Readonly<Record<AssumptionName, Float64Array>>;
  /** Their ranks, which are those of the drawn values too, as `drawFrom` rises with u. */
  readonly ranks: Readonly<Record<AssumptionName, Float64Array>>;
}

/** Gives the seeded numbers for so many draws, a series of its own for each assumption: moving one slider leaves the others' draws alone. */
export function draw(seed: number, draws = 10_000): Draws {
  const uniforms = mapAssumptions((_, index) => {
    const random = createRandom(seed * assumptionNames.length + index);
    return new Float64Array(draws).map(() => random()); // (draws)
  });
  return { uniforms, ranks: mapAssumptions((name) => ranks(uniforms[name])) };
}

/** Gives the distribution of the cost over the draws; throws for a range that is out of bounds. */
export function estimate(assumptions: Assumptions, draws: Draws): Estimate {
  validate(assumptions);
  const values = mapAssumptions((name) => drawColumn(assumptions[name], draws.uniforms[name]));
  const costs = drawnCosts(values); // (draws)
  const costRanks = ranks(costs); // (draws)
  const drivers = mapAssumptions((name) => {
    const { low, high } = assumptions[name];
    return low === high ? 0 : correlation(draws.ranks[name], costRanks);
  });
  costs.sort();
  const at = (part: number): number => percentile(costs, part);
  const percentiles = { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
  return { costs, mean: mean(costs), percentiles, drivers };
}

/** Gives a range of one value. */
export function certain(value: number): Range {
  return { low: value, high: value, shape: 'uniform' };
}

/** Only rent: nobody is paid and nothing is owned. */
const rentOnly = {
  failed: certain(0),
  staff: certain(0),
  pay: certain(0),
  months: certain(0),
  machines: certain(0),
  machinePrice: certain(0),
  years: certain(1),
  shareUsed: certain(0),
};

/** The published sums: V3's report $5.576 M (2.788 M hours at $2), R1's $0.294 M (147 K hours at $2), V3's hours at $1 to $4. */
export const presets = {
  v3: { ...rentOnly, pricePerHour: certain(2), hours: certain(2_788_000) },
  r1: { ...rentOnly, pricePerHour: certain(2), hours: certain(147_000) },
  v3AtOneToFour: {
    ...rentOnly,
    pricePerHour: { low: 1, high: 4, shape: 'uniform' },
    hours: certain(2_788_000),
  },
} as const satisfies Record<string, Assumptions>;

function drawColumn(own: Range, uniforms: Float64Array): Float64Array {
  const column = new Float64Array(uniforms.length); // (draws)
  uniforms.forEach((u, i) => (column[i] = drawFrom(own, u)));
  return column;
}

/** The cost of each draw, (draws), from columns of drawn values. Named one by one, since computed keys are slow. */
function drawnCosts(columns: Readonly<Record<AssumptionName, Float64Array>>): Float64Array {
  const costs = new Float64Array(columns.hours.length); // (draws)
  for (let i = 0; i < costs.length; i += 1) {
    costs[i] = costOf({
      pricePerHour: columns.pricePerHour[i] ?? NaN,
      hours: columns.hours[i] ?? NaN,
      failed: columns.failed[i] ?? NaN,
      staff: columns.staff[i] ?? NaN,
      pay: columns.pay[i] ?? NaN,
      months: columns.months[i] ?? NaN,
      machines: columns.machines[i] ?? NaN,
      machinePrice: columns.machinePrice[i] ?? NaN,
      years: columns.years[i] ?? NaN,
      shareUsed: columns.shareUsed[i] ?? NaN,
    });
  }
  return costs;
}

function mapAssumptions<T>(
  make: (name: AssumptionName, index: number) => T,
): Record<AssumptionName, T> {
  const entries = assumptionNames.map((name, index) => [name, make(name, index)]);
  return Object.fromEntries(entries) as Record<AssumptionName, T>;
}

/** Throws for a range that is not 0 ≤ low ≤ high < ∞, for a use of no years and for a share above 1. */
function validate(assumptions: Assumptions): void {
  for (const name of assumptionNames) {
    const { low, high } = assumptions[name];
    const isOrdered = low <= high; // false for NaN too
    const found = `${name}: found ${low} to ${high}, expected`;
    if (!isOrdered) throw new RangeError(`${found} low ≤ high`);
    if (low < 0 || high === Infinity) throw new RangeError(`${found} 0 ≤ low and a finite high`);
    if (name === 'years' && low === 0) throw new RangeError(`${found} more than 0 years`);
    if (name === 'shareUsed' && high > 1) throw new RangeError(`${found} a share from 0 to 1`);
  }
}
