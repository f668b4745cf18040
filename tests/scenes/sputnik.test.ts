import { describe, expect, test } from 'vitest';
import { litDots, ringPoints, ringsOf } from '../../src/drawing/disc-rings.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { knownPart } from '../../src/scenes/sputnik/model.ts';
import { valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

const sputnik = allScenes.find(({ name }) => name === 'sputnik');
if (!sputnik) throw new Error('no scene “sputnik”');
const { facts } = sputnik;
const print = (step: string, layout: 'tall' | 'wide') =>
  printPicture(sputnik, step, { facts, wording: wordingOf('sputnik'), layout });

test.each([2, 10, 37, 256, 671])(
  'a disc of %i dots has just as many, and no two in one place',
  (n) => {
    expect(ringsOf(n).reduce((sum, { dots }) => sum + dots, 0)).toBe(n);
    const points = ringPoints(n);
    expect(points).toHaveLength(n);
    let nearest = Infinity;
    for (const [i, [x, y]] of points.entries())
      for (const [x2, y2] of points.slice(i + 1))
        nearest = Math.min(nearest, Math.hypot(x - x2, y - y2));
    expect(nearest).toBeGreaterThan(0.8 / Math.sqrt(n));
    for (const [x, y] of points) expect(Math.hypot(x, y)).toBeLessThan(1);
  },
);

test('37 different dots of 671 are lit, the same ones each time', () => {
  const lit = litDots(671, 37);
  expect(new Set(lit).size).toBe(37);
  expect(Math.max(...lit)).toBeLessThan(671);
  expect(litDots(671, 37)).toEqual(lit);
});

test('a range has two bounds, a number one', () => {
  expect(knownPart({ value: 80, unit: 'usd', digits: 0 })).toEqual({ low: 80, high: 80 });
  expect(knownPart({ low: 60, high: 65, unit: 'usd', digits: 0 })).toEqual({ low: 60, high: 65 });
});

describe.each(['tall', 'wide'] as const)('%s', (layout) => {
  test.each(['beep', 'answers'])(
    '%s: the disc has a dot for each billion, the working ones lit',
    (step) => {
      const svg = print(step, layout);
      const dots = [...svg.matchAll(/pathLength="(\d+)"/g)].map(([, count]) => Number(count));
      expect(dots.reduce((sum, count) => sum + count, 0)).toBe(
        valueOf(facts, 'x01', 'total') / 1e9,
      );
      const bright = /<path d="([^"]*)"[^>]*data-count="37"/.exec(svg)?.[1] ?? '';
      expect(bright.match(/M/g)).toHaveLength(valueOf(facts, 'x01', 'active') / 1e9);
    },
  );

  test('the plans are lengths from zero; only the range of Meta is hatched', () => {
    const svg = print('answers', layout);
    const bars = [...svg.matchAll(/<path\b[^>]*data-value="(\d+)"[^>]*>/g)].map(([tag, value]) => ({
      value: Number(value),
      length: Number(/h([\d.]+)v/.exec(tag)?.[1]),
      hatched: tag.includes('hatch-gold'),
    }));
    expect(bars.map(({ value, hatched }) => [value, hatched])).toEqual([
      [80e9, false],
      [60e9, false],
      [5e9, true],
    ]);
    const unit = (bars[0]?.length ?? 0) / 80;
    for (const { value, length } of bars) expect(length).toBeCloseTo((value / 1e9) * unit, 0);
    const text = svg.replaceAll('\u00a0', ' ');
    for (const sum of ['80 mld dolarów', '60–65 mld dolarów']) expect(text).toContain(`>${sum}<`);
  });
});
