import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readContentFiles } from '../../src/commands/content-files.ts';
import { checkName } from '../../src/commands/new/name.ts';
import { withEntry } from '../../src/commands/new/plan.ts';
import { copyProject, type ProjectCopy } from '../../src/commands/pseudo/project-copy.ts';
import { readTranslation } from '../../src/story/freshness.ts';
import { makeProject } from './sample-project.ts';

// Each call of a command starts a Node of its own.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

describe('a name', () => {
  test.each(['rivers', 'eight-bits', 'x2'])('%s is allowed', (name) =>
    expect(() => checkName('scene', name)).not.toThrow(),
  );

  test.each([
    ['two words', 'two-words'],
    ['Rivers', 'rivers'],
    ['żabi skok', 'zabi-skok'],
    ['Łódź', 'lodz'],
    ['../up', 'up'],
    ['a/b', 'a-b'],
    ['-x', 'x'],
    ['8bits', 'bits'],
    ['', 'eight-bits'],
    ['日本', 'eight-bits'],
    ['a'.repeat(41), 'a'.repeat(40)],
  ])('“%s” is none; “%s” would be', (name, instead) =>
    expect(() => checkName('scene', name)).toThrow(`such as “${instead}”`),
  );

  test.each(['interface', 'story', 'null', 'constructor', 'nul'])(
    '“%s” has another meaning',
    (name) => expect(() => checkName('story', name)).toThrow(`“my-${name}”`),
  );
});

describe('an entry at the end of a YAML file', () => {
  test('leaves all that was there as it was', () =>
    expect(withEntry('# note\na: 1\n', 'b: 2\n', 'x.yml')).toBe('# note\na: 1\n\nb: 2\n'));
  test('begins an empty file', () => expect(withEntry('', 'b: 2\n', 'x.yml')).toBe('b: 2\n'));
  test('is refused under a name that is taken', () =>
    expect(() => withEntry('b: 1\n', 'b: 2\n', 'x.yml')).toThrow('x.yml has “b” already'));
  test('is refused where it would not be read', () =>
    expect(() => withEntry('{ a: 1 }\n', 'b: 2\n', 'x.yml')).toThrow(
      'x.yml: nothing can be added',
    ));
});

describe('npm run new', () => {
  let copy: ProjectCopy;
  const run = (...words: string[]) => copy.run('src/commands/new.ts', ...words);
  beforeAll(() => {
    copy = copyProject();
    for (const name of ['tests', 'vitest.config.ts'])
      cpSync(name, join(copy.root, name), { recursive: true });
  });
  afterAll(() => copy.remove());

  test('--dry-run lists what it would write, and writes nothing', async () => {
    const before = await readContentFiles(copy.root);
    const { status, said } = run('scene', 'rivers', '--dry-run');
    expect(status, said).toBe(0);
    expect(said).toMatch(/^new {5}src\/scenes\/rivers\/picture\.tsx$/m);
    expect(said).toMatch(/^changed content\/\w+\/sources\.yml$/m);
    expect(await readContentFiles(copy.root)).toEqual(before);
    expect(existsSync(join(copy.root, 'src/scenes/rivers'))).toBe(false);
  });

  test('a story, a section and a scene pass all checks and contracts as they are', async () => {
    for (const words of [
      ['story', 'hills'],
      ['section', 'hills', 'valley'],
      ['scene', 'eight-bytes', '--story', 'hills'],
    ]) {
      const { status, said } = run(...words);
      expect(status, said).toBe(0);
    }
    const checked = copy.run('src/commands/check-content.ts');
    expect(checked).toEqual({ status: 0, said: '\n' });

    const files = await readContentFiles(copy.root);
    const states = readTranslation(files, 'hills', 'pl', 'en').flatMap(({ segments }) => segments);
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['done']));

    const tested = copy.run(
      'node_modules/vitest/vitest.mjs',
      ...['run', '--project', 'unit', '-t', 'hills|eight-bytes|parts|amounts'],
      ...['tests/scenes/contracts.test.ts', 'hills.test', 'eight-bytes.test'],
    );
    expect(tested.status, tested.said).toBe(0);
    for (const path of ['hills/amounts.tall', 'hills/whole.wide', 'eight-bytes/whole.tall'])
      expect(existsSync(join(copy.root, `tests/frames/${path}.svg`)), path).toBe(true);
  });

  test.each([
    [['scene', 'hills', '--story', 'hills'], 'has “hills” already'],
    [['scene', 'rivers'], 'which story?'],
    [['section', 'hills', 'opening'], 'hills/en/opening.mdx is there already'],
    [['section', 'none', 'after'], 'there are: '],
    [['story', 'a b'], 'such as “a-b”'],
    [['story', 'hills'], 'is there already'],
  ])('%j is refused, and nothing is written', async (words, reason) => {
    const before = await readContentFiles(copy.root);
    const { status, said } = run(...words);
    expect({ status, said }).toEqual({ status: 2, said: expect.stringContaining(reason) });
    expect(said).not.toContain('    at ');
    expect(await readContentFiles(copy.root)).toEqual(before);
  });
});

test('a story without a section is refused with its place', () => {
  const project = makeProject({ 'content/tiny/story.yml': 'sections: []\nsource_locale: pl\n' });
  const { status, stderr } = project.run('new', 'section', 'tiny', 'after');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^content\/tiny\/story\.yml:1:\d+: /m);
});

test('a table as office programs save it is refused with its place', () => {
  const csv = '\ufeffdate;close;source\n2025-01-24;142,62;px\n';
  const project = makeProject({ 'content/tiny/series/prices.csv': csv });
  const { status, stdout } = project.run('check-content');
  expect(status).toBe(1);
  expect(stdout).toContain('content/tiny/series/prices.csv:1:1: cells are separated by semicolons');
});
