import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clamp, lerp, ramp, smoothRamp } from '../../src/maths/interpolate.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });

test('a blend is exact at both ends', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(lerp(a, b, 0) === a).toBe(true);
      expect(lerp(a, b, 1) === b).toBe(true);
    }),
  );
  expect(lerp(0.1, 0.7, 1)).toBe(0.7);
  expect(lerp(10, 20, 0.25)).toBe(12.5);
});

test('clamp keeps what is inside and gives the nearer end otherwise', () => {
  expect([-1, 0.5, 3].map((x) => clamp(x, 0, 1))).toEqual([0, 0.5, 1]);
});

test('a ramp rises from 0 to 1 between its ends; one without length is a step', () => {
  expect([1, 2, 3, 4, 5].map((t) => ramp(t, 2, 4))).toEqual([0, 0, 0.5, 1, 1]);
  expect([1.9, 2].map((t) => ramp(t, 2, 2))).toEqual([0, 1]);
});

test('a smooth ramp has the ends and the middle of the plain one, never falls, and starts softly', () => {
  expect([0, 0.25, 0.5, 1].map((t) => smoothRamp(t))).toEqual([0, 0.15625, 0.5, 1]);
  fc.assert(
    fc.property(part, part, (a, b) => {
      expect(smoothRamp(Math.min(a, b))).toBeLessThanOrEqual(smoothRamp(Math.max(a, b)) + 1e-15);
    }),
  );
});
