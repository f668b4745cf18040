import { expect, test } from 'vitest';
import { problemToText } from '../../src/story/problem.ts';
import { readContent } from '../../src/story/read-story.ts';
import { sampleDirectory, sampleFiles, sampleText, sampleWith } from './sample-story.ts';

const ledger = sampleText('content/tiny/claims.yml').replace(
  'numbers:\n',
  'numbers:\n    days: { value: 32, unit: days }\n',
);
const problemsWith = (words: string) =>
  readContent(
    sampleFiles({
      'content/tiny/claims.yml': ledger,
      ...sampleWith('content/tiny/pl/panic.mdx', 'Nvidia traci', `${words} Nvidia traci`),
    }),
    sampleDirectory,
  ).problems.map((problem) => problemToText(problem, 'en'));

test('a number that the ledger knows under another value is told, with that value', () => {
  expect(problemsWith('Po 33 dniach')).toEqual([
    expect.stringMatching(
      /^content\/tiny\/pl\/panic\.mdx:13:\d+: found “33 dniach”, but the ledger says 32;/,
    ),
  ]);
});

test.each([
  ['Po 32 dniach'],
  ['Po 33 sesjach'],
  ['Po trzech dniach'],
  ['Po 33'],
  ['2025-01-33 dni'],
])('%s is not', (words) => expect(problemsWith(words)).toEqual([]));
