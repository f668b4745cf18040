import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { story } from '../flagship.ts';

test('all 23 statements of the article that the story retells are judged', () => {
  const coverage = parse(readFileSync(`${story}/coverage.yml`, 'utf8')) as object;
  expect(Object.keys(coverage)).toHaveLength(23);
});
