import { ramp } from '../../maths/interpolate.ts';
import { range } from '../../maths/range.ts';

/** How strongly word `k` of `count` is the one being read (`now`), and lies behind the reader (`past`). */
export function reading(place: number, k: number, count: number): { now: number; past: number } {
  const at = place * count;
  const edge = 0.15;
  const begun = k === 0 ? 1 : ramp(at, k - edge, k + edge);
  const past = k === count - 1 ? 0 : ramp(at, k + 1 - edge, k + 1 + edge);
  return { now: begun * (1 - past), past };
}

/** The word being read as a number from 0 to `count` − 1, which passes from word to word. */
export function wordAt(place: number, count: number): number {
  return range(count).reduce((sum, k) => sum + reading(place, k, count).past, 0);
}
