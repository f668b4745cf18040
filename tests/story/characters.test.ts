import { describe, expect, test } from 'vitest';
import { bytesToText, sizeLimit } from '../../src/story/characters.ts';
import { findHiddenCharacters } from '../../src/story/hidden-characters.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array | string) => {
  const { text, problems } = bytesToText(
    typeof bytes === 'string' ? bytesOf(bytes) : bytes,
    'a.mdx',
  );
  return {
    text,
    found: problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    problems,
  };
};

describe('bytesToText', () => {
  test.each([
    ['Polish quotes and dashes', '„Zażółć” – «gęślą» jaźń…'],
    ['no-break spaces', 'w\u00a0Polsce, 2\u202f788\u202f000'],
    ['a soft hyphen', 'opty\u00admalizacja'],
    ['emoji joined by U+200D', '👩‍💻 👩🏽‍🚀 🏳️‍🌈'],
    ['the flag of Scotland, which is made of tag characters', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['Persian with joiners', 'می\u200cخواهم'],
    ['whole words of other alphabets', 'спутник, Спутник-1, σ and 深度求索'],
    ['tabs', 'a\tb\n\tc'],
    ['nothing', ''],
  ])('accepts %s without a note', (_, text) => {
    expect(read(text)).toMatchObject({ text, found: [] });
  });

  test('mends a byte-order mark, CR LF and decomposed letters with a note each', () => {
    const { text, found, problems } = read('\ufeffjeden\r\nz\u0307o\u0301ł\r\n');
    expect(text).toBe('jeden\nżół\n');
    expect(found).toEqual(['1:1 note-bom', '1:6 note-crlf', '2:1 note-nfd']);
    expect(problems.every(({ note }) => note)).toBe(true);
  });

  test.each<[string, Uint8Array, string]>([
    ['Windows-1250', Uint8Array.of(0x0a, 0x61, 0xea, 0x20), '2:2 utf8'],
    ['a sequence cut by the end of the file', Uint8Array.of(0x61, 0xc5), '1:2 utf8'],
    ['a sequence cut by a letter', Uint8Array.of(0xc5, 0x82, 0xe2, 0x80, 0x61), '1:2 utf8'],
    ['a surrogate', Uint8Array.of(0x61, 0x62, 0xed, 0xa0, 0x80), '1:3 utf8'],
    [
      'a wrong byte behind a byte-order mark',
      Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff),
      '1:2 utf8',
    ],
    [
      'a wrong byte behind an emoji of two units',
      Uint8Array.of(0xf0, 0x9f, 0x98, 0x80, 0xff),
      '1:3 utf8',
    ],
    ['a wrong byte behind CR LF', Uint8Array.of(0x61, 0x0d, 0x0a, 0x61, 0xff), '2:2 utf8'],
  ])('refuses %s at its place', (_, bytes, place) => {
    expect(read(bytes)).toMatchObject({ text: undefined, found: [place] });
  });

  test('refuses a byte over the limit, and not one less', () => {
    expect(read('a'.repeat(sizeLimit)).found).toEqual([]);
    expect(read('a'.repeat(sizeLimit + 1))).toMatchObject({ text: undefined, found: ['1:1 size'] });
  });

  test('names hidden characters by their number, and the word that they stand in', () => {
    const { problems } = read('Tekst\nsło\u200bwo');
    expect(problems[0]).toMatchObject({
      line: 2,
      column: 4,
      values: { found: 'U+200B', word: 'sło\u200bwo' },
    });
  });
});

describe('findHiddenCharacters', () => {
  test.each([
    ['\u0000', 'control'],
    ['\u0007', 'control'],
    ['\u007f', 'control'],
    ['\u0085', 'control'],
    ['\u2028', 'control'],
    ['\r', 'control'],
    ['\u202a', 'direction'],
    ['\u202e', 'direction'],
    ['\u2069', 'direction'],
    ['\u200b', 'invisible'],
    ['\u2062', 'invisible'],
    ['\u3164', 'invisible'],
    ['\u{e0041}', 'invisible'],
  ])('refuses %j wherever it stands', (character, rule) => {
    for (const text of [`a${character}b`, ` ${character} `, character])
      expect(findHiddenCharacters(text).map((hidden) => hidden.rule)).toEqual([rule]);
  });

  test('refuses joiners and direction marks inside words only', () => {
    for (const character of ['\u200c', '\u200d', '\u200e', '\u2060', '\u061c']) {
      expect(findHiddenCharacters(`sło${character}wo`)).toHaveLength(1);
      expect(findHiddenCharacters(`słowo ${character}– dalej`)).toEqual([]);
    }
  });

  test('refuses words of letters that look alike', () => {
    for (const word of ['Nvidіa', 'рolska', 'DeepSeεk', 'Ορen'])
      expect(findHiddenCharacters(`a ${word} b`)).toMatchObject([
        { offset: 2, rule: 'mixed-script', values: { word } },
      ]);
  });
});
