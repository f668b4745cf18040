import { describe, expect, test } from 'vitest';
import { findTypedNumbers } from '../../src/story/checks/typed-numbers.ts';

const found = (text: string) => findTypedNumbers(text).map((item) => item.found);

describe('findTypedNumbers', () => {
  test.each([
    ['kosztował 5,6 mln dolarów.', '5,6 mln dolarów'],
    ['about $590 billion was', '$590 billion'],
    ['spadła o 17%.', '17%'],
    ['spadła o 16,97 %', '16,97 %'],
    ['spadła o 17\u00a0proc. w', '17\u00a0proc'],
    ['około 590 miliardów dolarów', '590 miliardów dolarów'],
    ['lost 590 billion dollars', '590 billion dollars'],
    ['17 per cent of', '17 per cent'],
    ['€5,000', '€5,000'],
    ['a 12 000 zł miesięcznie', '12 000 zł'],
    ['100 dollars', '100 dollars'],
    ['2 dolary za godzinę', '2 dolary'],
    ['miał 37 miliardów parametrów', '37 miliardów'],
    ['50 tys. układów', '50 tys'],
    ['80 GB pamięci', '80 GB'],
    ['120,8× mniej', '120,8×'],
    ['2,788,000 GPU hours', '2,788,000 GPU hours'],
    ['10 000 układów A100', '10 000 układów'],
    ['2048 kart', '2048 kart'],
    ['−4,2%', '−4,2%'],
    ['3 punkty procentowe', '3 punkty procentowe'],
    ['US$ 500 million', 'US$ 500 million'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

  test.each([
    'W poniedziałek 27 stycznia 2025 r. o 9.30',
    'On Monday, 27 January 2025, at 9:30',
    'modele R1, V3, o1-1217, H800, A100, GPT-4, FP8 i Llama 3.1 405B',
    'trzy dni, 3 dni, 32 dni później; 8 bitów; 8-bit numbers',
    '671 kropek, 37 świeci; 2 z 6 modeli; step 3 of 14',
    'w latach 2023–2025, po 10 latach, 1 z 256',
    'two hours, 3 hours, 24 hours a day',
    'o procent, dolary, miliardy, a per cent',
    'strona 12, § 4, rys. 3',
  ])('%s: none', (text) => expect(found(text)).toEqual([]));
});
