import {
  closedPercent,
  digit,
  glue,
  glueBehindWords,
  glueNumber,
  noBreakSpace,
  number,
  spacedDash,
  wordEnd,
  wordStart,
  type LanguageRules,
} from './typography-rules.ts';

const magnitudes = 'thousand|million|billion|trillion|bn|tn';
const currencies = 'dollars?|yuan|renminbi|euros?|pounds?|yen|cents?';
const measures =
  'per\\s+cent|percentage(?=\\s+point)|hours?|minutes?|seconds?|days?|years?|times|' +
  '(?:kilo|mega|giga|tera|peta)?(?:bytes?|bits?|met(?:re|er)s?|watts?)|[ap]\\.m\\.|BCE?|AD|CE';
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';

export const english: LanguageRules = {
  shapes: [
    closedPercent,
    spacedDash,
    // British usage: a spaced en dash, whichever way the dash was typed.
    {
      find: /(?<=[\p{L}\p{N}\p{Po}\p{Pe}\p{Pf}%])\s*—\s*(?=[\p{L}\p{N}\p{Ps}\p{Pi}"'$€£…])/gu,
      put: `${noBreakSpace}– `,
    },
    { find: /(?<=\p{L})--(?=\p{L})/gu, put: `${noBreakSpace}– ` },
  ],
  quotes: {
    pairs: [
      ['“', '”'],
      ['‘', '’'],
    ],
    single: 1,
  },
  spaces: [
    glue(`${wordStart}(?:Mr|Mrs|Ms|Dr|Prof|St)\\.?`, '\\p{Lu}'),
    glue(`(?:${wordStart}|\\p{Lu}\\.)\\p{Lu}\\.`, '\\p{Lu}'), // J. K. Rowling
    glueBehindWords('e\\.g\\.|i\\.e\\.|cf\\.|approx\\.|ca?\\.'),
    glueBehindWords(
      'pp?\\.|vols?\\.|chs?\\.|nos?\\.|figs?\\.|eqs?\\.|secs?\\.|table|figure|chapter|version|page|part|appendix',
      `(?:${digit}|[IVX]+${wordEnd})`,
    ),
    glueNumber(`${magnitudes}|${currencies}|${measures}`),
    glue(`${number}\\s+per`, `cent${wordEnd}`),
    glue(`${number}\\s+(?:${magnitudes})`, `(?:${currencies})${wordEnd}`),
    glue('(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?', `(?:${months})${wordEnd}`),
    glue(`(?<!\\p{L})(?:${months})`, '\\d{1,2}(?!\\d)'),
  ],
};
