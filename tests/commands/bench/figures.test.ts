import { describe, expect, test } from 'vitest';
import { fitPower } from '../../../src/commands/bench/fit-power.ts';
import { medians, p95, per1000 } from '../../../src/commands/bench/figures.ts';
import { toPlainPage } from '../../../src/commands/bench/plain-page.ts';
import { figuresTable } from '../../../src/commands/bench/table.ts';

test('medians are taken figure by figure', () => {
  expect(
    medians([
      { a: 9, b: 1 },
      { a: 1, b: 5 },
      { a: 2, b: 3 },
    ]),
  ).toEqual({ a: 2, b: 3 });
  expect(per1000({ layouts: 12 }, 4000)).toEqual({ 'layouts per 1,000 px': 3 });
});

test('of twenty numbers one may be larger than the p95', () => {
  expect(p95(Array.from({ length: 20 }, (_, i) => 20 - i))).toBe(19);
  expect(p95([7])).toBe(7);
  expect(p95([])).toBe(0);
});

test('a table sets a figure or its ratio against the target', () => {
  const rows = figuresTable({
    own: { 'requests before the first scroll': 5, 'largest paint, ms': 1000 },
    plain: { 'largest paint, ms': 1000 },
  });
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  expect(cells[2]).toEqual([
    '',
    'requests before the first scroll',
    '5',
    '–',
    '–',
    '≤ 4',
    'NO',
    '',
  ]);
  expect(cells[3]?.slice(4)).toEqual(['1', '≤ 1.1 × plain', 'yes', '']);
});

describe('the plain reference', () => {
  const html =
    '<head><meta http-equiv="Content-Security-Policy" content="x"><script>1</script></head>' +
    '<div class="stage" aria-hidden="true"></div><figure class="frame"><svg></svg></figure>' +
    '<p>text</p><script type="module" src="/a.js"></script>';

  test('keeps text and pictures, and neither script nor stage', () => {
    const plain = toPlainPage(html);
    expect(plain).toContain('<figure class="frame"><svg></svg></figure><p>text</p>');
    expect(plain).not.toMatch(/<script|class="stage"|Security-Policy/);
  });
});

test('a cost in proportion grows to the power of 1, a square one to that of 2', () => {
  const sizes = [10, 20, 40, 200];
  expect(fitPower(sizes.map((n) => [n, 3 * n]))).toBeCloseTo(1, 12);
  expect(fitPower(sizes.map((n) => [n, 0.5 * n * n]))).toBeCloseTo(2, 12);
});
