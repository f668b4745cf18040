import { range } from './range.ts';

/** Gives the next number of a seeded series, in [0, 1). */
export type Random = () => number;

/**
 * Makes a linear congruential generator, x ← (1664525 x + 1013904223) mod 2³² and x / 2³²
 * (Numerical Recipes, ranqd1); only for the printed test values, which were drawn with it.
 */
export function createLcg(seed: number): Random {
  let x = seed >>> 0;
  return () => {
    x = (Math.imul(1664525, x) + 1013904223) >>> 0;
    return x / 2 ** 32;
  };
}

/** Makes a generator of good quality (sfc32 of PractRand, 12 rounds of warming up) from any whole seed. */
export function createRandom(seed: number): Random {
  let [a, b, c, counter] = [0, seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** Gives one draw of the normal distribution with mean 0 and deviation 1 (Box–Muller; takes two numbers). */
export function drawNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random())); // 1 − u is never 0
  return radius * Math.cos(2 * Math.PI * random());
}

/** Gives a matrix of normal draws, (rows, columns), with the given standard deviation. */
export function drawMatrix(
  rows: number,
  columns: number,
  deviation: number,
  random: Random,
): number[][] {
  return range(rows).map(() => range(columns).map(() => deviation * drawNormal(random)));
}
