import { describe, expect, test } from 'vitest';
import type { EightBitsFrame } from '../../src/scenes/eight-bits/frame.ts';
import { plans } from '../../src/scenes/eight-bits/plan.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

const eightBits = allScenes.find(({ name }) => name === 'eight-bits');
if (!eightBits) throw new Error('no scene “eight-bits”');
const { scene, facts } = eightBits;
const layouts = ['tall', 'wide'] as const;
const frame = scene.frameAt('outlier', 1, facts) as unknown as EightBitsFrame;
const print = (step: string, layout: 'tall' | 'wide') =>
  printPicture(eightBits, step, { facts, wording: wordingOf('eight-bits'), layout });

test('values and errors are those of the ledger', () => {
  const places = ['first', 'second', 'third', 'fourth'];
  for (const [i, place] of places.entries()) {
    expect(frame.shared.errors[i]).toBeCloseTo(valueOf(facts, 'f02', `shared-${place}`), 2);
    expect(frame.own.errors[i]).toBeCloseTo(valueOf(facts, 'f02', `own-${place}`), 2);
  }
  expect(frame.shared.values).toEqual([
    0,
    expect.closeTo(-0.006539, 6),
    expect.closeTo(0.013079, 6),
    expect.closeTo(0.006539, 6),
  ]);
});

test('253 numbers, the last of them 448, the first after zero 2⁻⁹', () => {
  expect(frame.numbers).toHaveLength(2 ** 8 - 3); // two patterns are no numbers, and zero has two
  expect(frame.spans[0]).toBe(valueOf(facts, 'f01', 'largest'));
  expect(frame.smallest).toBe(2 ** -9);
});

describe.each(layouts)('%s', (layout) => {
  const { zero, width, rulers, values } = plans[layout];

  test('each ruler ends with the last number of its span', () => {
    const svg = print('ruler', layout);
    for (const { y, height } of rulers) {
      const ticks = [...svg.matchAll(/M(-?[\d.]+) ([\d.]+)v-/g)].filter(
        ([, , bottom]) => Number(bottom) === y + height,
      );
      const places = ticks.map(([, x]) => Number(x));
      expect(Math.min(...places.map((x) => Math.abs(x - zero)))).toBeLessThan(1);
      expect(Math.max(...places.filter((x) => x <= zero + width))).toBeCloseTo(zero + width, 0);
    }
  });

  test('beyond the last number of the first ruler there is nothing', () => {
    const [first] = rulers;
    const ticks = [...print('ruler', layout).matchAll(/M(-?[\d.]+) ([\d.]+)v-/g)];
    const bottom = (first?.y ?? 0) + (first?.height ?? 0);
    const places = ticks.filter(([, , y]) => Number(y) === bottom).map(([, x]) => Number(x));
    expect(Math.max(...places)).toBe(zero + width);
  });

  test('bars are as long as their values, to the right or to the left of zero', () => {
    const bars = [
      ...print('outlier', layout).matchAll(
        /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"[^>]*data-value="(-?[\d.]+)"/g,
      ),
    ].map(([, x, length, value]) => ({
      x: Number(x),
      length: Number(length),
      value: Number(value),
    }));
    const { shared, own, values: exact } = frame;
    expect(bars.map(({ value }) => value)).toEqual([
      ...shared.values,
      ...exact,
      ...own.values,
      ...exact,
    ]);
    for (const { x, length, value } of bars) {
      expect(length).toBeCloseTo(Math.abs(value) * values.scale, 0);
      expect(value < 0 ? x + length : x).toBeCloseTo(values.zero, 0);
    }
  });

  test('values kept with the shared scale lie on the lines of its ruler', () => {
    const lines = [...print('outlier', layout).matchAll(/M([\d.]+) \d+V\d+/g)].map(([, x]) =>
      Number(x),
    );
    for (const value of frame.shared.values)
      expect(
        Math.min(...lines.map((x) => Math.abs(x - values.zero - value * values.scale))),
      ).toBeLessThan(0.2);
  });
});
