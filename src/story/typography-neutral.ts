import { digit, glue, glueNumber, numberMark, wordEnd, type Rule } from './typography-rules.ts';

/** The first of all rules: what stands beside dots is decided by what they become. */
export const ellipsis: Rule = { find: /(?<![./])\.{3}(?![./])/gu, put: '…' };

/** −5, (−5), −$5; not 5 -10, which nobody can tell from a range. */
const minus: Rule = {
  find: /(?=-)(?<=^|(?<!\d\s*)\s|[([„«“"'=±×·])-(?=[$€£¥]?\d)/gu,
  put: '−',
};

const rangeEnd = `\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+(?:[.,:]\\d+)*|${numberMark}+`;

/** 2023-2025 and 85-90%; not 2025-01-20, 22-123-45-67, 00-950 Warszawa, GPT-4, o1-1217, 50-50. */
const range: Rule = {
  find: new RegExp(
    `(?=-)(?<=(?<![\\p{L}\\p{N}${numberMark}_@#+/.,:−–-])(?<low>${rangeEnd})%?)-` +
      `(?=(?<high>${rangeEnd})%?(?![\\p{L}\\p{N}${numberMark}_@/]|[.,:]\\d|-\\d|(?<=\\b\\d\\d-\\d{3})\\s\\p{Lu}))`,
    'gu',
  ),
  put({ 0: hyphen, groups: { low = '', high = '' } = {} }) {
    const isMonth = /^\d{4}$/.test(low) && /^(?:0\d|1[0-2])$/.test(high);
    // 2024-25 leaves out the century.
    const whole = /^\d{4}$/.test(low) && /^\d\d$/.test(high) ? low.slice(0, 2) + high : high;
    const rises = (low + high).includes(numberMark) || toValue(low) < toValue(whole);
    return rises && !isMonth ? '–' : hyphen;
  },
};

const toValue = (text: string) => Number(text.replace(/\s/gu, '').replace(/[,:]/gu, '.'));

export const neutralShapes: readonly Rule[] = [range, minus];

/** What follows a stroke, as in km/h and GB/s, is on the line anyway. */
const units =
  '[kcmnµ]?m[²³23]?|kg|mg|g|t|l|ml|[mµn]?s|h|min|[kMGT]?Hz|[kMGT]?Wh?|' +
  '[kKMGTP]?i?B|[kMGT]b(?:it)?|[MGTPE]?FLOPS?|K|px|dpi|USD|EUR|PLN|CNY|RMB|GBP|JPY';

/** Names that go on with a number, in any case form. */
const numberedNames = '(?:AIME|Claud|Fire-Flyer|Gemini|Grok|Llam|Qwen|Sputnik)\\p{L}*';

export const neutralSpaces: readonly Rule[] = [
  glue('\\S', '[–—](?:\\s|$)'), // a dash begins no line
  glue('(?<![\\p{L}\\p{N}.,:/-])\\d{1,3}', '\\d{3}(?![\\p{L}\\p{N}])'), // 2 788 000, not 2025 100
  glueNumber(units),
  glue(digit, '[%‰°€$£¥]'),
  glue('(?<![\\p{L}\\p{N}])(?:USD|EUR|PLN|CNY|RMB|GBP|JPY)|[§№]', digit),
  glue(digit, `×\\s*${digit}`), // 64 × 8
  glue(`${digit}\\s*×`, digit),
  // model R1, modelu o1, kart H800, Llama 405B
  glue('[\\p{L}\\p{N}]', `(?:[A-Z]{1,3}\\d+(?:\\.\\d+)?|o\\d+|\\d+(?:[.,]\\d+)?[BM])${wordEnd}`),
  glue(`(?<![\\p{L}\\p{N}])${numberedNames}`, '\\d'),
];
