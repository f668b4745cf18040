import { expect } from 'vitest';

export type Numbers = number | readonly Numbers[];

/** Expects numbers, alone or in lists of any depth, to differ by no more than the tolerance. */
export function expectClose(actual: Numbers, expected: Numbers, tolerance: number): void {
  const found = flatten(actual);
  const wanted = flatten(expected);
  expect(found.length, 'how many numbers').toBe(wanted.length);
  found.forEach((x, i) => {
    const apart = Math.abs(x - (wanted[i] ?? NaN));
    expect(apart <= tolerance, `place ${i}: found ${x}, expected ${wanted[i]} ± ${tolerance}`).toBe(
      true,
    );
  });
}

/** Half of the last of so many printed digits: what rounding for print may hide. */
export function printed(digits: number): number {
  return 0.5000001 * 10 ** -digits;
}

function flatten(numbers: Numbers): number[] {
  return typeof numbers === 'number' ? [numbers] : numbers.flatMap(flatten);
}
