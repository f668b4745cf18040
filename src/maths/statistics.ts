import { element } from './element.ts';
import { clamp, lerp } from './interpolate.ts';

/** Gives Σ x with a compensation for what each addition rounds away (Neumaier 1974). */
export function exactSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index += 1) {
    const x = element(values, index);
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** Gives the mean of one value or more. */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('found no values, expected one at least');
  return exactSum(values) / values.length;
}

/** Gives the standard deviation of the values themselves (divided by n, not n − 1). */
export function populationDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  return Math.sqrt(mean(Array.from(values, (x) => (x - centre) ** 2)));
}

/** Gives the value below which a part (0 to 1) of ascending values lies, linear between neighbours. */
export function percentile(ascending: ArrayLike<number>, part: number): number {
  const place = clamp(part, 0, 1) * (ascending.length - 1);
  const below = Math.floor(place);
  return lerp(element(ascending, below), element(ascending, Math.ceil(place)), place - below);
}

/** Gives how many values fall into each of `bins` equal parts of [low, high]; values outside are not counted. */
export function histogram(
  values: ArrayLike<number>,
  bins: number,
  low: number,
  high: number,
): number[] {
  const counts = new Array<number>(bins).fill(0); // (bins)
  for (let index = 0; index < values.length; index += 1) {
    const x = element(values, index);
    if (x < low || x > high) continue;
    const bin = high > low ? Math.floor((bins * (x - low)) / (high - low)) : 0;
    const last = Math.min(bin, bins - 1); // the highest value belongs to the last bin
    counts[last] = element(counts, last) + 1;
  }
  return counts;
}
