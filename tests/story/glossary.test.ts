import { expect, test } from 'vitest';
import { problemToText } from '../../src/story/problem.ts';
import { readContent } from '../../src/story/read-story.ts';
import { sampleDirectory, sampleFiles, sampleWith } from './sample-story.ts';

const problemsWith = (glossary: string, changes: Record<string, string> = {}) =>
  readContent(
    sampleFiles({ 'content/tiny/glossary.yml': glossary, ...changes }),
    sampleDirectory,
  ).problems.map((problem) => problemToText(problem, 'en'));

test.each([
  ['a whole one', '- { pl: waga, en: weight, note: x, never: { pl: [trylion] } }\n', []],
  ['no word of the source', '- { en: weight, note: x }\n', [/:1:3: the key “pl” is missing/]],
  ['an unknown language', '- { pl: waga, eng: weight }\n', [/:1:15: unknown key “eng”.*“en”/]],
  [
    'a term twice',
    '- { pl: waga, en: a }\n- { pl: waga, en: b }\n',
    [/:2:5: the key “waga” stands twice/],
  ],
  ['no text', '- { pl: waga, en: 3 }\n', [/:1:\d+: “en”: found/]],
  ['no list', 'pl: waga\n', [/:1:1: /]],
])('glossary: %s', (_, glossary, expected) => {
  expect(problemsWith(glossary)).toEqual(expected.map((said) => expect.stringMatching(said)));
});

test('a word that is ruled out is told in every form, where it stands', () => {
  const glossary = '- { pl: bilion, never: { pl: [trylion] } }\n';
  const text = sampleWith(
    'content/tiny/pl/panic.mdx',
    'Trzy dni później',
    'Trzy tryliony dni później',
  );
  expect(problemsWith(glossary, text)).toEqual([
    'content/tiny/pl/panic.mdx:21:1: the glossary rules out “tryliony”; expected bilion',
  ]);
});
