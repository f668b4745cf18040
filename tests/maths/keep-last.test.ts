import { expect, test } from 'vitest';
import { keepLast } from '../../src/maths/keep-last.ts';

test('makes a result once for the same arguments, and anew for others', () => {
  const asked: [number, string][] = [];
  const kept = keepLast((a: number, b: string) => {
    asked.push([a, b]);
    return `${a}${b}`;
  });
  expect([kept(1, 'x'), kept(1, 'x'), kept(NaN, 'x'), kept(NaN, 'x'), kept(1, 'x')]).toEqual([
    '1x',
    '1x',
    'NaNx',
    'NaNx',
    '1x',
  ]);
  expect(asked).toEqual([
    [1, 'x'],
    [NaN, 'x'],
    [1, 'x'],
  ]);
});
