import { describe, expect, test } from 'vitest';
import { isFailure } from '../../src/story/problem.ts';
import { readContent, readStory } from '../../src/story/read-story.ts';
import { sampleDirectory, sampleFiles, sampleText, sampleWith } from './sample-story.ts';

type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

function problemsOf(changes: Changes, directory = sampleDirectory) {
  const { problems } = readContent(sampleFiles(changes), directory);
  return problems.map(({ file, line, column, rule, note }) => {
    const path = file.replace(/^content\/(?:tiny\/)?/, '');
    return `${path}:${line}:${column} ${rule}${note ? ' (note)' : ''}`;
  });
}

const pl = 'content/tiny/pl/panic.mdx';
const en = 'content/tiny/en/panic.mdx';
const labels = 'content/tiny/pl/labels.yml';

describe('the sample', () => {
  const { story, problems } = readStory(sampleFiles(), 'tiny', sampleDirectory);

  test('has no problem', () => {
    expect(problems).toEqual([]);
    expect(problemsOf({})).toEqual([]);
  });

  test('is read whole', () => {
    expect(story?.info.sections).toEqual(['panic']);
    expect(story?.claims['p04']?.numbers['nvidia']).toMatchObject({
      value: -16.97,
      unit: 'percent',
    });
    expect(story?.series['prices']?.[0]).toEqual({
      date: '2025-01-24',
      close: 142.62,
      note: null,
      source: 'px',
    });
    expect(Object.keys(story?.locales ?? {})).toEqual(['pl', 'en']);
    expect(story?.coverage?.['1']?.target).toBe('monday/fall');
    expect(story?.locales['en']?.cover.info.title).toBe('The Sputnik Moment');
    expect(story?.locales['pl']?.pages['about']?.info.title).toBe('O nas');
  });

  test('titles stand in the order of the steps, wherever a translator put them', () => {
    const text = sampleText(labels);
    const [friday, fall] = [/ {4}friday: .*\n/, / {4}fall: .*\n/].map(
      (line) => line.exec(text)?.[0] ?? '',
    );
    const turned = text.replace(`${friday}${fall}`, `${fall}${friday}`);
    expect(turned).not.toBe(text);
    const read = readStory(sampleFiles({ [labels]: turned }), 'tiny', sampleDirectory);
    const steps = read.story?.locales['pl']?.labels['monday']?.steps ?? {};
    expect(Object.keys(steps)).toEqual(['friday', 'fall']);
  });

  test('its sections hold steps, claims, headings and links in order', () => {
    const panic = story?.locales['pl']?.sections['panic'];
    expect(panic?.steps.map(({ address, group, alt }) => [address, group, alt])).toEqual([
      ['monday/friday', 0, 'Dziewięć kolumn stoi na jednej linii.'],
      ['monday/fall', 0, 'Kolumny opadają.'],
      ['sputnik/beep', 1, 'Kula z anten nadaje sygnał.'],
    ]);
    expect(panic?.explores.map(({ address }) => address)).toEqual(['byte-lab']);
    expect(panic?.claimsUsed).toMatchObject([
      { id: 'p04', number: 'nvidia', hasWords: false, within: 'monday/fall' },
      { id: 'p05', hasWords: true, within: 'monday/fall' },
    ]);
    expect(panic?.headings).toMatchObject([{ depth: 2, id: 'cost', text: 'Koszt' }]);
    expect(panic?.links.map(({ url }) => url)).toEqual([
      'https://example.org/prices',
      '/pl/tiny/ledger/',
    ]);
    expect(panic?.paragraphs).toEqual({
      '': 3,
      'monday/friday': 1,
      'monday/fall': 2,
      'sputnik/beep': 1,
    });
  });

  test('can be kept as JSON, as Astro does', () => {
    expect(JSON.parse(JSON.stringify(story))).toEqual(story);
  });

  test('the order of files does not matter', () => {
    const files = new Map([...sampleFiles()].reverse());
    expect(readContent(files, sampleDirectory).problems).toEqual([]);
  });
});

/** Each change breaks the sample in one place, and this is all that may be said of it. */
const broken: readonly [string, Changes, readonly string[]][] = [
  [
    'an unknown step',
    both('monday/fall"', 'monday/fal"'),
    [
      'en/panic.mdx:12:3 step-unknown',
      'pl/panic.mdx:12:3 step-unknown',
      'coverage.yml:2:53 coverage-target',
      'coverage.yml:2:53 coverage-target',
    ],
  ],
  [
    'an unknown scene',
    both('sputnik/beep', 'sputnk/beep'),
    ['en/panic.mdx:32:1 scene-unknown', 'pl/panic.mdx:32:1 scene-unknown'],
  ],
  [
    'a step that stands twice',
    both('sputnik/beep', 'monday/fall'),
    ['en/panic.mdx:32:1 step-twice', 'pl/panic.mdx:32:1 step-twice'],
  ],
  [
    'a step of another scene',
    both('monday/friday', 'sputnik/beep', 'sputnik/beep', 'monday/friday'),
    ['en/panic.mdx:12:3 step-scene', 'pl/panic.mdx:12:3 step-scene'],
  ],
  [
    'an Explore of what stands still',
    both('show="byte-lab"', 'show="sputnik"'),
    ['en/panic.mdx:29:1 explore-still', 'pl/panic.mdx:29:1 explore-still'],
  ],
  [
    'a missing alt',
    sampleWith(pl, ' alt="Kolumny opadają."', ''),
    ['pl/panic.mdx:12:3 attribute-missing'],
  ],
  ['an empty alt', sampleWith(pl, 'Kolumny opadają.', ''), ['pl/panic.mdx:12:28 attribute-empty']],
  [
    'an unknown claim',
    both('id="p05"', 'id="p50"'),
    ['en/panic.mdx:15:28 claim-unknown', 'pl/panic.mdx:15:27 claim-unknown'],
  ],
  [
    'an unknown number',
    both('number="nvidia"', 'number="nvida"'),
    ['en/panic.mdx:13:18 number-unknown', 'pl/panic.mdx:13:18 number-unknown'],
  ],
  [
    'several numbers and none named',
    both(' number="nvidia"', ''),
    ['en/panic.mdx:13:18 number-which', 'pl/panic.mdx:13:18 number-which'],
  ],
  [
    'a claim without number and words',
    both('id="p04" number="nvidia" form="size"', 'id="p05"'),
    ['en/panic.mdx:13:18 number-none', 'pl/panic.mdx:13:18 number-none'],
  ],
  [
    'an unknown source',
    sampleWith('content/tiny/claims.yml', 'sources: [px, article]', 'sources: [px, artcle]'),
    ['claims.yml:5:17 source-unknown'],
  ],
  [
    'a source that the story retells',
    sampleWith('content/tiny/story.yml', 'retells: article', 'retells: artcle'),
    ['story.yml:9:1 source-unknown'],
  ],
  [
    'corrected words that are missing',
    sampleWith('content/tiny/en/claims.yml', ', corrected: "“within a few hours”"', ''),
    ['en/claims.yml:3:1 corrected-missing'],
  ],
  [
    'corrected words of a claim that corrects nothing',
    sampleWith(
      'content/tiny/en/claims.yml',
      'Nvidia lost on Monday."',
      'Nvidia lost on Monday.", corrected: "x"',
    ),
    ['en/claims.yml:2:45 corrected-extra'],
  ],
  [
    'what an amended claim said before, missing',
    sampleWith(
      'content/tiny/claims.yml',
      'corrects: true',
      'corrects: true\n  amended: 2026-12-01',
    ),
    ['en/claims.yml:3:1 before-missing', 'pl/claims.yml:3:1 before-missing'],
  ],
  [
    'what a claim said before that was not amended',
    sampleWith(
      'content/tiny/en/claims.yml',
      'Nvidia lost on Monday."',
      'Nvidia lost on Monday.", before: "x"',
    ),
    ['en/claims.yml:2:45 before-extra'],
  ],
  [
    'words of a claim that are missing',
    sampleWith('content/tiny/en/claims.yml', 'p04: { statement: "Nvidia lost on Monday." }', ''),
    ['en/claims.yml:1:1 words-missing'],
  ],
  [
    'words of no claim',
    sampleWith('content/tiny/en/claims.yml', '\np05', '\np06: { statement: x }\np05'),
    ['en/claims.yml:3:1 words-unknown'],
  ],
  [
    'a label of a scene',
    sampleWith(labels, 'sputnik:\n  title: Sputnik\n  steps: { beep: Sygnał }\n', ''),
    ['pl/labels.yml:1:1 label-scene-missing'],
  ],
  [
    'a title of a step',
    sampleWith(labels, '    fall: Spadek\n', ''),
    ['pl/labels.yml:4:3 label-step-missing'],
  ],
  [
    'a title of no step',
    sampleWith(labels, 'fall: Spadek', 'fall: Spadek\n    fell: Spadł'),
    ['pl/labels.yml:7:5 label-unknown'],
  ],
  [
    'a word',
    sampleWith(labels, '    close: "zamknięcie {price}"\n', ''),
    ['pl/labels.yml:7:3 label-word-missing'],
  ],
  [
    'a word that no picture prints',
    sampleWith(labels, '    close:', '    opening: x\n    close:'),
    ['pl/labels.yml:8:5 label-unknown'],
  ],
  [
    'labels of no scene',
    sampleWith(labels, 'byte-lab:', 'byte-lap:'),
    ['pl/labels.yml:1:1 label-scene-missing', 'pl/labels.yml:13:1 scene-unknown'],
  ],
  [
    'a plural form',
    sampleWith(labels, 'few: "{n} dni", ', ''),
    ['pl/labels.yml:9:5 plural-missing'],
  ],
  [
    'a plural form of another language',
    sampleWith(
      'content/tiny/en/labels.yml',
      '{ one: "{n} day",',
      '{ one: "{n} day", few: "{n} days",',
    ),
    ['en/labels.yml:9:29 plural-extra'],
  ],
  [
    'a place without value',
    sampleWith(labels, '{price}', '{prize}'),
    [
      'en/labels.yml:8:5 placeholder-missing',
      'en/labels.yml:8:5 placeholder-unknown',
      'pl/labels.yml:8:5 placeholder-unknown',
    ],
  ],
  [
    'a place that a translation leaves out',
    sampleWith('content/tiny/en/labels.yml', '"close {price}"', 'close'),
    ['en/labels.yml:8:5 placeholder-missing'],
  ],
  ['the order of steps', swapped(), ['en/panic.mdx:9:3 parity-step']],
  [
    'a step that a translation leaves out',
    cut(en, /<Scene>\n<Step show="sputnik[\s\S]*/),
    ['en/panic.mdx:12:3 parity-step'],
  ],
  [
    'a claim that a translation leaves out',
    sampleWith(en, '<Claim id="p05">it did not happen *at once*</Claim>', 'it did not happen'),
    ['en/panic.mdx:12:3 parity-claims'],
  ],
  [
    'another number of the same claim',
    sampleWith(en, 'number="nvidia" form="size"', 'number="close"'),
    ['en/panic.mdx:12:3 parity-claims'],
  ],
  [
    'another link',
    sampleWith(en, 'https://example.org/prices', 'https://example.org/'),
    ['en/panic.mdx:9:3 parity-links'],
  ],
  [
    'a link into the other language',
    sampleWith(en, '/en/tiny/ledger/', '/pl/tiny/ledger/'),
    ['en/panic.mdx:9:3 parity-links'],
  ],
  [
    'a paragraph more',
    sampleWith(en, 'Three days later it was over.', 'Three days later.\n\nIt was over.'),
    ['en/panic.mdx:1:1 parity-paragraphs'],
  ],
  [
    'a paragraph less in a step',
    sampleWith(en, '\n\n    - The', ' The'),
    ['en/panic.mdx:12:3 parity-paragraphs'],
  ],
  [
    'another id of a heading',
    sampleWith(en, '{#cost}', '{#price}'),
    ['coverage.yml:3:52 coverage-target', 'en/panic.mdx:19:1 parity-headings'],
  ],
  [
    'a heading without id',
    sampleWith(en, ' {#cost}', ''),
    [
      'coverage.yml:3:52 coverage-target',
      'en/panic.mdx:19:1 heading-id-missing',
      'en/panic.mdx:19:1 parity-headings',
    ],
  ],
  [
    'an id that stands twice',
    both('{#cost}\n', '{#cost}\n\n### X {#cost}\n'),
    ['en/panic.mdx:21:1 heading-id-twice', 'pl/panic.mdx:21:1 heading-id-twice'],
  ],
  [
    'a passage left untranslated',
    sampleWith(en, 'Three days later it was over.', 'Trzy dni później minęło.'),
    ['en/panic.mdx:21:1 untranslated'],
  ],
  [
    'an alt left untranslated',
    sampleWith(en, 'Nine columns stand on one line.', 'Dziewięć kolumn stoi na jednej linii.'),
    ['en/panic.mdx:9:3 untranslated'],
  ],
  [
    'a description left untranslated',
    sampleWith(en, 'A Monday on the exchange', 'Poniedziałek na giełdzie'),
    ['en/panic.mdx:3:1 untranslated'],
  ],
  [
    'a statement left untranslated',
    sampleWith(
      'content/tiny/en/claims.yml',
      'Nvidia lost on Monday.',
      'Nvidia straciła w poniedziałek.',
    ),
    ['en/claims.yml:2:8 untranslated'],
  ],
  [
    'a label left untranslated',
    both2(
      'content/tiny/pl/labels.yml',
      'Spadek',
      'wielki spadek kursu',
      'content/tiny/en/labels.yml',
      'The fall',
      'wielki spadek kursu',
    ),
    ['en/labels.yml:6:5 untranslated'],
  ],
  [
    'a typed number',
    sampleWith(pl, 'Trzy dni później', 'Straciła **5,6 mln** dolarów i 17%'),
    ['pl/panic.mdx:21:12 number-typed', 'pl/panic.mdx:21:32 number-typed'],
  ],
  [
    'a typed number over two lines',
    sampleWith(en, 'Three days later', 'About\n$590 billion'),
    ['en/panic.mdx:22:1 number-typed'],
  ],
  [
    'a statement without target',
    sampleWith('content/tiny/coverage.yml', 'target: monday/fall', 'target: ""'),
    ['coverage.yml:2:53 coverage-empty'],
  ],
  [
    'a target that does not exist',
    sampleWith('content/tiny/coverage.yml', 'target: panic }', 'target: panik }'),
    ['coverage.yml:4:53 coverage-target', 'coverage.yml:4:53 coverage-target'],
  ],
  [
    'an answer that is no claim',
    sampleWith('content/tiny/coverage.yml', '[p05]', '[p06]'),
    ['coverage.yml:2:47 claim-unknown'],
  ],
  [
    'a section that a locale lacks',
    { [en]: undefined },
    [
      'coverage.yml:2:53 coverage-target',
      'coverage.yml:3:52 coverage-target',
      'coverage.yml:4:53 coverage-target',
      'en/panic.mdx:1:1 file-missing',
    ],
  ],
  [
    'a section that is not listed',
    { 'content/tiny/pl/more.mdx': sampleText('content/tiny/pl/pages/about.mdx') },
    ['pl/more.mdx:1:1 section-unlisted (note)'],
  ],
  [
    'a claim of a section that is not listed',
    sampleWith('content/tiny/claims.yml', 'section: panic', 'section: cost'),
    ['claims.yml:3:3 section-unknown (note)'],
  ],
  [
    'a section listed twice',
    sampleWith('content/tiny/story.yml', '[panic]', '[panic, panic]'),
    ['story.yml:2:19 key-twice'],
  ],
  [
    'a page that a locale lacks',
    { 'content/tiny/en/pages/about.mdx': undefined },
    ['en/pages/about.mdx:1:1 file-missing'],
  ],
  [
    'a cover that a locale lacks',
    { 'content/tiny/en/story.mdx': undefined },
    ['en/story.mdx:1:1 file-missing'],
  ],
  [
    'an interface that a locale lacks',
    { 'content/interface/en.yml': undefined },
    ['interface/en.yml:1:1 file-missing'],
  ],
  [
    'a source locale that is none',
    sampleWith('content/tiny/story.yml', 'source_locale: pl', 'source_locale: po'),
    ['story.yml:3:1 locale-source'],
  ],
  [
    'a ledger that is missing',
    { 'content/tiny/claims.yml': undefined },
    ['claims.yml:1:1 file-missing'],
  ],
  [
    'a series that a scene needs',
    { 'content/tiny/series/prices.csv': undefined },
    ['pl/panic.mdx:9:3 scene-needs-series'],
  ],
  [
    'a number that a scene needs',
    sampleWith('content/tiny/claims.yml', 'nvidia:', 'nvda:'),
    [
      'en/panic.mdx:13:18 number-unknown',
      'pl/panic.mdx:9:3 scene-needs-claim',
      'pl/panic.mdx:13:18 number-unknown',
    ],
  ],
  [
    'a file that no story has',
    { 'content/tiny/pl/evil.html': '<b>' },
    ['pl/evil.html:1:1 file-unknown'],
  ],
  [
    'an interface word that a language lacks',
    sampleWith('content/interface/en.yml', '  contents: Contents\n', ''),
    ['interface/en.yml:16:1 parity-keys'],
  ],
  [
    'a wording without its place',
    sampleWith('content/interface/en.yml', '"about {n}"', 'about'),
    ['interface/en.yml:12:3 placeholder-missing'],
  ],
  [
    'a wording with a foreign place',
    sampleWith('content/interface/en.yml', '"{low}–{high}"', '"{low}–{high} {n}"'),
    ['interface/en.yml:14:3 placeholder-unknown'],
  ],
];

/** The same change in both languages. */
function both(...pairs: readonly string[]): Changes {
  const change = (path: string): [string, string] => {
    let text = sampleText(path);
    const marks: string[] = [];
    for (let index = 0; index < pairs.length; index += 2) {
      const [from = '', to = ''] = [pairs[index], pairs[index + 1]];
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      text = text.replace(from, () => `\u0001${index}\u0001`);
      marks.push(to);
    }
    return [
      path,
      text.replace(/\u0001(\d+)\u0001/g, (_, index: string) => marks[Number(index) / 2] ?? ''),
    ];
  };
  return Object.fromEntries([pl, en].map(change));
}

function both2(...parts: [string, string, string, string, string, string]): Changes {
  const [a, fromA, toA, b, fromB, toB] = parts;
  return { ...sampleWith(a, fromA, toA), ...sampleWith(b, fromB, toB) };
}

function swapped(): Changes {
  const text = sampleText(en);
  return {
    [en]: text
      .replace('monday/friday', 'x/y')
      .replace('monday/fall', 'monday/friday')
      .replace('x/y', 'monday/fall'),
  };
}

function cut(path: string, pattern: RegExp): Changes {
  return { [path]: sampleText(path).replace(pattern, '') };
}

describe('a story that is broken in one place', () => {
  test.each(broken)('%s', (_, changes, expected) => {
    expect(problemsOf(changes).sort()).toEqual([...expected].sort());
  });
});

describe('what a story must have', () => {
  test('a file that is refused hides no problem of the others, and makes none', () => {
    const changes = {
      ...sampleWith(pl, '27 stycznia', '{evil()}'),
      ...sampleWith('content/tiny/claims.yml', 'confirmed', 'sure'),
    };
    expect(problemsOf(changes)).toEqual([
      'claims.yml:4:11 value-choice',
      'pl/panic.mdx:6:16 expression',
    ]);
  });

  test('there is no story where a part is refused, and one where parts do not fit', () => {
    const read = (changes: Changes) => readStory(sampleFiles(changes), 'tiny', sampleDirectory);
    expect(read(sampleWith(pl, '27 stycznia', '{evil()}')).story).toBeUndefined();
    const { story, problems } = read(sampleWith(en, '{#cost}', '{#price}'));
    expect(story?.name).toBe('tiny');
    expect(problems.some(isFailure)).toBe(true);
  });

  test('a section that is not listed is guarded, and no more', () => {
    const scene = '\n<Scene>\n<Step show="noon/high" alt="a">\n\nb\n\n</Step>\n</Scene>\n';
    const draft = sampleText('content/tiny/pl/pages/about.mdx') + scene;
    const path = 'content/tiny/pl/more.mdx';
    expect(problemsOf({ [path]: draft })).toEqual(['pl/more.mdx:1:1 section-unlisted (note)']);
    expect(problemsOf({ [path]: `${draft}{evil()}` })).toContain('pl/more.mdx:15:1 expression');
    expect(
      Object.keys(
        readStory(sampleFiles({ [path]: draft }), 'tiny', sampleDirectory).story?.locales['pl']
          ?.sections ?? {},
      ),
    ).toEqual(['panic']);
  });

  test('a statement that such a section tells is noted', () => {
    const changes = {
      ...sampleWith('content/tiny/coverage.yml', 'target: panic }', 'target: more }'),
      'content/tiny/pl/more.mdx': sampleText('content/tiny/pl/pages/about.mdx'),
      'content/tiny/en/more.mdx': sampleText('content/tiny/en/pages/about.mdx'),
    };
    expect(problemsOf(changes)).toContain('coverage.yml:4:53 coverage-unlisted (note)');
    expect(problemsOf(changes).every((problem) => problem.endsWith('(note)'))).toBe(true);
  });

  test('bytes of another encoding are told at their place', () => {
    expect(problemsOf({ [labels]: Uint8Array.of(0x61, 0x3a, 0x20, 0xea) })).toEqual([
      'pl/labels.yml:1:4 utf8',
    ]);
  });

  test('two stories stand beside each other', () => {
    const twin = [...sampleFiles()].map(
      ([path, bytes]) => [path.replace('/tiny/', '/twin/'), bytes] as const,
    );
    const { stories, problems } = readContent(
      new Map([...sampleFiles(), ...twin]),
      sampleDirectory,
    );
    expect(Object.keys(stories)).toEqual(['tiny', 'twin']);
    // The link into its own ledger names the other story, which no check of one story sees.
    expect(problems).toEqual([]);
  });

  test('without scenes each address is unknown, and nothing throws', () => {
    const rules = problemsOf({}, {}).map((text) => text.split(' ')[1]);
    expect(new Set(rules)).toEqual(new Set(['scene-unknown']));
  });
});
