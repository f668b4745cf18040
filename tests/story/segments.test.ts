import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTranslation } from '../../src/story/freshness.ts';
import { formatLock, parseLock } from '../../src/story/freshness-lock.ts';
import { segmentHash } from '../../src/story/segment-hash.ts';
import { segmentsOfFile, textOfSegment } from '../../src/story/segments.ts';
import { withSlots } from '../../src/story/slots.ts';
import { diffToText, diffWords } from '../../src/story/word-diff.ts';
import { sampleFiles, sampleText, sampleWith } from './sample-story.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const path = 'content/tiny/pl/panic.mdx';
const segmentsOf = (text: string, file = path) => segmentsOfFile(file, bytes(text));
const texts = (file: string) =>
  Object.fromEntries(
    segmentsOf(sampleText(file), file).map((segment) => [segment.address, textOfSegment(segment)]),
  );

describe('segments', () => {
  test('of a section: frontmatter, passages, headings, alts, by step and heading', () => {
    expect(texts(path)).toEqual({
      title: 'Panika',
      description: 'Poniedziałek na giełdzie',
      'text/paragraph-1':
        'W poniedziałek 27 stycznia 2025 r. giełda spadła – „nikt” nie wiedział dlaczego. {/* uwaga */}',
      'monday/friday/alt': 'Dziewięć kolumn stoi na jednej linii.',
      'monday/friday/paragraph-1':
        'Jest piątek. Zobacz [ceny](https://example.org/prices) i [rejestr](/pl/tiny/ledger/).',
      'monday/fall/alt': 'Kolumny opadają.',
      'monday/fall/paragraph-1': 'Nvidia traci <Claim id="p04" number="nvidia" form="size" />.',
      'monday/fall/paragraph-2':
        '**Pierwsza** rzecz: <Claim id="p05">to nie stało się *od razu*</Claim>.',
      'cost/heading-1': 'Koszt',
      'cost/paragraph-1': 'Trzy dni później minęło.',
      'cost/title': 'Na marginesie',
      'cost/paragraph-2': 'Cytat z ośmiu bitów, FP8.',
      'byte-lab/alt': 'Wpisz liczbę.',
      'sputnik/beep/alt': 'Kula z anten nadaje sygnał.',
      'sputnik/beep/paragraph-1': 'Sputnik nadaje.',
    });
  });

  test('of labels and claims: each text, a plural as one', () => {
    expect(texts('content/tiny/pl/labels.yml')).toMatchObject({
      'monday/steps/fall': 'Spadek',
      'monday/words/days': 'one: {n} dzień | few: {n} dni | many: {n} dni | other: {n} dnia',
    });
    expect(texts('content/tiny/pl/claims.yml')).toMatchObject({
      'p05/corrected': '„w ciągu kilku godzin”',
    });
  });

  test('bear the same addresses in both languages', () => {
    for (const name of ['panic.mdx', 'story.mdx', 'pages/about.mdx', 'labels.yml', 'claims.yml'])
      expect(Object.keys(texts(`content/tiny/en/${name}`)), name).toEqual(
        Object.keys(texts(`content/tiny/pl/${name}`)),
      );
  });

  test.each([
    path,
    'content/tiny/pl/labels.yml',
    'content/tiny/pl/claims.yml',
    'content/tiny/pl/story.mdx',
  ])('%s: any text can be written into any slot and is read back, all else unchanged', (file) => {
    const source = sampleText(file);
    const words = fc
      .array(
        fc.constantFrom(
          'to',
          '"cytat"',
          'dalej:',
          'it’s',
          "o'clock",
          '#1',
          '[x]',
          '{n}',
          'a, b',
          '&amp;',
          '\\*',
          '- x',
          'tak',
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      // A brace is code in prose, and a dash or a number sign begins a list or a heading.
      .map((list) =>
        file.endsWith('.mdx')
          ? `a ${list.filter((w) => !/[{[]/.test(w)).join(' ')}`.trim()
          : list.join(' '),
      );
    fc.assert(
      fc.property(fc.nat(), words, (pick, text) => {
        const before = segmentsOf(source, file);
        const segment = before[pick % before.length];
        const slot = segment?.slots[0];
        if (!segment || !slot) throw new Error('no segment');
        const written = withSlots(source, new Map([[slot, text]]));
        const after = segmentsOf(written, file);
        expect(after.map(({ address }) => address)).toEqual(before.map(({ address }) => address));
        for (const [index, { slots }] of after.entries())
          for (const [at, { text: found }] of slots.entries())
            expect(found).toBe(
              before[index] === segment && at === 0 ? text : before[index]?.slots[at]?.text,
            );
        expect(written.slice(0, slot.start)).toBe(source.slice(0, slot.start));
        expect(written.endsWith(source.slice(slot.end))).toBe(true);
      }),
    );
  });

  test('a line break and the marks of a quotation stay through a change', () => {
    const text = '---\ntitle: T\ndescription: D\n---\n\n> eins\\\n> zwei\n> drei\n';
    const slot = segmentsOf(text).at(-1)?.slots[0];
    expect(slot?.text).toBe('eins\\\nzwei drei');
    expect(slot && withSlots(text, new Map([[slot, 'a\\\nb']]))).toBe(
      '---\ntitle: T\ndescription: D\n---\n\n> a\\\n> b\n',
    );
  });
});

describe('hashes', () => {
  test.each([
    ['white space', 'a b  c\u00a0d', 'a b\nc d'],
    ['quotes', '„nikt” nie', '"nikt" nie'],
    ['dashes', 'a – b', 'a - b'],
    ['ellipsis', 'no…', 'no...'],
    ['soft hyphens', 'gieł\u00adda', 'giełda'],
    ['accents stored apart', 'giełda ó', 'giełda o\u0301'],
  ])('%s do not count', (_, a, b) => expect(segmentHash(a)).toBe(segmentHash(b)));

  test('words, numbers, links and tags do', () => {
    const all = [
      'Spadek o 3',
      'Spadek o 4',
      'spadek o 3',
      '[a](b)',
      '[a](c)',
      '<Claim id="p04" />',
      '<Claim id="p05" />',
    ];
    expect(new Set(all.map(segmentHash)).size).toBe(all.length);
  });
});

describe('a lock', () => {
  test('is read as it was written', () => {
    const lock = new Map([
      ['panic.mdx#monday/fall/alt', 'abc123'],
      ['labels.yml#monday/title', '-abc123'],
    ]);
    expect(parseLock(formatLock(lock), 'x')).toEqual({ lock, problems: [] });
  });

  test('tells broken and double lines', () => {
    expect(parseLock('a#b c\n\nnonsense\na#b d\n', 'x').problems).toMatchObject([
      { line: 3, rule: 'lock-line' },
      { line: 4, rule: 'key-twice' },
    ]);
  });
});

describe('freshness', () => {
  const hashOf = (address: string) => segmentHash(texts(path)[address] ?? '');
  const lock = `panic.mdx#monday/fall/alt ${hashOf('monday/fall/alt')}\npanic.mdx#cost/paragraph-1 ${hashOf('cost/paragraph-1')}\npanic.mdx#title -\n`;
  const states = (changes: Record<string, string>) => {
    const files = sampleFiles({ 'content/tiny/en/freshness.lock': lock, ...changes });
    const all = readTranslation(files, 'tiny', 'en', 'pl').flatMap(({ segments }) => segments);
    return Object.fromEntries(all.map(({ key, state }) => [key, state]));
  };

  test('accepted is done, the rest waits for a review', () => {
    expect(states({})).toMatchObject({
      'panic.mdx#monday/fall/alt': 'done',
      'panic.mdx#monday/friday/alt': 'written',
      'panic.mdx#title': 'written',
    });
  });

  test('only the segment whose source changed is stale', () => {
    const found = states(sampleWith(path, 'Kolumny opadają', 'Kolumny spadają'));
    expect(found['panic.mdx#monday/fall/alt']).toBe('changed');
    expect(found['panic.mdx#cost/paragraph-1']).toBe('done');
  });

  test('white space in the source makes nothing stale', () => {
    const found = states(sampleWith(path, 'Trzy dni później', 'Trzy  dni\npóźniej'));
    expect(found['panic.mdx#cost/paragraph-1']).toBe('done');
  });

  test('words of the source are missing; what holds no words is done', () => {
    expect(
      states({
        ...sampleWith('content/tiny/en/panic.mdx', 'title: Panic', 'title: Panika'),
        'content/tiny/en/labels.yml': sampleText('content/tiny/pl/labels.yml'),
      }),
    ).toMatchObject({ 'panic.mdx#title': 'missing', 'labels.yml#monday/steps/friday': 'missing' });
  });
});

test('a word diff tells what left and what came', () => {
  expect(diffToText(diffWords('It is Friday today', 'It is Monday'))).toBe(
    'It is [-Friday today-] {+Monday+}',
  );
  expect(diffToText(diffWords('a b', 'a b'))).toBe('a b');
});
