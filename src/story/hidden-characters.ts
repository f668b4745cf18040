import type { Rule } from './problem.ts';

export interface Hidden {
  readonly offset: number;
  readonly rule: Rule;
  readonly values: Readonly<Record<string, string>>;
}

/** What a reader cannot see in a text but a machine obeys, and words that mix look-alike alphabets. */
export function findHiddenCharacters(text: string): Hidden[] {
  return [...findSuspects(text), ...findMixedWords(text)].sort((a, b) => a.offset - b.offset);
}

// Line and paragraph separators end lines for some programs and not for others.
const control = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\uFFF9-\uFFFB\uFFFE\uFFFF]/u;
const direction = /[\u202A-\u202E\u2066-\u2069]/u;
// Fillers, grapheme joiner, invisible operators, zero-width space and no-break space, tag characters.
const invisible =
  /[\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B\u2061-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/u;
// Joiners and marks that some scripts and emoji need, but no word of the others.
const joiner = /[\u061C\u200C-\u200F\u2060]/u;

const suspects = new RegExp(
  [control, direction, invisible, joiner].map(({ source }) => source).join('|'),
  'gu',
);

function findSuspects(text: string): Hidden[] {
  const found: Hidden[] = [];
  for (const { index, 0: character } of text.matchAll(suspects)) {
    const before = lastCharacter(text.slice(Math.max(0, index - 2), index));
    const after = String.fromCodePoint(text.codePointAt(index + character.length) ?? 0x20);
    const rule = ruleFor(character, before, after);
    if (rule === undefined || isFlagTag(text, index)) continue;
    found.push({
      offset: index,
      rule,
      values: { found: codePointName(character), word: wordAt(text, index) },
    });
  }
  return found;
}

function ruleFor(character: string, before: string, after: string): Rule | undefined {
  if (control.test(character)) return 'control';
  if (direction.test(character)) return 'direction';
  if (invisible.test(character)) return 'invisible';
  if (character === '\u200D' && emojiEnd.test(before) && /\p{Extended_Pictographic}/u.test(after))
    return undefined;
  if (joiningScripts.test(before) || joiningScripts.test(after)) return undefined;
  return letter.test(before) && letter.test(after) ? 'invisible' : undefined;
}

const letter = /[\p{L}\p{M}\p{N}]/u;
const emojiEnd = /[\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}]/u;
const joiningScripts =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Mongolian}]/u;

/** Tag characters are right only behind the black flag of an emoji such as Scotland's. */
function isFlagTag(text: string, offset: number): boolean {
  const tail = text.slice(Math.max(0, offset - 16), offset + 2);
  return /\u{1F3F4}[\u{E0020}-\u{E007F}]+$/u.test(tail);
}

const scripts = {
  Latin: /\p{sc=Latin}/u,
  Cyrillic: /\p{sc=Cyrillic}/u,
  Greek: /\p{sc=Greek}/u,
  Armenian: /\p{sc=Armenian}/u,
  Cherokee: /\p{sc=Cherokee}/u,
  Coptic: /\p{sc=Coptic}/u,
  Lisu: /\p{sc=Lisu}/u,
};

// A quick look: letters of the alphabets that are taken for Latin ones.
const lookAlikes = /[\u0370-\u058F\u13A0-\u13FF\u2C80-\u2CFF\uA4D0-\uA4FF\uAB70-\uABBF]/u;

function findMixedWords(text: string): Hidden[] {
  if (!lookAlikes.test(text)) return [];
  const found: Hidden[] = [];
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!lookAlikes.test(word)) continue;
    const mixed = Object.entries(scripts).filter(([, script]) => script.test(word));
    if (mixed.length < 2) continue;
    const names = mixed.map(([name]) => name).join(' + ');
    found.push({ offset: index, rule: 'mixed-script', values: { word, found: names } });
  }
  return found;
}

/** U+202E, as the character cannot be shown. */
function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const lastCharacter = (text: string) => Array.from(text).at(-1) ?? ' ';

function wordAt(text: string, offset: number): string {
  const before =
    /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, offset - 24), offset))?.[0] ?? '';
  const after = /^.?[\p{L}\p{M}\p{N}]*/su.exec(text.slice(offset, offset + 24))?.[0] ?? '';
  return before + after;
}
