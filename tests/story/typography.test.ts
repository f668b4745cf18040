import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lineBreak,
  numberMark,
  objectMark,
  typeset,
  typesetPieces,
} from '../../src/story/typography.ts';
import { cpuTime } from '../cpu-time.ts';

const show = (text: string) => text.replaceAll('\u00a0', '~');
const read = (text: string) => text.replaceAll('~', '\u00a0');

/** Lines `input ⇒ expected` in which ~ is a no-break space; # begins a comment. */
function corpus(tag: string): [input: string, expected: string][] {
  return readFileSync(`tests/story/typography-corpus.${tag}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [input, expected, ...more] = line.split(' ⇒ ');
      if (input === undefined || expected === undefined || more.length)
        throw new Error(`not “input ⇒ expected”: ${line}`);
      return [input, expected];
    });
}

describe.each([
  ['pl', 200],
  ['en', 60],
])('the corpus of %s', (tag, least) => {
  const lines = corpus(tag);

  test(`holds at least ${least} sentences`, () => {
    expect(new Set(lines.map(([input]) => input)).size).toBeGreaterThanOrEqual(least);
  });

  test.each(lines)('%s', (input, expected) => {
    expect(show(typeset(read(input), tag))).toBe(expected);
    expect(show(typeset(read(expected), tag)), 'a second time').toBe(expected);
  });
});

/** What typography lives on, and what it must keep its hands off. */
const fragment = fc.constantFrom(
  ...['w', 'i', 'A', 'W', 'nim', 'model', 'R1', 'V3-Base', 'GPT-4', 'o1', 'o1-1217', 'J.', 'Nowak'],
  ...[
    '5',
    '2025',
    '2 788 000',
    '16,97',
    '5.6',
    '00-950',
    '405B',
    '½',
    '-5',
    '-',
    '--',
    '–',
    '—',
    '−',
  ],
  ...[
    'mln',
    'dolarów',
    'km',
    'GB/s',
    '%',
    'r.',
    'stycznia',
    'January',
    'million',
    'per cent',
    'np.',
  ],
  ...[
    '"',
    '"',
    "'",
    "'",
    '„',
    '”',
    '“',
    '‘',
    '’',
    '«',
    '»',
    ',,',
    "''",
    '(',
    ')',
    '[',
    ']',
    '…',
    '...',
  ],
  ...[
    '.',
    ',',
    ':',
    '!',
    '?',
    '/',
    '×',
    '$',
    '€',
    '=',
    '~',
    '😀',
    'ż',
    '\u00ad',
    '\u202f',
    '\n',
    '\t',
  ],
  ...['itd.', 'w.', 'XX', 'm.', 'in.', 'Warszawa', "it's", "'90s", 'p.', 's.', '3', '12', '\u00a0'],
  ...[
    '{n}',
    '{low}',
    'https://a.b/2-3?x=...y',
    'www.a.pl/w-5',
    'a.b@c-2.pl',
    '`w 5 "km"`',
    objectMark,
  ],
  ...[numberMark, lineBreak],
);
const spaced = fc
  .array(fc.tuple(fragment, fc.constantFrom('', ' ', ' ', '  ')), { maxLength: 24 })
  .map((parts) => parts.flat().join(''));
const text = fc.oneof({ weight: 3, arbitrary: spaced }, fc.string({ unit: 'binary' }));
const tags = fc.constantFrom('pl', 'pl-PL', 'en-GB', 'en', 'de', 'fr', 'sv', 'ar', 'qps');
const runs = { numRuns: 3000 };

/** The text without all that typography may change. */
const skeleton = (whole: string) => whole.replace(/[\s"'„”“‘‚’«»‹›,.…–—−-]/gu, '');

describe('for any text', () => {
  test('twice is the same as once', () => {
    fc.assert(
      fc.property(text, tags, (whole, tag) => {
        const once = typeset(whole, tag);
        expect(typeset(once, tag)).toBe(once);
      }),
      { ...runs, examples: [['w  –»', 'fr']] },
    );
  });

  test('only spaces, quotes, dashes and dots change', () => {
    fc.assert(
      fc.property(text, tags, (whole, tag) => {
        expect(skeleton(typeset(whole, tag))).toBe(skeleton(whole));
      }),
      runs,
    );
  });

  test('addresses, code and {values} stay, whatever stands around them', () => {
    const kept = fc.constantFrom(
      ...["https://a.b/it's/2-3...x", "www.a.pl?it's...z", "repo.com/it's...z", 'jan...1@c-2.pl'],
      ...['`w 5 "km" - ...`', '{n}'],
    );
    const whole = fc.tuple(spaced, kept, spaced).filter(([before, , after]) => {
      // Around an address nothing may stand that would be part of it, nor an unfinished one.
      return !/[`{/@.\w]$/u.test(before) && !/`/u.test(before + after);
    });
    fc.assert(
      fc.property(whole, tags, ([before, middle, after], tag) => {
        expect(typeset(`${before} ${middle} ${after}`, tag)).toContain(middle);
      }),
      runs,
    );
  });

  test('tags that cut it into pieces change nothing of it', () => {
    const cut = fc.tuple(spaced, fc.array(fc.nat(80), { maxLength: 6 })).map(([whole, places]) => {
      const ends = [...new Set([0, ...places.filter((at) => at < whole.length), whole.length])];
      ends.sort((a, b) => a - b);
      return ends.slice(1).map((end, i) => whole.slice(ends[i], end));
    });
    fc.assert(
      fc.property(cut, tags, (pieces, tag) => {
        const set = typesetPieces(pieces, tag);
        expect(set).toHaveLength(pieces.length);
        expect(set.join('')).toBe(typeset(pieces.join(''), tag));
        expect(set.map(skeleton)).toEqual(pieces.map(skeleton));
      }),
      runs,
    );
  });

  test('takes no longer than a text is long', () => {
    for (const part of [
      'w ',
      '5-',
      '"',
      "'a ",
      'a.',
      '2 788 000 ',
      'https://',
      '{n',
      '-',
      '`',
      '"a ',
      '— ',
      'w',
      '5 %',
    ]) {
      const time = cpuTime(() => typeset(part.repeat(200_000 / part.length), 'pl'));
      expect(time, part).toBeLessThan(1000);
    }
  });
});

describe('a language without rules of its own', () => {
  test('gets what holds in all, and keeps its hyphens', () => {
    expect(show(typeset('Er sagte "80 GB" - 2023-2025, -5 %...', 'de'))).toBe(
      'Er sagte „80~GB“ - 2023–2025, −5~%…',
    );
  });

  test.each([
    [
      'de',
      `Sie sagte: "Das 'billige' Modell" und ging.`,
      'Sie sagte: „Das ‚billige‘ Modell“ und ging.',
    ],
    ['fr', `Il a dit "le modèle 'R1' d'hier".`, 'Il a dit «~le modèle ‹R1› d’hier~».'],
    ['fr', 'Il a dit « cela ».', 'Il a dit «~cela~».'],
    ['sv', `Hon sa "det 'billiga' Anna's" i går.`, 'Hon sa ”det ’billiga’ Anna’s” i går.'],
    ['da', `Hun sagde "'billig' model".`, 'Hun sagde »›billig‹ model«.'],
    ['cs-CZ', `Řekl: "To je 'levné'."`, 'Řekl: „To je ‚levné‘.“'],
    ['uk', `Він сказав "дешева 'модель' п'ять".`, 'Він сказав «дешева „модель“ п’ять».'],
    ['ar', 'قال "نموذج" رخيص', 'قال "نموذج" رخيص'],
  ])('has its quotes, where they are known: %s %s', (tag, input, expected) => {
    expect(show(typeset(input, tag))).toBe(expected);
    expect(show(typeset(read(expected), tag)), 'a second time').toBe(expected);
  });

  test('only the language of the tag counts, in any case of letters', () => {
    expect(typeset('"a"', 'PL')).toBe('„a”');
    expect(typeset('"a"', 'pl-PL')).toBe('„a”');
    expect(typeset('"a"', 'en-AU')).toBe('“a”');
    expect(typeset('"a"', 'enm')).toBe('"a"');
  });
});

describe('pieces', () => {
  const set = (...pieces: string[]) => typesetPieces(pieces.map(read), 'pl').map(show);

  test('a space goes with the piece that it stands in', () => {
    expect(set('w ', 'latach')).toEqual(['w~', 'latach']);
    expect(set('w', ' latach')).toEqual(['w', '~latach']);
    expect(set('słowo ', '-', ' słowo')).toEqual(['słowo~', '–', ' słowo']);
    expect(set('"', 'w', ' nim"')).toEqual(['„', 'w', '~nim”']);
  });

  test('marks stand for numbers, objects and line breaks, and come back as they are', () => {
    expect(set('o ', numberMark, ' mln dolarów')).toEqual(['o~', numberMark, '~mln~dolarów']);
    expect(set('w ', objectMark, ' km')).toEqual(['w~', objectMark, ' km']);
    expect(set('idzie w ', lineBreak, 'dal')).toEqual(['idzie w ', lineBreak, 'dal']);
  });
});
