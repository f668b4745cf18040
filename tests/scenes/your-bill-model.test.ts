import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentile } from '../../src/maths/statistics.ts';
import {
  assumptionNames,
  certain,
  costBounds,
  costOf,
  draw,
  drawFrom,
  estimate,
  presets,
  type Assumptions,
  type Range,
} from '../../src/scenes/your-bill/model.ts';
import { expectClose } from '../close-to.ts';

const between = (low: number, high: number): Range => ({ low, high, shape: 'triangular' });
const guess: Assumptions = {
  pricePerHour: between(1, 4),
  hours: between(2e6, 3e6),
  failed: between(0, 3),
  staff: between(100, 200),
  pay: between(1e5, 3e5),
  months: between(6, 24),
  machines: between(2000, 50000),
  machinePrice: between(2e4, 4e4),
  years: between(3, 5),
  shareUsed: between(0.1, 0.8),
};
const draws = draw(1);

test('the published sums come out exactly: 5.576 M, 0.294 M, 2.788 M to 11.152 M', () => {
  const all = (percentiles: object): number[] => Object.values(percentiles) as number[];
  const v3 = estimate(presets.v3, draws);
  expect([...all(v3.percentiles), v3.mean]).toEqual(new Array<number>(4).fill(5_576_000));
  expect(all(estimate(presets.r1, draws).percentiles)).toEqual([294_000, 294_000, 294_000]);
  expect(costBounds(presets.v3)).toEqual({ low: 5_576_000, high: 5_576_000 });
  expect(costBounds(presets.v3AtOneToFour)).toEqual({ low: 2_788_000, high: 11_152_000 });
  const ranged = estimate(presets.v3AtOneToFour, draws);
  const expected = [1.15, 2.5, 3.85].map((price) => price * 2_788_000);
  expectClose(all(ranged.percentiles), expected, 0.02 * 2_788_000 * 3);
  expectClose(ranged.drivers.pricePerHour, 1, 1e-9);
  expect(ranged.drivers.hours).toBe(0);
});

test('one cost: rent with failed runs, people, machines by years, share and months', () => {
  const cost = costOf({
    pricePerHour: 2,
    hours: 100,
    failed: 0.5,
    staff: 10,
    pay: 1200,
    months: 6,
    machines: 8,
    machinePrice: 1000,
    years: 4,
    shareUsed: 0.25,
  });
  expect(cost).toBe(300 + 6000 + 250);
});

test('bounds: machines cost least over the most years', () => {
  const owned = {
    ...presets.v3,
    pricePerHour: certain(0),
    machines: certain(10),
    months: certain(12),
  };
  const machinePrice = between(100, 200);
  const { low, high } = costBounds({
    ...owned,
    machinePrice,
    years: between(2, 4),
    shareUsed: certain(1),
  });
  expect([low, high]).toEqual([250, 1000]);
});

test('10,000 draws: within the bounds, ascending, each range drawn as it says', () => {
  const { costs, percentiles } = estimate(guess, draws);
  const bounds = costBounds(guess);
  expect(costs.length).toBe(10_000);
  expect([...costs]).toEqual([...costs].sort((a, b) => a - b));
  expect((costs[0] ?? 0) >= bounds.low && (costs.at(-1) ?? Infinity) <= bounds.high).toBe(true);
  expect(percentiles.p5 < percentiles.p50 && percentiles.p50 < percentiles.p95).toBe(true);
  expect(percentiles.p95).toBe(percentile(costs, 0.95));
});

test('the same seed gives the same estimate; another seed nearly the same', () => {
  expect(estimate(guess, draw(1))).toEqual(estimate(guess, draws));
  const other = estimate(guess, draw(2));
  expect(other.costs).not.toEqual(estimate(guess, draws).costs);
  const { p50 } = estimate(guess, draws).percentiles;
  expectClose(other.percentiles.p50 / p50, 1, 0.03);
});

test('what drives the cost: more of it raises it, longer use of machines lowers it', () => {
  const { drivers } = estimate(guess, draws);
  for (const name of assumptionNames)
    expect(Math.sign(drivers[name])).toBe(name === 'years' ? -1 : 1);
  expect(drivers.machines).toBeGreaterThan(drivers.pricePerHour);
  const rentAlone = { ...presets.v3, hours: between(1e6, 2e6), failed: certain(1) };
  expectClose(estimate(rentAlone, draws).drivers.hours, 1, 1e-6);
});

test('draws fill a range by its shape', () => {
  const uniform: Range = { low: 2, high: 6, shape: 'uniform' };
  expect([0, 0.25, 0.5, 1].map((u) => drawFrom(uniform, u))).toEqual([2, 3, 4, 6]);
  expect([0, 0.125, 0.5, 0.875, 1].map((u) => drawFrom(between(2, 6), u))).toEqual([2, 3, 4, 5, 6]);
  expect([0, 0.3].map((u) => drawFrom(certain(0.1), u))).toEqual([0.1, 0.1]);
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(part, part, fc.constantFrom('uniform', 'triangular'), (u, v, shape) => {
      const own = { low: 0.1, high: 0.7, shape } as const;
      const [a, b] = [drawFrom(own, Math.min(u, v)), drawFrom(own, Math.max(u, v))];
      expect(0.1 - 1e-15 <= a && a <= b + 1e-15 && b <= 0.7 + 1e-15).toBe(true);
    }),
  );
});

test('a range out of bounds says which, what was found and what is possible', () => {
  const wrong: [Partial<Assumptions>, string][] = [
    [{ hours: between(3, 2) }, 'hours: found 3 to 2, expected low ≤ high'],
    [{ hours: between(NaN, 2) }, 'hours: found NaN to 2, expected low ≤ high'],
    [{ pay: between(-1, 2) }, 'pay: found -1 to 2, expected 0 ≤ low and a finite high'],
    [{ pay: between(1, Infinity) }, 'pay: found 1 to Infinity, expected 0 ≤ low and a finite high'],
    [{ years: between(0, 2) }, 'years: found 0 to 2, expected more than 0 years'],
    [{ shareUsed: between(0, 1.5) }, 'shareUsed: found 0 to 1.5, expected a share from 0 to 1'],
  ];
  for (const [own, message] of wrong)
    expect(() => estimate({ ...guess, ...own }, draws)).toThrow(message);
});
