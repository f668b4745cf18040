import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { po, type Translations } from 'gettext-parser';
import { describe, expect, test, vi } from 'vitest';
import { sampleWith } from '../story/sample-story.ts';
import { makeProject } from './sample-project.ts';

// Each call of a command starts a Node of its own.
vi.setConfig({ testTimeout: 60_000 });

const tiny = ['--story', 'tiny'];
type Project = ReturnType<typeof makeProject>;

function accepted(changes?: Parameters<typeof makeProject>[0]): Project {
  const project = makeProject(changes);
  const { status, stderr } = project.run('translate-accept', 'content/tiny/en', '--all');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  project.commit();
  return project;
}

function change(project: Project, path: string, from: string, to: string): void {
  const text = project.read(path);
  expect(text).toContain(from);
  project.write(
    path,
    text.replace(from, () => to),
  );
}

describe('translate:status and translate:accept', () => {
  test('a changed source is told with its place and a word diff, until it is accepted', () => {
    const project = accepted();
    expect(project.run('translate-status', ...tiny).stdout).toMatch(/^en: \d+ done\n/);
    change(project, 'content/tiny/pl/panic.mdx', 'Kolumny opadają.', 'Kolumny spadają w dół.');
    const { stdout } = project.run('translate-status', ...tiny);
    expect(stdout).toContain('panic.mdx: 14 done, 1 changed since translated');
    expect(stdout).toContain(
      'content/tiny/en/panic.mdx:12:32: changed since translated: monday/fall/alt\n' +
        '      content/tiny/pl/panic.mdx:12:32: Kolumny [-opadają.-] {+spadają w dół.+}',
    );
    const wanted = 'content/tiny/en/panic.mdx#monday/fall/alt';
    expect(project.run('translate-accept', wanted).stdout).toContain('1 accepted, 1 of them anew');
    expect(project.run('translate-status', ...tiny).stdout).not.toContain('changed');
  });

  test('speaks Polish, and without history says that the old text is not here', () => {
    const project = accepted();
    change(project, 'content/tiny/pl/story.mdx', 'Moment Sputnika', 'Chwila Sputnika');
    project.commit();
    change(project, 'content/tiny/en/freshness.lock', 'story.mdx#title ', 'story.mdx#title 0');
    expect(project.run('translate-status', ...tiny, '--lang', 'pl').stdout).toMatch(
      /oryginał zmieniony po tłumaczeniu: title\n.*Chwila Sputnika \(dawnego brzmienia/,
    );
  });

  test.each([
    ['translate-accept', ['content/tiny/pl'], 'is the source'],
    ['translate-accept', ['content/tiny/en/none.mdx'], 'no translation there'],
    ['translate-accept', ['content/tiny/en/story.mdx#none'], 'possible: title, lede'],
    ['translate-accept', [], 'FILE'],
    ['translate-status', [...tiny, '--locale', 'xx'], 'there are: en'],
    ['translate-status', ['--story', 'none'], 'there are: tiny'],
    ['translate-export', [...tiny], '--locale en'],
    ['translate-import', [], 'FILE.po'],
  ])('%s %j is a wrong call, told in a line', (name, args, said) => {
    const { status, stderr } = makeProject().run(name, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('    at ');
  });

  test('words kept in the language of the source are a problem until someone accepts them', () => {
    const quotation = 'Trzy dni później minęło.';
    const project = accepted();
    change(project, 'content/tiny/en/panic.mdx', 'Three days later it was over.', quotation);
    const found = project.run('check-content');
    expect(found.status).toBe(0);
    project.write('content/tiny/en/freshness.lock', '');
    expect(project.run('check-content').stdout).toContain('panic.mdx:21:1: not translated');
    project.run('translate-accept', 'content/tiny/en/panic.mdx');
    expect(project.run('check-content').stdout).toContain('not translated');
    project.run('translate-accept', 'content/tiny/en/panic.mdx#cost/paragraph-1');
    expect(project.run('check-content')).toMatchObject({ status: 0, stdout: '' });
  });
});

/** Exports, changes the PO file, and imports it. */
function exchange(project: Project, edit: (table: Translations) => void = () => undefined) {
  const file = join(project.root, 'po/tiny.en.po');
  const { status, stdout } = project.run('translate-export', ...tiny, '--locale', 'en');
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'po/tiny.en.po\n' });
  const table = po.parse(readFileSync(file));
  edit(table);
  writeFileSync(file, po.compile(table, { foldLength: 76 }));
  return project.run('translate-import', 'po/tiny.en.po');
}

function message(table: Translations, context: string) {
  const found = Object.values(table.translations[context] ?? {})[0];
  if (!found) throw new Error(`no ${context}`);
  return found;
}
const translate = (context: string, words: string) => (table: Translations) => {
  message(table, context).msgstr = [words];
};

describe('PO exchange', () => {
  test('an import of what was exported leaves every file as it was, byte for byte', () => {
    const crlf = new TextEncoder().encode(
      '\uFEFF---\r\ntitle: About\r\ndescription: Who wrote it.\r\n---\r\n\r\nWe wrote it ourselves.\r\n',
    );
    const project = accepted({
      'content/tiny/en/pages/about.mdx': crlf,
      // The source has plural forms here, and the translation none.
      ...sampleWith(
        'content/tiny/en/labels.yml',
        'days: { one: "{n} day", other: "{n} days" }',
        'days: "{n} days"',
      ),
    });
    const before = project.content();
    expect(exchange(project)).toMatchObject({ status: 0, stderr: '' });
    expect(project.content()).toEqual(before);
  });

  test('reaches passages in steps, alts, frontmatter, labels, plurals, claims and the interface', () => {
    const project = accepted();
    const before = project.content();
    const { status, stderr } = exchange(project, (table) => {
      translate(
        'panic.mdx#monday/friday/paragraph-1',
        'Friday. [Prices](https://example.org/prices), [ledger](/en/tiny/ledger/).',
      )(table);
      translate('panic.mdx#monday/fall/alt', 'They "sink" & fall.')(table);
      translate('story.mdx#lede', 'A number: that frightened.')(table);
      translate('labels.yml#monday/words/days[one]', 'one day, {n}')(table);
      translate('claims.yml#p05/statement', 'It came later.')(table);
      translate('interface.yml#words/contents', 'What is here')(table);
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const after = project.content();
    const lines = (path: string) =>
      (after[path] ?? '').split('\n').filter((line) => !before[path]?.split('\n').includes(line));
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([
      'interface/en.yml',
      'tiny/en/claims.yml',
      'tiny/en/labels.yml',
      'tiny/en/panic.mdx',
      'tiny/en/story.mdx',
    ]);
    expect(lines('tiny/en/panic.mdx')).toEqual([
      '    Friday. [Prices](https://example.org/prices), [ledger](/en/tiny/ledger/).',
      '  <Step show="monday/fall" alt="They &quot;sink&quot; & fall.">',
    ]);
    expect(lines('tiny/en/story.mdx')).toEqual(["lede: 'A number: that frightened.'"]);
    expect(lines('tiny/en/labels.yml')).toEqual([
      '    days: { one: "one day, {n}", other: "{n} days" }',
    ]);
    expect(lines('interface/en.yml')).toEqual(['  contents: What is here']);
    expect(project.run('check-content')).toMatchObject({ status: 0 });
  });

  test('an entry gives the address, the place and the description of the picture', () => {
    const project = accepted();
    exchange(project, (table) => {
      expect(message(table, 'panic.mdx#monday/fall/paragraph-1')).toMatchObject({
        msgid: 'Nvidia traci <Claim id="p04" number="nvidia" form="size" />.',
        comments: {
          reference: 'content/tiny/pl/panic.mdx:13',
          extracted: 'Picture: Kolumny opadają.',
        },
      });
      expect(message(table, 'labels.yml#monday/steps/fall').comments?.extracted).toBe(
        'Picture: Kolumny opadają.',
      );
      expect(message(table, 'labels.yml#monday/words/days[other]').comments?.extracted).toBe(
        'plural form “other”: 0, 2, 3, 4, 5',
      );
    });
  });

  test('what the source said before is fuzzy, with the old text, and stays as it is until it is not', () => {
    const project = accepted();
    change(project, 'content/tiny/pl/panic.mdx', 'Kolumny opadają.', 'Kolumny spadają.');
    const before = project.content();
    const context = 'panic.mdx#monday/fall/alt';
    exchange(project, (table) => {
      expect(message(table, context).comments).toMatchObject({
        flag: 'fuzzy',
        previous: 'msgid "Kolumny opadają."',
      });
      translate(context, 'The columns fall.')(table);
    });
    expect(project.content()).toEqual(before);
    exchange(project, (table) => {
      const entry = message(table, context);
      entry.comments = {};
      entry.msgstr = ['The columns fall.'];
    });
    expect(project.read('content/tiny/en/panic.mdx')).toContain('alt="The columns fall."');
    expect(project.run('translate-status', ...tiny).stdout).toMatch(/^en: \d+ done\n/);
  });

  test('a translation of an older source is taken, and stays stale', () => {
    const project = accepted();
    project.run('translate-export', ...tiny, '--locale', 'en');
    change(project, 'content/tiny/pl/panic.mdx', 'Kolumny opadają.', 'Kolumny spadają.');
    expect(project.run('translate-import', 'po/tiny.en.po').status).toBe(0);
    expect(project.run('translate-status', ...tiny).stdout).toContain('1 changed since translated');
  });

  test('empty and unknown entries change nothing; texts that are gone stay in the file as obsolete', () => {
    const project = accepted();
    const before = project.content();
    const { stdout } = exchange(project, (table) => {
      translate('panic.mdx#title', '')(table);
      table.translations['panic.mdx#gone/alt'] = {
        old: { msgctxt: 'panic.mdx#gone/alt', msgid: 'old', msgstr: ['stary'] },
      };
    });
    expect(stdout).toContain('2 empty left as they were, 1 of texts that are gone');
    expect(project.content()).toEqual(before);
    exchange(project, (table) => {
      expect(Object.keys(table.obsolete ?? {})).toEqual(['panic.mdx#gone/alt']);
    });
    expect(project.content()).toEqual(before);
  });

  test.each([
    [
      'code',
      'panic.mdx#monday/fall/paragraph-1',
      'Nvidia {process.exit()}',
      /panic\.mdx:13:\d+: braces are code.*\n.*msgctxt "panic\.mdx#monday\/fall\/paragraph-1"/,
    ],
    [
      'HTML',
      'panic.mdx#cost/paragraph-1',
      '<script>x</script>',
      /panic\.mdx:21:1: HTML is not allowed/,
    ],
    [
      'a lost claim',
      'panic.mdx#monday/fall/paragraph-1',
      'Nvidia loses.',
      /panic\.mdx:12:\d+: claims here: p05/,
    ],
    ['a lost link', 'panic.mdx#monday/friday/paragraph-1', 'Friday.', /links here/],
    [
      'a heading',
      'panic.mdx#cost/paragraph-1',
      '# Later',
      /msgctxt "panic\.mdx#cost\/paragraph-1"/,
    ],
    [
      'two paragraphs',
      'panic.mdx#cost/paragraph-1',
      'One.\n\nTwo.',
      /msgctxt "panic\.mdx#cost\/paragraph-1"/,
    ],
    [
      'a lost place',
      'labels.yml#monday/words/close',
      'close',
      /labels\.yml:\d+:\d+: the place \{price\} is missing/,
    ],
    ['hidden characters', 'story.mdx#title', 'a\u202eb', /hidden character/],
  ])('%s: nothing is written, and it is told where', (_, context, words, said) => {
    const project = accepted();
    const before = project.content();
    const { status, stderr } = exchange(project, (table) => {
      translate(context, words)(table);
      translate('story.mdx#description', 'A good one.')(table);
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(said);
    expect(project.content()).toEqual(before);
  });

  const gettext = spawnSync('msgfmt', ['--version']).error === undefined;
  test.skipIf(!gettext)('msgfmt -c accepts an export', () => {
    const project = accepted();
    change(project, 'content/tiny/pl/panic.mdx', 'Kolumny opadają.', 'Kolumny „spadają”.');
    project.run('translate-export', ...tiny, '--locale', 'en');
    const { status, stderr } = spawnSync(
      'msgfmt',
      ['-c', '-v', '-o', '/dev/null', 'po/tiny.en.po'],
      {
        cwd: project.root,
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('1 fuzzy') });
  });
});
