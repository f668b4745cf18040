import { expect, test } from 'vitest';
import { keepSome } from '../../src/story/keep-some.ts';

test('makes a result once for the same key, and forgets when there are too many', () => {
  const asked: string[] = [];
  const kept = keepSome(
    2,
    (text: string, tag: string) => `${tag}|${text}`,
    (text, tag) => {
      asked.push(text);
      return `${text} in ${tag}`;
    },
  );
  const first = [kept('a', 'pl'), kept('a', 'en'), kept('a', 'pl')];
  expect(first).toEqual(['a in pl', 'a in en', 'a in pl']);
  expect(asked).toEqual(['a', 'a']);
  expect([kept('b', 'pl'), kept('a', 'pl')]).toEqual(['b in pl', 'a in pl']);
  expect(asked).toEqual(['a', 'a', 'b', 'a']);
});
