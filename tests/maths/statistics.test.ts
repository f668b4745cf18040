import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  exactSum,
  histogram,
  mean,
  percentile,
  populationDeviation,
} from '../../src/maths/statistics.ts';
import { expectClose } from '../close-to.ts';

test('a sum keeps what plain addition loses', () => {
  expect(exactSum([1, 1e100, 1, -1e100])).toBe(2);
  expect(exactSum(new Array<number>(10).fill(0.1))).toBe(1);
});

test('mean and deviation of the values themselves', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(populationDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
  expect(() => mean([])).toThrow('found no values, expected one at least');
});

test('percentiles lie on the line through neighbours', () => {
  const values = [10, 20, 40];
  expect([0, 0.25, 0.5, 0.75, 1].map((part) => percentile(values, part))).toEqual([
    10, 15, 20, 30, 40,
  ]);
  expect([-1, 2].map((part) => percentile(values, part))).toEqual([10, 40]);
  expect(percentile([5], 0.95)).toBe(5);
});

test('a histogram counts each value inside once, the highest in the last bin', () => {
  expect(histogram([0, 0.9, 1, 2, 3, 4, 9], 4, 0, 4)).toEqual([2, 1, 1, 2]);
  expect(histogram([-1, 9.9, 10, 12, 13, 19, 20, 20.1], 2, 10, 20)).toEqual([3, 2]);
  expect(histogram([5, 5], 3, 5, 5)).toEqual([2, 0, 0]);
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 30 }), (xs, bins) => {
      expectClose(exactSum(histogram(xs, bins, 0, 1)), xs.length, 0);
    }),
  );
});
