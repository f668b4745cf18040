import { describe, expect, test } from 'vitest';
import { closest, editDistance } from '../../src/story/closest.ts';
import { messages, type Rule } from '../../src/story/messages.ts';
import { createProblem, messageOf, problemToText, sortProblems } from '../../src/story/problem.ts';

describe('messages', () => {
  test.each(Object.keys(messages.en) as Rule[])('%s says the same in both languages', (rule) => {
    const placesOf = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(placesOf(messages.pl[rule])).toEqual(placesOf(messages.en[rule]));
    expect(messages.pl[rule]).not.toMatch(/“/);
  });

  test('tell choices and the likely one', () => {
    const problem = createProblem('content/a.mdx', { line: 3, column: 5 }, 'claim-unknown', {
      found: 'p4',
      choices: 'p04, p05',
      meant: 'p04',
    });
    expect(problemToText(problem, 'en')).toBe(
      'content/a.mdx:3:5: unknown claim “p4”; possible: p04, p05; did you mean “p04”?',
    );
    expect(problemToText(problem, 'pl')).toBe(
      'content/a.mdx:3:5: nieznane twierdzenie „p4”; możliwe: p04, p05; czy chodziło o „p04”?',
    );
  });

  test('print on one line, and nothing that a terminal would obey', () => {
    const found = 'a\nb\u001b[31m\u202e'.padEnd(1000, 'x');
    const message = messageOf(
      createProblem('a', { line: 1, column: 1 }, 'syntax', { found }),
      'en',
    );
    expect(message).toMatch(/^cannot be read: a b\\u\{1B\}\[31m\\u\{202E\}x+…$/);
    expect(message.length).toBeLessThan(400);
  });

  test('come in the order of files, lines and columns, each once', () => {
    const at = (file: string, line: number, column: number) =>
      createProblem(file, { line, column }, 'image');
    const sorted = sortProblems([
      at('b', 1, 1),
      at('a', 10, 1),
      at('a', 2, 9),
      at('a', 2, 1),
      at('a', 2, 1),
    ]);
    expect(sorted.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'a:2:1',
      'a:2:9',
      'a:10:1',
      'b:1:1',
    ]);
  });
});

describe('closest', () => {
  test.each([
    ['Scen', ['Scene', 'Step'], 'Scene'],
    ['descripton', ['title', 'description'], 'description'],
    ['fallen', ['friday', 'fall'], 'fall'],
    ['stpe', ['step', 'set'], 'step'],
    ['PANIC', ['panic'], 'panic'],
    ['xyz', ['panic', 'cost'], undefined],
    ['a', [], undefined],
  ])('%s → %s', (word, choices, expected) => expect(closest(word, choices)).toBe(expected));

  test('the distance counts insertions, deletions, replacements and swaps', () => {
    expect([
      editDistance('abc', 'abc'),
      editDistance('abc', 'abcd'),
      editDistance('abc', 'ab'),
    ]).toEqual([0, 1, 1]);
    expect([
      editDistance('abc', 'axc'),
      editDistance('abcd', 'acbd'),
      editDistance('', 'abc'),
    ]).toEqual([1, 1, 3]);
  });
});
