import {
  closedPercent,
  digit,
  number,
  glue,
  glueBehindWords,
  glueNumber,
  spacedDash,
  wordEnd,
  wordStart,
  type LanguageRules,
} from './typography-rules.ts';

const magnitudes = 'tys\\.|mln|mld|bln|tysi[ąę]c\\p{L}*|milion\\p{L}*|miliard\\p{L}*|bilion\\p{L}*';
const currencies =
  'dolar\\p{L}*|juan\\p{L}*|euro|zł|złot\\p{L}+|gr|jen(?:a|y|ów)?|funt\\p{L}*|\\$|€';
const measures =
  'r\\.|proc\\.|procent\\p{L}*|pkt|p\\.p\\.|pp\\.|punkt\\p{L}*(?=\\s+procentow)|' +
  'godz\\.|godzin\\p{L}*|minut\\p{L}*|sek\\.|sekund\\p{L}*|dzień|dni\\p{L}{0,3}|lat(?:a|ach|om|ami)?|' +
  'szt\\.|egz\\.|os\\.|str\\.|s\\.|raz(?:y|a)?|' +
  '(?:kilo|mega|giga|tera|peta)?(?:bajt|bit|metr|gram|wat)\\p{L}{0,4}';
const months =
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia';

/** They go on with a word of any kind. */
const abbreviations =
  'np\\.|tzn\\.|tj\\.|tzw\\.|m\\.\\s*in\\.|ok\\.|wg|ds\\.|zob\\.|por\\.|im\\.|św\\.|ul\\.|ks\\.|gen\\.|red\\.|' +
  'prof\\.|doc\\.|dr\\.?|hab\\.|mgr|inż\\.|lek\\.|ang\\.|niem\\.|franc\\.|łac\\.|chiń\\.|tłum\\.|tel\\.';
/** They go on with a number. */
const references =
  'ss?\\.|str\\.|t\\.|rys\\.|ryc\\.|tab\\.|wykr\\.|art\\.|ust\\.|poz\\.|rozdz\\.|godz\\.|nr\\.?|pkt\\.?|zad\\.|wyd\\.|' +
  'vol\\.|min\\.|maks\\.|tabel\\p{L}+|rysun\\p{L}+|rozdzia\\p{L}+|wykres\\p{L}*|wersj\\p{L}+|częś\\p{L}+';
const roman = '[IVXLC]+';

export const polish: LanguageRules = {
  shapes: [
    closedPercent,
    spacedDash,
    { find: /(?<=^|[\s([–—]),,(?=[\p{L}\p{N}])/gu, put: '„' },
    { find: /(?<=[^\s'])''(?![\p{L}\p{N}'])/gu, put: '”' },
  ],
  quotes: {
    pairs: [
      ['„', '”'],
      ['«', '»'],
    ],
    single: 0,
    mistakes: '“',
  },
  spaces: [
    // One-letter words; A and W behind a number are units.
    glue(`${wordStart}(?:[aiouwzIOUZ]|(?<!${digit}\\s+)[AW])`, '\\S'),
    glue(`(?:${wordStart}|\\p{Lu}\\.-?)(?:\\p{Lu}|C[hz]|Dz|Rz|S[tz]|Wł)\\.`, '\\p{Lu}'), // J. Kowalski
    glueBehindWords(abbreviations),
    glueBehindWords(references, `(?:${digit}|${roman}${wordEnd})`),
    glueBehindWords('m\\.', 'in\\.'),
    glueBehindWords('u?b\\.', 'r\\.'),
    glue('\\S', '(?:itd|itp|etc)\\.'),
    glueNumber(`${magnitudes}|${currencies}|${measures}`),
    glue('[\\p{L}\\p{N}]', `(?:tys\\.|mln|mld|bln)${wordEnd}`), // kilka mln
    glue(
      `(?:tys\\.|mln|mld|bln|${number}\\s+(?:${magnitudes}))`,
      `(?:${currencies}|USD|EUR|PLN|CNY)${wordEnd}`,
    ),
    glue('(?<!\\d)\\d{1,2}\\.?', `(?:${months})${wordEnd}`),
    glue('\\d\\.', '\\p{Ll}'), // 31. miejsce
    glue(`(?<![\\p{L}\\p{N}])${roman}`, `(?:w\\.|wiek\\p{L}*|stuleci\\p{L}*)${wordEnd}`),
    glue('\\p{Lu}[\\p{L}\\p{N}-]*', '\\d+\\.\\d+(?![\\d.:])'), // Llama 3.1; decimals have a comma
    glue('[\\d.]', '(?:p\\.\\s*)?n\\.\\s*e\\.'),
  ],
};
