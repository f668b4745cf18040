import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { factToText } from '../../src/story/number-text.ts';
import { InterfaceSchema, NumberSchema } from '../../src/story/schemas.ts';

const words = (locale: string) =>
  InterfaceSchema.parse(parse(readFileSync(`content/interface/${locale}.yml`, 'utf8')));
const pl = words('pl');
const en = words('en');
const number = (fields: object) => NumberSchema.parse(fields);
/** Shows no-break spaces as "~", so that the expectation can be read. */
const shown = (text: string) => text.replaceAll('\u00a0', '~');

describe('factToText', () => {
  test.each([
    [{ value: 5576000, unit: 'usd', digits: 3 }, '5,576~mln~dolarów', '$5.576~million'],
    [{ value: 5600000, unit: 'usd', digits: 1 }, '5,6~mln~dolarów', '$5.6~million'],
    [{ value: 590e9, unit: 'usd', about: true }, 'około 590~mld~dolarów', 'about $590~billion'],
    [{ value: 500e6, unit: 'usd', over: true }, 'ponad 500~mln~dolarów', 'over $500~million'],
    [{ low: 60e9, high: 65e9, unit: 'usd' }, '60–65~mld~dolarów', '$60–65~billion'],
    [{ value: 1, unit: 'usd' }, '1~dolar', '$1'],
    [{ value: 3, unit: 'usd' }, '3~dolary', '$3'],
    [{ value: 118.42, unit: 'usd', digits: 2 }, '118,42~dolara', '$118.42'],
    [{ value: 2, unit: 'usd_per_hour' }, '2~dolary~za~godzinę', '$2~an~hour'],
    [{ value: -16.97, unit: 'percent', digits: 2 }, '−16,97%', '−16.97%'],
    [{ value: 120.8, unit: 'times', digits: 1 }, '120,8×', '120.8×'],
    [{ value: 80, unit: 'gigabytes' }, '80~GB', '80~GB'],
    [{ value: 32768, unit: 'count' }, '32~768', '32,768'],
    [{ value: 2788000, unit: 'hours', digits: 3 }, '2,788~mln', '2.788~million'],
    [{ value: 14.8e12, unit: 'tokens', digits: 1 }, '14,8~bln', '14.8~trillion'],
  ])('%o', (fields, polish, english) => {
    expect(shown(factToText(number(fields), pl))).toBe(polish);
    expect(shown(factToText(number(fields), en))).toBe(english);
  });

  test('size leaves out the sign, bare the unit too', () => {
    const fall = number({ value: -2.32, unit: 'percent', digits: 2 });
    expect(factToText(fall, pl, 'size')).toBe('2,32%');
    expect(factToText(fall, pl, 'bare')).toBe('2,32');
    expect(shown(factToText(number({ low: 60e9, high: 65e9, unit: 'usd' }), pl, 'bare'))).toBe(
      '60–65~mld',
    );
  });
});

describe('a number of the ledger', () => {
  test('is refused where low ≤ value ≤ high does not hold, or nothing is given', () => {
    expect(NumberSchema.safeParse({ value: 3, low: 4, unit: 'count' }).success).toBe(false);
    expect(NumberSchema.safeParse({ value: 3, high: 2, unit: 'count' }).success).toBe(false);
    expect(NumberSchema.safeParse({ low: 2, unit: 'count' }).success).toBe(false);
    expect(NumberSchema.safeParse({ value: 3, low: 3, high: 3, unit: 'count' }).success).toBe(true);
  });
});
