import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sampleDirectory, sampleFiles, sampleWith } from './sample-story.ts';
import { readContentFiles } from '../../src/commands/content-files.ts';
import { fillIn } from '../../src/commands/translate/fill-in.ts';
import { readContent } from '../../src/story/read-story.ts';
import { cpuTime } from '../cpu-time.ts';

const command = resolve('src/commands/check-content.ts');
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

/** A project of its own with the sample's content and scenes. */
function makeProject(changes: Record<string, string | Uint8Array> = {}): string {
  const project = mkdtempSync(join(tmpdir(), 'check-content-'));
  made.push(project);
  const write = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), bytes);
  };
  for (const [path, bytes] of sampleFiles(changes)) write(path, bytes);
  write('package.json', '{ "type": "module" }');
  for (const [name, { steps, words, values = {}, claims, series, explorable }] of Object.entries(
    sampleDirectory,
  )) {
    const scene = {
      name,
      steps: steps.map((step) => ({ name: step })),
      words: Object.fromEntries(words.map((word) => [word, values[word] ?? []])),
      needs: { claims, series },
      ...(explorable ? { settings: {} } : {}),
    };
    write(`src/scenes/${name}/index.ts`, `export const scene = ${JSON.stringify(scene)};`);
  }
  return project;
}

function run(project: string, args: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return {
    status,
    lines: stdout.split('\n').filter(Boolean),
    stderr,
  };
}

const broken = {
  ...sampleWith('content/tiny/pl/panic.mdx', '27 stycznia', '![x](y)'),
  ...sampleWith('content/tiny/en/panic.mdx', 'id="p05"', 'id="p06"'),
};

describe('check-content', () => {
  test('says nothing and exits with 0 where all is well', () => {
    expect(run(makeProject())).toMatchObject({ status: 0, lines: [], stderr: '' });
  });

  test('prints every problem of every file, sorted, and exits with 1', () => {
    expect(run(makeProject(broken))).toMatchObject({
      status: 1,
      stderr: '',
      lines: [
        'content/tiny/en/panic.mdx:15:28: unknown claim “p06”; possible: p04, p05; did you mean “p04”?',
        'content/tiny/pl/panic.mdx:6:16: images are not allowed; pictures are scenes',
      ],
    });
  });

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['LANG', [], { LANG: 'pl_PL.UTF-8' }, /nieznane twierdzenie/],
    ['--lang', ['--lang', 'pl'], { LANG: 'en_US' }, /nieznane twierdzenie/],
    ['another LANG', [], { LANG: 'de_DE' }, /unknown claim/],
  ])('speaks the language of %s', (_, args, env, expected) => {
    expect(run(makeProject(broken), args, env).lines[0]).toMatch(expected);
  });

  test('looks at the files named only, but with all the others in view', () => {
    const project = makeProject(broken);
    expect(run(project, ['content/tiny/en']).lines).toHaveLength(1);
    expect(
      run(project, ['content/tiny/pl/panic.mdx', './content/tiny/en/panic.mdx']).lines,
    ).toHaveLength(2);
    expect(run(project, ['content/tiny/pl/labels.yml'])).toMatchObject({ status: 0, lines: [] });
  });

  test('notes do not fail', () => {
    const bytes = Buffer.concat([
      Buffer.of(0xef, 0xbb, 0xbf),
      Buffer.from(sampleFiles().get('content/tiny/story.yml') ?? []),
    ]);
    const { status, lines } = run(makeProject({ 'content/tiny/story.yml': bytes }));
    expect(status).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^content\/tiny\/story\.yml:1:1: note: /)]);
  });

  test('speaks to GitHub', () => {
    expect(run(makeProject(broken), ['--format', 'github']).lines[1]).toBe(
      '::error file=content/tiny/pl/panic.mdx,line=6,col=16,title=image::images are not allowed; pictures are scenes',
    );
  });

  test('speaks JSON', () => {
    const { lines } = run(makeProject(broken), ['--format', 'json']);
    expect(JSON.parse(lines.join('\n'))).toMatchObject([
      { rule: 'claim-unknown' },
      { rule: 'image', line: 6, column: 16 },
    ]);
  });

  test.each([[['--lang', 'xx']], [['--format', 'xml']], [['content/none.mdx']], [['--colour']]])(
    '%j is a wrong call',
    (args) => {
      const { status, stderr } = run(makeProject(), args);
      expect(status).toBe(2);
      expect(stderr).not.toContain('    at ');
    },
  );

  test('a scene that cannot be loaded is named, without a stack', () => {
    const project = makeProject();
    writeFileSync(join(project, 'src/scenes/monday/index.ts'), 'export const scene = {');
    const { status, stderr } = run(project);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^src\/scenes\/monday\/index\.ts cannot be loaded: /);
    expect(stderr).not.toContain('    at ');
  });

  test('so is a project without content', () => {
    const project = mkdtempSync(join(tmpdir(), 'check-content-'));
    made.push(project);
    const { status, stderr } = run(project);
    expect(status).toBe(2);
    expect(stderr).toContain('content');
    expect(stderr).not.toContain('    at ');
  });

  test('a link in content/ is no file of a story, and is not followed', () => {
    const project = makeProject();
    writeFileSync(join(project, '.env'), 'SECRET=canary');
    symlinkSync(join(project, '.env'), join(project, 'content/tiny/pl/secret.mdx'));
    const { status, lines } = run(project);
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringContaining('a story has no such file')]);
    expect(lines.join()).not.toContain('canary');
  });

  test('two languages of ten sections take less than two seconds of the processor', async () => {
    const sections = Array.from({ length: 10 }, (_, index) => `part-${index}`);
    const text = (locale: string) =>
      readFileSync('content/deepseek/en/panic.mdx', 'utf8').replace(
        /<Scene>[\s\S]*?<\/Scene>|<Claim[^>]*\/>|<\/?Claim[^>]*>/g,
        '',
      ) + `\n${locale}\n`.repeat(300);
    const files = ['pl', 'en'].flatMap((locale) =>
      sections.map((name): [string, string] => [
        `content/tiny/${locale}/${name}.mdx`,
        text(locale),
      ]),
    );
    const read = await readContentFiles(makeProject(Object.fromEntries(files)));
    const check = () => {
      fillIn(read, 'tiny', 'pl');
      readContent(read, {});
    };
    expect(cpuTime(check)).toBeLessThan(2000);
  });
});
