import { describe, expect, test } from 'vitest';
import { suppliers, users } from '../../src/scenes/monday/companies.ts';
import { changeAt, daysBetween, percentChange, squareSide } from '../../src/scenes/monday/model.ts';
import { closeOn, closesOf } from '../../src/scenes/monday/closes.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { rowsOf, valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';
import { expectClose, printed } from '../close-to.ts';

const monday = allScenes.find(({ name }) => name === 'monday');
if (!monday) throw new Error('no scene “monday”');
const { facts } = monday;
const prices = rowsOf(facts, 'share_prices');
const print = (step: string, layout: 'tall' | 'wide', progress = 1) =>
  printPicture(monday, step, { facts, wording: wordingOf('monday'), layout, progress });

/** The shapes that stand for a number: the number, and the size of the shape on the sheet. */
function marksIn(svg: string) {
  return [...svg.matchAll(/<path\b[^>]*data-value="(-?[\d.]+)"[^>]*>/g)].map(([tag, value]) => {
    const points = pointsOf(/ d="([^"]*)"/.exec(tag)?.[1] ?? '');
    const ys = points.map(([, y]) => y);
    return {
      value: Number(value),
      height: Math.max(...ys) - Math.min(...ys),
      area: areaOf(points),
    };
  });
}

type Point = readonly [number, number];

/** Corners of a path of M, L, h, v and H, V. */
function pointsOf(d: string): Point[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MLhvHV])\s*(-?[\d.]+)(?:[ ,](-?[\d.]+))?/g)].map(([, command, a, b]) => {
    if (command === 'h') x += Number(a);
    else if (command === 'v') y += Number(a);
    else if (command === 'H') x = Number(a);
    else if (command === 'V') y = Number(a);
    else [x, y] = [Number(a), Number(b)];
    return [x, y] as const;
  });
}

function areaOf(points: readonly Point[]): number {
  const sum = points.reduce((total, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum / 2);
}

test('changes computed from the closes are those of the ledger', () => {
  const change = (ticker: string) =>
    percentChange(closeOn(prices, ticker, '2025-01-24'), closeOn(prices, ticker, '2025-01-27'));
  expectClose(
    [...suppliers, ...users].map(change),
    [
      valueOf(facts, 'p10', 'broadcom'),
      valueOf(facts, 'p04', 'nvidia'),
      valueOf(facts, 'p10', 'oracle'),
      valueOf(facts, 'p10', 'tsmc'),
      valueOf(facts, 'p10', 'asml'),
      valueOf(facts, 'p08', 'alphabet'),
      valueOf(facts, 'p08', 'tesla'),
      valueOf(facts, 'p08', 'microsoft'),
      valueOf(facts, 'p09', 'meta'),
    ],
    printed(2),
  );
  const inOrder = (tickers: readonly string[]) => tickers.map(change);
  for (const group of [inOrder(suppliers), inOrder(users)])
    expect(group).toEqual([...group].sort((a, b) => a - b));
});

test('the series is in the order of its days', () => {
  for (const ticker of [...suppliers, ...users]) {
    const dates = closesOf(prices, ticker).map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  }
});

test('days, squares and a fall that is under way', () => {
  expect(daysBetween('2024-12-26', '2025-01-27')).toBe(32);
  expect(daysBetween('2024-12-26', '2025-01-27')).toBe(valueOf(facts, 'p02', 'days'));
  expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2); // summer time begins between them
  expect(squareSide(590 ** 2)).toBe(590);
  expect([changeAt(-17, 5), changeAt(-2, 5), changeAt(1.9, 5), changeAt(0, 5)]).toEqual([
    -5, -2, 1.9, 0,
  ]);
});

test('the fall: equal depths until each stops at its own', () => {
  const changes = (progress: number) =>
    (
      monday.scene.frameAt('fall', progress, facts) as unknown as {
        companies: { change: number }[];
      }
    ).companies.map(({ change }) => change);
  expect(changes(0).every((change) => change === 0)).toBe(true);
  const half = changes(0.5);
  expect(new Set(half.slice(0, 4)).size).toBe(1);
  expect(half.slice(4)).toEqual(changes(1).slice(4));
});

describe.each(['tall', 'wide'] as const)('%s', (layout) => {
  test('depths are true to their per cents, from the line', () => {
    const marks = marksIn(print('fall', layout));
    expect(marks).toHaveLength(9);
    const unit = (marks[0]?.height ?? 0) / Math.abs(marks[0]?.value ?? 1);
    for (const { value, height } of marks)
      expect(Math.abs(height - Math.abs(value) * unit)).toBeLessThan(0.15);
  });

  test('the squares have the areas of the loss and of the record', () => {
    const [record, loss] = marksIn(print('slice', layout));
    expect([record?.value, loss?.value]).toEqual([279e9, 590e9]);
    expect((record?.area ?? 0) / (loss?.area ?? 1)).toBeCloseTo(279 / 590, 2);
  });

  test('the prices stand on zero; the gap of the 27th is the drop', () => {
    const marks = marksIn(print('fortnight', layout));
    const closes = closesOf(prices, 'NVDA').filter(({ date }) => date >= '2025-01-24');
    expect(marks.map(({ value }) => value)).toEqual([
      ...closes.map(({ close }) => close),
      valueOf(facts, 'p04', 'drop'),
    ]);
    const unit = (marks[0]?.height ?? 0) / (marks[0]?.value ?? 1);
    for (const { value, height } of marks)
      expect(Math.abs(height - value * unit)).toBeLessThan(0.15);
    expect(closes.at(-1)?.close).toBe(valueOf(facts, 'p11', 'recovered'));
  });

  test('the numbers of the ledger are printed', () => {
    const text = (step: string) => print(step, layout).replaceAll('\u00a0', ' ');
    for (const change of ['−17,40', '−16,97', '−13,79', '−13,33', '−5,75', '−4,20', '+1,91'])
      expect(text('fall')).toContain(`>${change}<`);
    for (const word of ['590', '279', 'mld dolarów', 'około'])
      expect(text('slice')).toContain(`>${word}<`);
    for (const word of ['26 grudnia', '20 stycznia', '23 stycznia', '26 stycznia', '27 stycznia'])
      expect(text('thirty-two-days')).toContain(`>${word}<`);
    expect(text('thirty-two-days')).toMatch(/>32[ <]/);
    expect(text('thirty-two-days')).toContain('147,22');
    for (const word of ['142,62', '118,42', '129,84', '142,63', 'o 1 cent wyżej'])
      expect(text('fortnight')).toContain(`>${word}<`);
  });
});
