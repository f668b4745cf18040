import { describe, expect, test } from 'vitest';
import { printPicture } from '../../src/scenes/print.ts';
import { valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

const bill = allScenes.find(({ name }) => name === 'bill');
if (!bill) throw new Error('no scene “bill”');
const { scene, facts } = bill;
const layouts = ['tall', 'wide'] as const;
const print = (step: string, layout: 'tall' | 'wide', locale = 'pl') =>
  printPicture(bill, step, { facts, wording: wordingOf('bill', locale), layout });

/** The blocks of squares in a picture: hours, and size on the sheet. */
function blocksIn(svg: string) {
  const block =
    /scale\(([\d.]+)\)"><path d="M0 0h([\d.]+)v([\d.]+)h-[\d.]+z"[^>]* data-value="(\d+)"/g;
  return [...svg.matchAll(block)].map(([, side, width, height, hours]) => ({
    side: Number(side),
    squares: Number(width) * Number(height),
    hours: Number(hours),
  }));
}

describe.each(layouts)('the bill, %s', (layout) => {
  test.each(scene.steps.map(({ name }) => name))(
    '%s: a square is a thousand hours everywhere',
    (step) => {
      const blocks = blocksIn(print(step, layout));
      expect(blocks.map(({ hours }) => hours)).toEqual([
        valueOf(facts, 'c01', 'pretraining'),
        valueOf(facts, 'c01', 'context'),
        valueOf(facts, 'c01', 'post'),
        valueOf(facts, 'c03', 'hours'),
        valueOf(facts, 'c06', 'llama-hours'),
      ]);
      expect(new Set(blocks.map(({ side }) => side)).size).toBe(1);
      for (const { squares, hours } of blocks) expect(squares).toBeCloseTo(hours / 1000, 0);
    },
  );

  test('the remark and the left-out scraps have no end: no closed outline', () => {
    for (const step of ['gpt-4', 'left-out']) {
      const broken = [...print(step, layout).matchAll(/<path d="([^"]*)"[^>]*stroke-dasharray/g)];
      expect(broken).toHaveLength(step === 'gpt-4' ? 1 : 6);
      const edge = layout === 'tall' ? 390 : 760;
      for (const [, d = ''] of broken) {
        expect(d).not.toMatch(/z/i);
        const numbers = (d.match(/-?\d+/g) ?? []).map(Number);
        expect(
          numbers.some((n) => n < 0 || n > edge),
          d,
        ).toBe(true);
      }
    }
  });

  test('the receipt shows the sums of the ledger', () => {
    const svg = print('price', layout).replaceAll('\u00a0', ' ');
    for (const sum of ['5 328 000', '238 000', '10 000', '5,576 mln dolarów'])
      expect(svg).toContain(`>${sum}<`);
    expect(print('not-r1', layout, 'en')).toContain('$294,000');
  });
});

test('the parts and their costs add up to the sums of the ledger', () => {
  const { hours, cost } = scene.frameAt('hours', 1, facts) as unknown as {
    hours: Record<string, number>;
    cost: Record<string, number>;
  };
  const sum = (record: Record<string, number>) =>
    ['pretraining', 'context', 'post'].reduce((all, part) => all + (record[part] ?? NaN), 0);
  expect(sum(hours)).toBe(valueOf(facts, 'c01', 'hours'));
  expect(sum(cost)).toBe(valueOf(facts, 'c01', 'cost'));
  expect(cost['total']).toBe(valueOf(facts, 'c01', 'cost'));
});
