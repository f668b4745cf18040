import { describe, expect, test } from 'vitest';
import { readSeries } from '../../src/story/series.ts';

const read = (text: string) => {
  const { series, problems } = readSeries(text, 'a.csv', ['px', 'news']);
  return {
    rows: series?.rows,
    found: problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    problems,
  };
};

describe('readSeries', () => {
  test('numbers, words, dates and what is not known', () => {
    expect(
      read('date,close,note,source\n2025-01-24,-142.62,?,px\n2025,1e6,"a, ""b""",px news\n'),
    ).toMatchObject({
      found: [],
      rows: [
        { date: '2025-01-24', close: -142.62, note: null, source: 'px' },
        { date: 2025, close: 1_000_000, note: 'a, "b"', source: 'px news' },
      ],
    });
  });

  test.each([
    ['a hole', 'a,b,source\n1,,px\n', ['2:3 csv-hole']],
    ['a hole at the end', 'a,source\n1,px\n2,\n', ['3:3 csv-hole']],
    ['a row too short', 'a,b,source\n1,px\n', ['2:3 csv-ragged']],
    ['a row too long', 'a,source\n1,px,3\n', ['2:3 csv-ragged']],
    ['an unknown source', 'a,source\n1,pxx\n', ['2:3 source-unknown']],
    ['a second source that is unknown', 'a,source\n1,px nws\n', ['2:3 source-unknown']],
    ['semicolons', 'a;source\n1;px\n', ['1:1 csv-semicolon']],
    ['a decimal comma', 'a,source\n"5,6",px\n', ['2:1 csv-decimal']],
    ['a printed minus', 'a,source\n−4.2,px\n', ['2:1 csv-decimal']],
    ['spaces between thousands', 'a,source\n2 788 000,px\n', ['2:1 csv-decimal']],
    ['no column for sources', 'a,b\n1,2\n', ['1:1 csv-source']],
    ['a column without name', 'a,,source\n1,2,px\n', ['1:3 csv-header']],
    ['a column twice', 'a,a,source\n1,2,px\n', ['1:3 csv-header']],
    ['no rows', 'a,source\n', ['1:1 csv-empty']],
    ['an open quote', 'a,source\n"1,px\n', ['2:1 csv-syntax']],
    ['a cell over two lines', 'a,source\n"1\n2",px\n', ['3:1 csv-lines']],
    [
      'several holes in several rows',
      'a,b,source\n,2,px\n"x, y",,px\n',
      ['2:1 csv-hole', '3:8 csv-hole'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject({ found: expected, rows: undefined });
  });

  test('the message says how to write the number', () => {
    expect(read('a,source\n"−1 234,5",px\n').problems[0]?.values).toMatchObject({
      column: 'a',
      expected: '-1234.5',
    });
  });

  test('empty lines count as lines', () => {
    expect(read('a,source\n\n1,px\n\n,px\n').found).toEqual(['5:1 csv-hole']);
  });
});
