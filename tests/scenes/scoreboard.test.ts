import { describe, expect, test } from 'vitest';
import { arrangements } from '../../src/scenes/scoreboard/arrangement.ts';
import { duelsOf } from '../../src/scenes/scoreboard/frame.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

const scoreboard = allScenes.find(({ name }) => name === 'scoreboard');
if (!scoreboard) throw new Error('no scene “scoreboard”');
const { facts } = scoreboard;
const duels = duelsOf(facts);
const print = (step: string, layout: 'tall' | 'wide') =>
  printPicture(scoreboard, step, { facts, wording: wordingOf('scoreboard'), layout });

/** The measured shapes of a picture: number, and the rectangles [x, y, width, height] of its path. */
function marksIn(svg: string) {
  return [...svg.matchAll(/<path d="([^"]*)"[^>]*data-value="([-\d.]+)"/g)].map(
    ([, d = '', value]) => ({
      value: Number(value),
      boxes: [...d.matchAll(/M([-\d.]+) ([-\d.]+)h([-\d.]+)v([-\d.]+)/g)].map(([, ...box]) =>
        box.map(Number),
      ),
    }),
  );
}
const areaOf = (boxes: readonly (readonly number[])[]) =>
  boxes.reduce((sum, [, , width = NaN, height = NaN]) => sum + width * height, 0);

test('the ten rows are those of the ledger', () => {
  const names = {
    'AIME 2024': 'aime',
    'MATH-500': 'math',
    'SWE-bench Verified': 'swe',
    LiveCodeBench: 'livecode',
    DROP: 'drop',
    MMLU: 'mmlu',
    'GPQA Diamond': 'gpqa',
    Codeforces: 'codeforces',
    SimpleQA: 'simpleqa',
    'Aider-Polyglot': 'aider',
  };
  expect(duels.map(({ name }) => name).sort()).toEqual(Object.keys(names).sort());
  expect(duels).toHaveLength(valueOf(facts, 'b01', 'rows'));
  for (const [name, short] of Object.entries(names)) {
    const duel = duels.find((d) => d.name === name);
    expect(duel?.r1, name).toBe(valueOf(facts, 'b01', `${short}-r1`));
    expect(duel?.o1, name).toBe(valueOf(facts, 'b01', `${short}-o1`));
  }
  expect(duels.filter(({ r1, o1 }) => r1 > o1)).toHaveLength(valueOf(facts, 'b01', 'ahead'));
  expect(duels.filter(({ r1, o1 }) => r1 < o1)).toHaveLength(valueOf(facts, 'b01', 'behind'));
});

describe.each(['tall', 'wide'] as const)('the scoreboard, %s', (layout) => {
  const { wall, rows } = arrangements[layout];

  test('tie: thirty squares, each part with the area of its points', () => {
    const marks = marksIn(print('tie', layout));
    const point = (wall.side ** 2 * valueOf(facts, 'b02', 'problems')) / 100;
    expect(marks.map(({ value }) => value).sort((a, b) => a - b)).toEqual([0.6, 20.2, 79.2]);
    for (const { value, boxes } of marks) expect(areaOf(boxes) / point).toBeCloseTo(value, 1);
    const sliver = marks.find(({ value }) => value === 0.6);
    expect((sliver?.boxes[0]?.[2] ?? NaN) / wall.side).toBeCloseTo(
      valueOf(facts, 'b02', 'of-a-problem'),
      2,
    );
  });

  test('all: bars from one line, right where R1 leads and left where it trails', () => {
    const marks = marksIn(print('all', layout));
    expect(marks.map(({ value }) => value)).toEqual([
      2.5, 2, 0.9, 0.6, 0.3, -0.3, -1, -4.2, -8.4, -16.9,
    ]);
    for (const { value, boxes } of marks) {
      const [[x = NaN, , width = NaN] = []] = boxes;
      expect(width / rows.point).toBeCloseTo(Math.abs(value), 2);
      expect(value > 0 ? x : x + width).toBeCloseTo(rows.zero, 1);
    }
  });

  test('it says whose numbers these are', () => {
    const svg = print('all', layout).replaceAll(/<\/?tspan[^>]*>/g, ' ');
    expect(svg).toMatch(/DeepSeek/);
    expect(svg).toMatch(/OpenAI/);
  });
});
