import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correlation, rankCorrelation, ranks } from '../../src/maths/ranks.ts';
import { expectClose } from '../close-to.ts';

const values = fc
  .array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 60 })
  .map((list) => Float64Array.from(list));

test('equal values share the mean of their ranks', () => {
  expect([...ranks(Float64Array.of(30, 10, 20, 20))]).toEqual([3, 0, 1.5, 1.5]);
  expect([...ranks(new Float64Array(3))]).toEqual([1, 1, 1]);
  expect([...ranks(new Float64Array(0))]).toEqual([]);
});

test('a rank is what counting says, for evenly spread and for huge or equal values', () => {
  const few = fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: 1 })
    .map((list) => Float64Array.from(list));
  fc.assert(
    fc.property(fc.oneof(values, few), (list) => {
      const count = (test: (y: number) => boolean): number => list.filter(test).length;
      const expected = [...list].map((x) => count((y) => y < x) + (count((y) => y === x) - 1) / 2);
      expect([...ranks(list)]).toEqual(expected);
    }),
  );
});

test('ranks of 10,000 values with one far away are still right', () => {
  const list = Float64Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_000);
  const expected = [...list];
  list[list.indexOf(9_999)] = 1e300;
  expect([...ranks(list)]).toEqual(expected);
});

test('correlation of straight lines is ±1, of what does not vary 0', () => {
  const x = Float64Array.of(1, 2, 3, 5);
  expectClose(
    correlation(
      x,
      x.map((v) => 3 - 2 * v),
    ),
    -1,
    1e-15,
  );
  expectClose(correlation(x, Float64Array.of(2, 1, 4, 3)), 3.5 / Math.sqrt(8.75 * 5), 1e-12);
  expect(correlation(x, new Float64Array(4))).toBe(0);
  expect(correlation(new Float64Array(4), x)).toBe(0);
});

test('rank correlation is 1 for any rising curve and 0.8 for the textbook pair', () => {
  const x = Float64Array.of(-2, 0, 1, 4, 9);
  expectClose(rankCorrelation(x, x.map(Math.exp)), 1, 1e-15);
  expectClose(
    rankCorrelation(Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 1, 3, 4)),
    0.8,
    1e-15,
  );
});
