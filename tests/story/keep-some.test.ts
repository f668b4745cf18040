import { expect, test } from 'vitest';
import { keepSome } from '../../src/story/keep-some.ts';

test('makes a result once for the same argument, and forgets when there are too many', () => {
  const asked: (string | number)[] = [];
  const kept = keepSome(2, (key: number) => {
    asked.push(key);
    return `made of ${key}`;
  });
  expect([1, 2, 1, 2].map(kept)).toEqual(['made of 1', 'made of 2', 'made of 1', 'made of 2']);
  expect(asked).toEqual([1, 2]);
  expect([3, 1].map(kept)).toEqual(['made of 3', 'made of 1']);
  expect(asked).toEqual([1, 2, 3, 1]);
});
