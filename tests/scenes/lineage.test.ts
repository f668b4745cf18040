import { describe, expect, test } from 'vitest';
import { yearOf, monthAfter } from '../../src/scenes/lineage/model.ts';
import type { LineageFrame } from '../../src/scenes/lineage/frame.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

const lineage = allScenes.find(({ name }) => name === 'lineage');
if (!lineage) throw new Error('no scene “lineage”');
const { scene, facts } = lineage;
const print = (step: string, layout: 'tall' | 'wide', locale = 'pl') =>
  printPicture(lineage, step, { facts, wording: wordingOf('lineage', locale), layout });
const frameAt = (step: string, progress = 1) =>
  scene.frameAt(step, progress, facts) as unknown as LineageFrame;

test('dates become fractions of their year', () => {
  expect(yearOf('2015')).toBe(2015);
  expect(yearOf('2023-01')).toBe(2023);
  expect(yearOf('2024-07-01')).toBeCloseTo(2024 + 182 / 366, 10);
  expect(yearOf('2023-12-31')).toBeLessThan(2024);
  expect(monthAfter('2023-04')).toBe('2023-05');
  expect(monthAfter('2023-12')).toBe('2024-01');
});

describe.each(['tall', 'wide'] as const)('lineage, %s', (layout) => {
  test('a chip has one size in both clusters', () => {
    const fields = [
      ...print('fire-flyer', layout).matchAll(
        /scale\(([\d.]+)\)"><path d="M0 0h([\d.]+)v([\d.]+)h-[\d.]+z"[^>]* data-value="(\d+)"/g,
      ),
    ].map(([, side, w, h, chips]) => [Number(side), Number(w) * Number(h), Number(chips)]);
    expect(fields.map(([, , chips]) => chips)).toEqual([
      valueOf(facts, 'o03', 'chips'),
      valueOf(facts, 'o04', 'chips'),
    ]);
    for (const [, area, chips] of fields) expect(area).toBe(chips);
    expect(fields[0]?.[0]).toBe(fields[1]?.[0]);
  });

  test('areas are parameters, lit areas the active ones', () => {
    const squares = [
      ...print('models', layout).matchAll(/v(-?[\d.]+)h[^"]*" fill="([^"]*)" data-value="(\d+)"/g),
    ].map(([, side, fill, value]) => ({ area: Number(side) ** 2, fill, value: Number(value) }));
    const { models } = frameAt('models');
    expect(squares.map(({ value }) => value)).toEqual(
      models.flatMap(({ total, active }) => [total, active]),
    );
    const unit = (squares[4]?.area ?? 0) / (squares[4]?.value ?? 1);
    for (const { area, value } of squares) expect(area / value / unit).toBeCloseTo(1, 2);
    expect(squares.filter(({ fill }) => fill === 'var(--lit)')).toHaveLength(4);
  });

  test('later is higher: rules, months and models stand on one axis of time', () => {
    const bars = [
      ...print('fences', layout).matchAll(
        /translate\([\d.-]+ ([\d.-]+)\)scale\(-1 1\)"[^>]*data-year="([\d.]+)"/g,
      ),
    ].map(([, y, year]) => [Number(year), Number(y)] as const);
    expect(bars).toHaveLength(2);
    const [first, second] = bars;
    expect(first?.[0]).toBeLessThan(second?.[0] ?? 0);
    expect(first?.[1]).toBeGreaterThan(second?.[1] ?? 0);
  });
});

test('the models come out in the order of their dates, R1 no larger than V3', () => {
  const years = frameAt('models').models.map(({ year }) => year);
  expect(years).toEqual([...years].sort((a, b) => a - b));
  const half = frameAt('models', 0.5).models.map(({ out }) => out);
  expect(half).toEqual([...half].sort((a, b) => b - a));
  const [, , v3, r1] = frameAt('models').models;
  expect(r1?.total).toBe(v3?.total);
});

test('no source supports January: its month is marked, and nothing happens in it', () => {
  const { months, registration } = frameAt('laboratory');
  const [january, april, may] = months;
  expect(january).toEqual({ from: yearOf('2023-01'), to: yearOf('2023-02') });
  expect(april?.from).toBeGreaterThan(january?.to ?? 0);
  expect(registration.year).toBeGreaterThan(may?.to ?? 0);
});
