import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitsOf } from '../../src/maths/digits.ts';

test('as many digits as a number needs, and no more than count', () => {
  const found = [0, 1, 2.5, 0.1015625, 0.001953125, 57344, 1e6, -0.004].map((x) => digitsOf(x));
  expect(found).toEqual([0, 0, 1, 7, 9, 0, 0, 3]);
  expect([0.1015625, 123.456, 0.000012345, 2 ** -16, 9.9996].map((x) => digitsOf(x, 4))).toEqual([
    4, 1, 8, 8, 0,
  ]);
});

test('the digits tell the number to its significant ones', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      fc.integer({ min: 1, max: 9 }),
      (x, n) => {
        const digits = digitsOf(x, n);
        expect(Math.abs(Number(x.toFixed(digits)) - x)).toBeLessThanOrEqual(
          Math.max(0.51 * 10 ** (Math.floor(Math.log10(x)) + 1 - n), 0.5),
        );
        expect(x.toFixed(digits)).not.toMatch(/\.\d*0$/);
      },
    ),
  );
});
