import { describe, expect, test } from 'vitest';
import { areaOf } from '../../src/scenes/iceberg/ice.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

const iceberg = allScenes.find(({ name }) => name === 'iceberg');
if (!iceberg) throw new Error('no scene “iceberg”');
const { scene, facts } = iceberg;
const sheet = { tall: [390, 500], wide: [760, 660] } as const;
const print = (step: string, layout: 'tall' | 'wide') =>
  printPicture(iceberg, step, { facts, wording: wordingOf('iceberg'), layout });

const pointsOf = (d: string) =>
  [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

/** The measured shapes of a picture by their number. */
function iceIn(svg: string) {
  const shapes = [...svg.matchAll(/<path\b[^>]*data-value="(\d+)"[^>]*>/g)];
  return shapes.map(([tag, value]) => ({
    dollars: Number(value),
    points: pointsOf(/ d="([^"]*)"/.exec(tag)?.[1] ?? ''),
  }));
}

describe.each(['tall', 'wide'] as const)('the iceberg, %s', (layout) => {
  test.each(scene.steps.map(({ name }) => name))('%s: areas keep one measure', (step) => {
    const ice = iceIn(print(step, layout)).sort((a, b) => a.dollars - b.dollars);
    expect(ice.map(({ dollars }) => dollars)).toEqual([
      valueOf(facts, 'c01', 'cost'),
      valueOf(facts, 'c07', 'hardware'),
      valueOf(facts, 'c07', 'servers'),
    ]);
    const [tip = NaN, ...others] = ice.map(({ points, dollars }) => areaOf(points) / dollars);
    for (const other of others) expect(other / tip).toBeCloseTo(1, 1);
    const [hardware = NaN, servers = NaN] = others;
    expect(hardware / servers).toBeCloseTo(1, 2);
  });

  test('the machines lie wholly below the water, and on the sheet', () => {
    const svg = print('machines', layout);
    const water = Number(/translate\(-\d+ ([\d.]+)\)/.exec(svg)?.[1]);
    const [tip, ...machines] = iceIn(svg).sort((a, b) => a.dollars - b.dollars);
    for (const [, y] of tip?.points ?? []) expect(y).toBeLessThanOrEqual(water);
    for (const { points } of machines)
      for (const [x, y] of points) {
        expect(y).toBeGreaterThan(water);
        expect(y).toBeLessThan(sheet[layout][1]);
        expect(Math.abs(x)).toBeLessThan(sheet[layout][0]);
      }
  });

  test('what the first step does not speak of is out of its view', () => {
    const [, ...machines] = iceIn(print('tip', layout)).sort((a, b) => a.dollars - b.dollars);
    for (const { points } of machines)
      expect(Math.min(...points.map(([, y]) => y))).toBeGreaterThan(sheet[layout][1]);
  });

  test('the unknown has no closed outline and runs off the sheet', () => {
    const shores = [
      ...print('everything', layout).matchAll(/<path d="([^"]*)"[^>]*stroke-dasharray/g),
    ]
      .map(([, d = '']) => d)
      .filter((d) => !d.endsWith('z'));
    expect(shores).toHaveLength(2);
    const ends = shores.map((d) => pointsOf(d.replace(/-/g, ' -')).at(-1)?.[0] ?? NaN);
    expect(ends.some((x) => x < 0) && ends.some((x) => x > sheet[layout][0])).toBe(true);
  });
});
