import { describe, expect, test } from 'vitest';
import { localeFiles } from '../../src/commands/new/locale.ts';
import { fillIn } from '../../src/commands/translate/fill-in.ts';
import { readTranslation } from '../../src/story/freshness.ts';
import { isFailure } from '../../src/story/problem.ts';
import { readContent } from '../../src/story/read-story.ts';
import { sampleDirectory, sampleFiles } from '../story/sample-story.ts';
import { makeProject } from './sample-project.ts';

type Files = Map<string, Uint8Array>;
const pl = 'content/tiny/pl/panic.mdx';
const de = 'content/tiny/de/panic.mdx';

const textAt = (files: Files, path: string) => new TextDecoder().decode(files.get(path));

function change(files: Files, path: string, from: string, to: string): void {
  const text = textAt(files, path);
  expect(text).toContain(from);
  files.set(path, new TextEncoder().encode(text.replace(from, () => to)));
}

/** The sample with a language in which two passages are translated. */
function begun(): Files {
  const files = sampleFiles();
  for (const [path, text] of localeFiles(files, 'tiny', 'de'))
    files.set(path, new TextEncoder().encode(text));
  change(files, de, 'Sputnik nadaje.', 'Der Sputnik sendet.');
  change(files, de, 'Jest piątek. Zobacz [ceny]', 'Es ist Freitag. Siehe die [Preise]');
  return files;
}

/** The files as they are after what a language lacks was filled in, with the places told. */
function filled(files: Files): { files: Files; told: string[] } {
  const { texts, notes } = fillIn(files, 'tiny', 'pl');
  const after = new Map(files);
  for (const [path, text] of texts) after.set(path, new TextEncoder().encode(text));
  const told = notes.map(({ file, line, values }) => `${file}:${line} ${values['found']}`);
  return { files: after, told };
}

function states(files: Files): Record<string, string> {
  const segments = readTranslation(files, 'tiny', 'de', 'pl').flatMap((file) => file.segments);
  return Object.fromEntries(segments.map(({ key, state }) => [key, state]));
}

const failures = (files: Files, directory = sampleDirectory) =>
  readContent(files, directory)
    .problems.filter(isFailure)
    .filter(({ file }) => file.includes('/de/'));

describe('what the source of a story has gained', () => {
  test('nothing is written where nothing is lacking', () => {
    expect(fillIn(begun(), 'tiny', 'pl')).toEqual({ texts: new Map(), notes: [] });
    expect(fillIn(sampleFiles(), 'tiny', 'pl')).toEqual({ texts: new Map(), notes: [] });
  });

  test.each<[string, string, string, string, string, string]>([
    [
      'a paragraph at the end of a step',
      pl,
      'rejestr](/pl/tiny/ledger/).',
      'rejestr](/pl/tiny/ledger/).\n\n    Nowy akapit o rynku.',
      'panic.mdx#monday/friday/paragraph-2',
      `${de}:12 1`,
    ],
    [
      'a paragraph before a translated one',
      pl,
      'Sputnik nadaje.',
      'Nowy akapit o rynku.\n\nSputnik nadaje.',
      'panic.mdx#sputnik/beep/paragraph-1',
      `${de}:34 1`,
    ],
    [
      'a list item',
      pl,
      'od razu*</Claim>.',
      'od razu*</Claim>.\n    - Nowy punkt o rynku.',
      'panic.mdx#monday/fall/paragraph-3',
      `${de}:16 1`,
    ],
    [
      'a heading with its text',
      pl,
      '## Koszt {#cost}',
      '## Nowy dział {#next}\n\nNowy akapit o rynku.\n\n## Koszt {#cost}',
      'panic.mdx#next/heading-1',
      `${de}:19 2`,
    ],
    [
      'an aside',
      pl,
      '<Aside title=',
      '<Aside title="Nowe rzeczy o rynku">\n\nNowy akapit o rynku.\n\n</Aside>\n\n<Aside title=',
      'panic.mdx#cost/title',
      `${de}:23 2`,
    ],
    [
      'a statement of the ledger',
      'content/tiny/pl/claims.yml',
      'w poniedziałek." }',
      'w poniedziałek.", note: "Nowa uwaga: o rynku." }',
      'claims.yml#p04/note',
      'content/tiny/de/claims.yml:2 1',
    ],
    [
      'a page',
      'content/tiny/pl/pages/more.mdx',
      '',
      '---\ntitle: Więcej rzeczy tutaj\ndescription: Nowa strona o rynku.\n---\n\nNowy akapit o rynku.\n',
      'pages/more.mdx#text/paragraph-1',
      'content/tiny/de/pages/more.mdx:2 3',
    ],
  ])(
    '%s stands in its place in every language, missing, and all else is as it was',
    (_, path, from, to, key, place) => {
      const files = begun();
      if (!files.has(path)) files.set(path, new Uint8Array());
      const before = states(files);
      change(files, path, from, to);
      const { files: after, told } = filled(files);
      expect(told).toContain(place);
      expect(states(after)[key]).toBe('missing');
      expect(Object.values(states(after)).filter((state) => state === 'written')).toHaveLength(
        Object.values(before).filter((state) => state === 'written').length,
      );
      for (const words of ['Der Sputnik sendet.', 'Es ist Freitag. Siehe die [Preise]'])
        expect(textAt(after, de)).toContain(words);
      expect(failures(after)).toEqual([]);
      expect(filled(after).told, 'a second time').toEqual([]);
    },
  );

  test('a step comes with its labels, in the plural forms of each language', () => {
    const files = begun();
    const labels = 'content/tiny/pl/labels.yml';
    const fall =
      '    - **Pierwsza** rzecz: <Claim id="p05">to nie stało się *od razu*</Claim>.\n  </Step>\n';
    const close =
      '  <Step show="monday/close" alt="Kolumny stoją na dole.">\n    Koniec tego dnia.\n  </Step>\n';
    change(files, pl, fall, fall + close);
    change(files, labels, '    fall: Spadek\n', '    fall: Spadek\n    close: Koniec tego dnia\n');
    change(
      files,
      labels,
      '  words:\n',
      '  words:\n    hours: { one: "{n} godzina pracy", few: "{n} godziny pracy", many: "{n} godzin pracy", other: "{n} godziny pracy" }\n',
    );
    const { files: after } = filled(files);
    expect(textAt(after, de)).toContain(fall + close);
    expect(textAt(after, 'content/tiny/de/labels.yml')).toMatch(
      /fall: Spadek\n {4}close: Koniec tego dnia\n {2}words:\n {4}hours: \{ one: [^,]*, other: [^,]* \}\n/,
    );
    const { monday, ...others } = sampleDirectory;
    if (!monday) throw new Error('no scene');
    const directory = {
      ...others,
      monday: {
        ...monday,
        steps: [...monday.steps, 'close'],
        words: [...monday.words, 'hours'],
        values: { ...monday.values, hours: ['n'] },
      },
    };
    expect(failures(after, directory)).toEqual([]);
    expect(states(after)['labels.yml#monday/steps/close']).toBe('missing');
  });

  test('what still waits in the words of the source follows it', () => {
    const files = begun();
    change(files, pl, 'Trzy dni później minęło.', 'Dwa dni później minęło.');
    change(files, pl, 'Sputnik nadaje.', 'Sputnik zamilkł.');
    const { files: after, told } = filled(files);
    expect(told).toEqual([]);
    expect(textAt(after, de)).toContain('Dwa dni później minęło.');
    expect(textAt(after, de)).toContain('Der Sputnik sendet.');
    expect(states(after)['panic.mdx#cost/paragraph-1']).toBe('missing');
  });

  test('a lock keeps its order, and what it says of a file that is refused', () => {
    const files = begun();
    const before = textAt(files, 'content/tiny/de/freshness.lock').split('\n');
    change(files, de, 'Der Sputnik sendet.', 'Der Sputnik {sendet()}.');
    const about = 'content/tiny/pl/pages/about.mdx';
    change(files, about, 'sami.\n', 'sami.\n\nNowy akapit o rynku.\n');
    const after = textAt(filled(files).files, 'content/tiny/de/freshness.lock').split('\n');
    const added = after.filter((line) => !before.includes(line));
    expect(added).toEqual([expect.stringContaining('pages/about.mdx#text/paragraph-2 -')]);
    expect(after.filter((line) => !added.includes(line)).toSorted()).toEqual(before.toSorted());
    expect(after.indexOf(added[0] ?? '')).toBe(
      after.findIndex((line) => line.startsWith('pages/about.mdx#text/paragraph-1')) + 1,
    );
  });

  test.each([
    ['has lost a passage', 'Der Sputnik sendet.\n', ''],
    [
      'has a passage of its own',
      'Der Sputnik sendet.\n',
      'Der Sputnik sendet.\n\nEr sendet noch.\n',
    ],
    ['is refused', 'Der Sputnik sendet.', 'Der Sputnik {sendet()}.'],
  ])('a file that %s is left to the checks', (_, from, to) => {
    const files = begun();
    change(files, de, from, to);
    change(
      files,
      pl,
      'Trzy dni później minęło.',
      'Trzy dni później minęło.\n\nNowy akapit o rynku.',
    );
    expect(textAt(filled(files).files, de)).toBe(textAt(files, de));
    expect(failures(files)).not.toEqual([]);
  });

  test('the check tells what it filled in, and the status lists it', () => {
    const project = makeProject();
    expect(project.run('new', 'locale', 'tiny', 'de').status).toBe(0);
    const text = project.read(pl);
    project.write(pl, text.replace('Sputnik nadaje.', 'Sputnik nadaje.\n\nNowy akapit o rynku.'));
    const { status, stdout } = project.run('translate-status', '--locale', 'de', '--all');
    expect(status).toBe(0);
    expect(stdout).toContain(`${de}:36:1: missing: sputnik/beep/paragraph-2`);
    expect(project.read(de)).toContain('Nowy akapit o rynku.');
    project.write(
      pl,
      text.replace(
        'Sputnik nadaje.',
        'Dwa nowe zdania.\n\nSputnik nadaje.\n\nNowy akapit o rynku.',
      ),
    );
    const checked = project.run('check-content');
    expect(checked.stdout).toContain(`${de}:34:1: note: passages that the original has gained: 1;`);
    expect(checked.status).toBe(0);
  }, 60_000);
});
