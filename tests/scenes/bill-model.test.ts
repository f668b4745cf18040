import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  billFor,
  daysOn,
  gpuHours,
  times,
  tokenRevenue,
  trainingOperations,
} from '../../src/scenes/bill/model.ts';
import { expectClose, printed } from '../close-to.ts';

const hours = { pretrain: 2_664_000, context: 119_000, post: 5_000 };

test("V3's bill at $2: 2.788 M hours, $5.576 M", () => {
  const { rows, hours: total, cost } = billFor(hours, 2);
  expect([total, cost]).toEqual([2_788_000, 5_576_000]);
  expect([rows.pretrain.cost, rows.context.cost, rows.post.cost]).toEqual([
    5_328_000, 238_000, 10_000,
  ]);
  expect(rows.post.hours).toBe(5_000);
  expectClose([rows.pretrain.share, rows.context.share], [0.9555, 0.0427], printed(4));
});

test('the price from $1 to $4', () => {
  const costs = [1, 1.5, 2, 2.5, 3, 4].map((price) => billFor(hours, price).cost);
  expect(costs).toEqual([2_788_000, 4_182_000, 5_576_000, 6_970_000, 8_364_000, 11_152_000]);
});

test('days on 2,048 GPUs: 54.2 in all, 3.66 for a trillion tokens, of which 14.8', () => {
  expect(gpuHours(2048, 24)).toBe(49_152);
  expectClose([daysOn(2048, 2_664_000), daysOn(2048, 180_000)], [54.2, 3.66], printed(2));
  expect(180_000 * 14.8).toBe(hours.pretrain);
});

test("R1's bill: published $294,000, from its GPUs $294,672, 5.27 % of V3's", () => {
  const run = { zero: gpuHours(512, 198), r1: gpuHours(512, 80), sft: 5_000 };
  expect([run.zero, run.r1, gpuHours(648, 198)]).toEqual([101_376, 40_960, 128_304]);
  expect(billFor(run, 2).cost).toBe(294_672);
  const published = billFor({ zero: 101_000, sft: 5_000, r1: 41_000 }, 2);
  expect([published.hours, published.cost]).toEqual([147_000, 294_000]);
  expectClose(100 * times(published.cost, 5_576_000), 5.27, printed(2));
  expect(published.cost + billFor(hours, 2).cost).toBe(5_870_000);
});

test('Llama 3.1 405B: 11.06 times the hours, 11.09 times the operations', () => {
  expectClose(times(30_840_000, 2_788_000), 11.06, printed(2));
  const [llama, v3] = [trainingOperations(405e9, 15e12), trainingOperations(37e9, 14.8e12)];
  expectClose([llama / 1e24, v3 / 1e24], [36.45, 3.2856], 1e-12);
  expectClose(times(llama, v3), 11.09, printed(2));
});

test('one day of serving: $87,072 out, $562,100 in, 545.5 %', () => {
  const { cost } = billFor({ serving: gpuHours(226.75 * 8, 24) }, 2);
  expect(cost).toBe(87_072);
  const revenue = tokenRevenue([
    { tokens: 342e9, pricePerMillion: 0.14 },
    { tokens: 266e9, pricePerMillion: 0.55 },
    { tokens: 168e9, pricePerMillion: 2.19 },
  ]);
  expectClose(revenue, 562_100, 0.5);
  expectClose(100 * (times(562_027, cost) - 1), 545.5, printed(1));
  expectClose([times(15, 0.55), times(60, 2.19)], [27.27, 27.4], printed(2));
});

test('savings of V2 in training: 42.51 %', () => {
  expectClose(100 * (1 - times(172.8, 300.6)), 42.51, printed(2));
});

test('shares sum to 1 and costs grow in proportion to the price, for any hours', () => {
  const whole = fc.integer({ min: 1, max: 1e9 });
  fc.assert(
    fc.property(whole, whole, whole, whole, (a, b, c, price) => {
      const { rows, cost } = billFor({ a, b, c }, price);
      expectClose(rows.a.share + rows.b.share + rows.c.share, 1, 1e-12);
      expectClose(cost, price * billFor({ a, b, c }, 1).cost, 1e-12 * cost);
    }),
  );
  expect(billFor({ none: 0 }, 2).rows.none.share).toBe(0);
});
