import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { messageOf, type Problem } from '../../src/story/problem.ts';
import {
  ClaimsSchema,
  InterfaceSchema,
  LabelsSchema,
  SourcesSchema,
  StorySchema,
} from '../../src/story/schemas.ts';
import { parseYaml } from '../../src/story/yaml-file.ts';
import { sampleText } from './sample-story.ts';
import { cpuTime } from '../cpu-time.ts';

const parse = (text: string, schema: z.ZodType) => parseYaml(text, 'a.yml', schema).problems;
const told = ({ line, column, ...problem }: Problem) =>
  `${line}:${column} ${messageOf({ line, column, ...problem }, 'en')}`;

const claim =
  'p04:\n  section: panic\n  status: confirmed\n  sources: [px]\n  numbers:\n    loss: { value: 1, unit: usd }\n';
const story = sampleText('content/tiny/story.yml').trim();

describe('each problem stands at its key', () => {
  test.each<[string, string, z.ZodType, string]>([
    [
      'an unknown key',
      claim.replace('status', 'staus'),
      ClaimsSchema,
      '1:1 the key “status” is missing',
    ],
    [
      'low > value',
      claim.replace('value: 1', 'value: 1, low: 2'),
      ClaimsSchema,
      '6:5 “loss”: low ≤ value ≤ high does not hold 2 ≤ 1 ≤ –',
    ],
    [
      'no value',
      claim.replace('value: 1, ', ''),
      ClaimsSchema,
      '6:5 “loss”: a number needs a value, or both low and high ',
    ],
    [
      'an unknown unit',
      claim.replace('usd', 'us'),
      ClaimsSchema,
      '6:29 “unit”: unknown value “us”; possible: percent, usd, cny, times, gigabytes, percentage_points, usd_per_hour, count, bytes, bits, hours, days, tokens, parameters, chips; did you mean “usd”?',
    ],
    [
      'a number as text',
      claim.replace('value: 1', 'value: "1"'),
      ClaimsSchema,
      '6:20 “value”: found 1, expected a number',
    ],
    [
      'a claim without source',
      claim.replace('[px]', '[]'),
      ClaimsSchema,
      '4:12 “sources” is empty',
    ],
    [
      'a source that is no list',
      claim.replace('[px]', 'px'),
      ClaimsSchema,
      '4:12 “sources”: found px, expected a list',
    ],
    [
      'an id in capitals',
      claim.replace('p04', 'P04'),
      ClaimsSchema,
      '1:1 the key “P04” has the wrong form; expected small letters, digits and dashes, such as "eight-bits"',
    ],
    [
      'too many digits',
      claim.replace('unit', 'digits: 9, unit'),
      ClaimsSchema,
      '6:31 “digits”: found 9, expected ≤ 6',
    ],
    [
      'a wrong date',
      story.replace('2025-01-29', '29.01.2025'),
      StorySchema,
      '3:12 “published”: found “29.01.2025”, expected a date: 2025-01-27, 2025-01 or 2025',
    ],
    [
      'a wrong address',
      story.replace('korekta@example.org', 'korekta'),
      StorySchema,
      '7:14 “corrections”: found “korekta”, expected an e-mail address or an address with https://',
    ],
    [
      'an address of another scheme',
      'px: { title: P, kind: press, read: whole, url: "ftp://x" }',
      SourcesSchema,
      '1:48 “url”: found “ftp://x”, expected an address with https://',
    ],
    [
      'a plural without other',
      'm:\n  title: T\n  steps: {}\n  words:\n    a: { one: b }\n',
      LabelsSchema,
      '5:5 “a”: a plural needs the category "other" ',
    ],
    [
      'a plural form that no language has',
      'm:\n  title: T\n  steps: {}\n  words:\n    a: { other: b, fev: c }\n',
      LabelsSchema,
      '5:20 unknown key “fev”; possible: zero, one, two, few, many, other; did you mean “few”?',
    ],
    [
      'a label that is a number',
      'm:\n  title: T\n  steps: {}\n  words: { a: 1 }\n',
      LabelsSchema,
      '4:15 “a”: found “1”, expected text, or plural forms',
    ],
    ['an empty text', 'm: { title: "", steps: {} }', LabelsSchema, '1:13 “title” is empty'],
    ['nothing at all', '', StorySchema, '1:1 the key “sections” is missing'],
    [
      'a status without words',
      sampleText('content/interface/en.yml').replace(', disputed: disputed', ''),
      InterfaceSchema,
      '15:1 the key “disputed” is missing',
    ],
  ])('%s', (_, text, schema, expected) => {
    expect(parse(text, schema).map(told)).toContain(expected);
  });

  test('an unknown key comes with the choices and the likely one', () => {
    expect(parse(claim.replace('status', 'staus'), ClaimsSchema).map(told)).toContain(
      '3:3 unknown key “staus”; possible: section, status, corrects, amended, as_of, said_by, sources, numbers; did you mean “status”?',
    );
  });
});

const free = z.unknown();

describe('YAML that could do more than hold values', () => {
  test.each([
    ['a: &x 1\nb: *x', ['1:4 yaml-anchor', '2:4 yaml-alias']],
    ['a: !!binary aGk=', ['1:4 yaml-tag']],
    ['a: !evil { b: 1 }', ['1:4 yaml-tag']],
    ['%TAG ! tag:x,2000:\n---\na: 1', ['1:1 yaml-directive']],
    ['<<: { a: 1 }', ['1:1 yaml-key']],
    ['__proto__: { a: 1 }', ['1:1 yaml-key']],
    ['? [a, b]\n: c', ['1:3 yaml-key']],
    ['a: 1\nb: 2\na: 3', ['3:1 key-twice']],
    ['a: "x\\u202Ey"', ['1:4 direction']],
    ['a: "x\\0y"', ['1:4 control']],
    ['a: [1\nb: 2', ['2:1 yaml-syntax']],
    ['a: 1\n---\nb: 2', ['2:1 yaml-syntax']],
    [`${'- '.repeat(18)}a`, ['1:35 depth']],
    [`a: ${'['.repeat(20)}${']'.repeat(20)}`, ['1:20 depth']],
  ])('%j', (text, expected) => {
    expect(parse(text, free).map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(
      expected,
    );
  });

  test.each([
    ["'['.repeat(250_000)", '['.repeat(250_000)],
    ["'- '.repeat(120_000)", '- '.repeat(120_000)],
    ["'{a: '.repeat(50_000)", '{a: '.repeat(50_000)],
    // A file may have 256 kB.
    ['25,000 keys', Array.from({ length: 25_000 }, (_, i) => `k${i}: 1\n`).join('')],
    ['a deep block', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
  ])('%s takes less than two seconds', (_, text) => {
    // The better of two: the first also pays for what is measured around it.
    const [first, second] = [1, 2].map(() => cpuTime(() => parse(text, free)));
    expect(Math.min(first ?? NaN, second ?? NaN)).toBeLessThan(2000);
  });
});

test('placeOf finds keys and list items, and the nearest one above', () => {
  const { yaml } = parseYaml('a:\n  b: [x, y]\n', 'a.yml', free);
  expect(yaml?.placeOf(['a', 'b'])).toEqual({ line: 2, column: 3 });
  expect(yaml?.placeOf(['a', 'b', 1])).toEqual({ line: 2, column: 10 });
  expect(yaml?.placeOf(['a', 'c'])).toEqual({ line: 1, column: 1 });
});
