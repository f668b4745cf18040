import { describe, expect, test } from 'vitest';
import { printPicture } from '../../src/scenes/print.ts';
import { rowsOf, valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

const borrowed = allScenes.find(({ name }) => name === 'borrowed');
if (!borrowed) throw new Error('no scene “borrowed”');
const { facts } = borrowed;
const print = (step: string, layout: 'tall' | 'wide', locale = 'pl') =>
  printPicture(borrowed, step, { facts, wording: wordingOf('borrowed', locale), layout });

/** The walls of a picture: how many weights, how large a brick is, how many bricks fill the area, and the ink. */
function wallsIn(svg: string) {
  const wall =
    /scale\(([\d.]+)\)" stroke="[^"]*" fill="([^"]*)"><path d="M0 0((?:V-[\d.]+(?:H[\d.]+V-[\d.]+)?)H[\d.]+V0Z)" data-value="(\d+)"/g;
  return [...svg.matchAll(wall)].map(([, unit, fill, shape = '', weights]) => ({
    unit: Number(unit),
    fill,
    bricks: areaOf(shape) / 2,
    weights: Number(weights),
  }));
}

/** The area under a line of steps that starts at 0 and ends at V0. */
function areaOf(shape: string): number {
  let [x, y, area] = [0, 0, 0];
  for (const [, letter, number] of shape.matchAll(/([VH])(-?[\d.]+)/g)) {
    if (letter === 'V') y = -Number(number);
    else {
      area += (Number(number) - x) * y;
      x = Number(number);
    }
  }
  return area;
}

describe.each(['tall', 'wide'] as const)('borrowed, %s', (layout) => {
  test.each(['blueprint', 'weights', 'written-by-machine', 'open'])(
    '%s: a brick is a billion weights',
    (step) => {
      const walls = wallsIn(print(step, layout));
      expect(walls.length).toBe({ blueprint: 2, weights: 7 }[step] ?? 1);
      for (const { bricks, weights } of walls) expect(bricks).toBeCloseTo(weights / 1e9, 2);
    },
  );

  test('both houses of the plan are alike, and stand on bricks of their own', () => {
    const [theirs, own] = wallsIn(print('blueprint', layout));
    expect(own?.weights).toBe(valueOf(facts, 'o08', 'large'));
    expect(theirs?.unit).toBe(own?.unit);
    expect([theirs?.fill, own?.fill]).toEqual(['var(--ink)', 'var(--deep)']);
  });

  test('six small houses and R1 are drawn with one size of brick, two of them on Llama’s', () => {
    const walls = wallsIn(print('weights', layout));
    expect(new Set(walls.map(({ unit }) => unit)).size).toBe(1);
    const small = walls.filter(({ fill }) => fill !== 'var(--deep)');
    expect(small).toHaveLength(valueOf(facts, 'o09', 'models'));
    const llama = small.filter(({ fill }) => fill === 'var(--ink)');
    expect(llama.map(({ weights }) => weights)).toEqual([
      valueOf(facts, 'o09', 'llama-small'),
      valueOf(facts, 'o09', 'llama-large'),
    ]);
    expect(small.length - llama.length).toBe(valueOf(facts, 'o09', 'qwen'));
    expect(small.map(({ weights }) => weights).sort((a, b) => a - b)).toEqual(
      rowsOf(facts, 'distilled')
        .map((row) => Number(row['parameters']))
        .sort((a, b) => a - b),
    );
  });

  test('a slip is as many texts in either pile', () => {
    const piles = [
      ...print('written-by-machine', layout).matchAll(
        /<path d="M([\d. -]+)L([\d. -]+)L([\d. -]+)L([\d. -]+)Z" fill="[^"]*" data-value="(\d+)"/g,
      ),
    ].map(([, a = '', b = '', c = '', d = '', count]) => {
      const points = [a, b, c, d].map((point) => point.split(' ').map(Number) as [number, number]);
      const twice = points.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % 4] ?? [0, 0];
        return sum + x * nextY - nextX * y;
      }, 0);
      return { count: Number(count), area: Math.abs(twice) / 2 };
    });
    expect(piles.map(({ count }) => count)).toEqual([
      valueOf(facts, 'o11', 'other'),
      valueOf(facts, 'o11', 'reasoning'),
    ]);
    const [other, reasoning] = piles;
    expect((reasoning?.area ?? 0) / (other?.area ?? 1)).toBeCloseTo(3, 1);
  });

  test('what was not published is a broken outline', () => {
    const svg = print('open', layout);
    expect(svg.match(/fill="none" stroke="var\(--paper\)"[^>]*stroke-dasharray/g)).toHaveLength(2);
    expect(svg.match(/nie opublikowano/g)).toHaveLength(2);
  });
});
