import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactSum } from '../../src/maths/statistics.ts';
import {
  accumulate,
  bitsToNumber,
  e4m3,
  e5m2,
  neighbours,
  numberToBits,
  positiveNumbers,
  roundTo,
  scaleTiles,
  truncate,
  uniformProducts,
} from '../../src/scenes/eight-bits/model.ts';
import { expectClose, printed } from '../close-to.ts';

const formats = [
  { name: 'E4M3', format: e4m3, count: 127, smallest: 2 ** -9, normal: 2 ** -6, largest: 448 },
  { name: 'E5M2', format: e5m2, count: 124, smallest: 2 ** -16, normal: 2 ** -14, largest: 57344 },
];
const real = fc.oneof(
  fc.double({ noNaN: true }),
  fc.double({ min: -500, max: 500, noNaN: true }),
  fc.double({ min: -0.02, max: 0.02, noNaN: true }),
);

test('E4M3: all listed roundings', () => {
  const from = [0.1, 1 / 3, 1.1, 3.3, 17.5, 100, 300, 460, 0.001, 0.0009];
  const to = [0.1015625, 0.34375, 1.125, 3.25, 18, 96, 288, 448, 0.001953125, 0];
  expect(from.map((x) => roundTo(e4m3, x))).toEqual(to);
  expect(from.map((x) => roundTo(e4m3, -x) + 0)).toEqual(to.map((x) => (x === 0 ? 0 : -x)));
});

test('ties go to the even neighbour: halfway between 16 and 18, 18 and 20, 0 and 2⁻⁹', () => {
  expect([17, 19, 2 ** -10, 3 * 2 ** -10].map((x) => roundTo(e4m3, x))).toEqual([
    16,
    20,
    0,
    2 ** -8,
  ]);
});

test('E5M2 keeps less of each number and reaches further', () => {
  expect([0.1, 1.1, 3.3, 100, 460, 1e9].map((x) => roundTo(e5m2, x))).toEqual([
    0.09375, 1, 3.5, 96, 448, 57344,
  ]);
});

describe.each(formats)('$name', ({ format, count, smallest, normal, largest }) => {
  const numbers = positiveNumbers(format);

  test('its numbers: how many, the smallest, the largest, the steps', () => {
    expect(numbers.length).toBe(count);
    expect([numbers[0], numbers[1], numbers.at(-1)]).toEqual([0, smallest, largest]);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers.indexOf(normal)).toBe(2 ** format.mantissaBits);
  });

  test('each number is kept, and its bits give it back', () => {
    for (const x of [...numbers, ...numbers.map((y) => 0 - y)]) {
      expect(roundTo(format, x)).toBe(x);
      expect(bitsToNumber(format, numberToBits(format, x)) + 0).toBe(x);
    }
  });

  test('rounding is idempotent, odd, monotonic, and takes the nearest', () => {
    fc.assert(
      fc.property(real, real, (a, b) => {
        const kept = roundTo(format, a);
        expect(roundTo(format, kept)).toBe(kept);
        expect(roundTo(format, -a)).toBe(0 - kept);
        expect(roundTo(format, Math.min(a, b))).toBeLessThanOrEqual(
          roundTo(format, Math.max(a, b)),
        );
        const bounded = Math.min(Math.abs(a), largest);
        const nearest = Math.min(...numbers.map((x) => Math.abs(x - bounded)));
        expect(Math.abs(Math.abs(kept) - bounded)).toBe(nearest);
      }),
    );
  });

  test('neighbours are the next numbers; there are none beyond the largest', () => {
    expect(neighbours(format, 0)).toEqual({ below: -smallest, kept: 0, above: smallest });
    expect(neighbours(format, 1e9)).toEqual({ below: numbers.at(-2), kept: largest, above: null });
    expect(neighbours(format, -1e9).below).toBe(null);
  });
});

test('bits as printed in the format: 0.1 in E4M3 is 0 0011 101, −0 keeps its sign', () => {
  expect(numberToBits(e4m3, 0.1)).toEqual({ sign: 0, exponent: [0, 0, 1, 1], mantissa: [1, 0, 1] });
  expect(numberToBits(e4m3, 448)).toEqual({ sign: 0, exponent: [1, 1, 1, 1], mantissa: [1, 1, 0] });
  expect(numberToBits(e4m3, 0.001)).toEqual({
    sign: 0,
    exponent: [0, 0, 0, 0],
    mantissa: [0, 0, 1],
  });
  expect(numberToBits(e5m2, -1.5)).toEqual({
    sign: 1,
    exponent: [0, 1, 1, 1, 1],
    mantissa: [1, 0],
  });
  expect(numberToBits(e4m3, -0.0001).sign).toBe(1);
  expect(numberToBits(e4m3, -0).sign).toBe(1);
  expect(roundTo(e4m3, -0.0001)).toBe(0);
  expect(() => roundTo(e4m3, NaN)).toThrow('found NaN, expected a number to round');
});

const small = [0.003, -0.0071, 0.012, 0.0045];
const withOutlier = [1500, -3, 2, 1];

test('an outlier elsewhere spoils the tile under one scale, not under its own', () => {
  const one = scaleTiles([...small, ...withOutlier], 8);
  expectClose(one.scales, [3.348214], printed(6));
  expectClose(one.restored.slice(0, 4), [0, -0.00653948, 0.01307896, 0.00653948], printed(8));
  expectClose(
    one.errors.slice(0, 4).map((e) => 100 * e),
    [100, 7.89, 8.99, 45.32],
    printed(2),
  );
  const own = scaleTiles([...small, ...withOutlier], 4);
  expectClose(own.scales, [2.6785714285714288e-5, 1500 / 448], 1e-20);
  expectClose(own.restored.slice(0, 4), [0.003, -0.00685714, 0.012, 0.00428571], printed(8));
  expectClose(
    own.errors.slice(0, 4).map((e) => 100 * e),
    [0, 3.42, 0, 4.76],
    printed(2),
  );
});

test('scales are for tiles: one each, the last may be short; zeros stay zeros', () => {
  expect(scaleTiles([0, 0, 448], 2)).toEqual({
    scales: [1, 1],
    codes: [0, 0, 448],
    restored: [0, 0, 448],
    errors: [0, 0, 0],
  });
  expect(() => scaleTiles([1], 0)).toThrow('found tiles of 0 values, expected 1 at least');
});

test('the largest of a tile is kept exactly, but for the last bit of a division', () => {
  const values = fc.array(
    fc.double({ min: -1e3, max: 1e3, noNaN: true }).filter((x) => Math.abs(x) > 1e-3),
    {
      minLength: 4,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(values, (tile) => {
      const { errors } = scaleTiles(tile, 4);
      const sizes = tile.map(Math.abs);
      expectClose(errors[sizes.indexOf(Math.max(...sizes))] ?? NaN, 0, 1e-15);
    }),
  );
});

test('truncation cuts towards zero and keeps 14 bits', () => {
  expect([2 ** 13 + 0.9, -(2 ** 13) - 0.9, 16383.9, 0].map((x) => truncate(x, 14))).toEqual([
    8192, -8192, 16383, 0,
  ]);
});

test('just below a power of two the steps are still the finer ones', () => {
  expect(truncate(8 - 2 ** -50, 14)).toBe(8 - 2 ** -11);
});

test('the accumulation toy: exact 1019.157733, 14 bits 940.125, promoted every 128 1016.402', () => {
  const terms = uniformProducts(4096, 2024);
  const exact = exactSum(terms);
  const cut = accumulate(terms, { bits: 14 });
  const promoted = accumulate(terms, { bits: 14, promoteEvery: 128 });
  expectClose(exact, 1019.157733, printed(6));
  expect(cut).toBe(940.125);
  expectClose(promoted, 1016.402344, printed(6));
  expectClose((100 * (exact - cut)) / exact, 7.755, printed(3));
  expectClose((100 * (exact - promoted)) / exact, 0.2704, printed(4));
  expectClose(
    accumulate(terms.slice(0, 200), { bits: 52, promoteEvery: 128 }),
    exactSum(terms.slice(0, 200)),
    1e-9,
  );
});
