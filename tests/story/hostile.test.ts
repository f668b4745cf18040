import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bytesToText } from '../../src/story/characters.ts';
import { mdxKinds } from '../../src/story/content-paths.ts';
import { createContentGuard, RefusedContent } from '../../src/story/guard-plugin.ts';
import { guardMdx } from '../../src/story/guard.ts';
import { isFailure, messageOf, sortProblems, type Problem } from '../../src/story/problem.ts';
import { compileMdx } from './compile-mdx.ts';
import { sampleDirectory } from './sample-story.ts';
import { cpuTime } from '../cpu-time.ts';

const folder = 'tests/hostile';
const files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
const expected = parse(readFileSync(`${folder}/expected.yml`, 'utf8')) as Record<string, string[]>;

/** Several hostile files would write this file, if any of them ran. */
const marker = 'executed.txt';
rmSync(marker, { force: true });
afterAll(() => expect(existsSync(marker), 'no hostile file was executed').toBe(false));

function problemsOf(file: string): Problem[] {
  const { text, problems } = bytesToText(readFileSync(`${folder}/${file}`), file);
  const found = text === undefined ? [] : guardMdx(text, { file, ...mdxKinds.section });
  return sortProblems([...problems, ...found]).filter(isFailure);
}

test('each file has its expectation, and each expectation its file', () => {
  expect(Object.keys(expected).sort()).toEqual(files.map((file) => file.slice(0, -4)).sort());
  expect(files.length).toBeGreaterThanOrEqual(60);
});

describe('hostile files', () => {
  test.each(files)('%s is refused at its places', (file) => {
    let problems: readonly Problem[] = [];
    expect(cpuTime(() => (problems = problemsOf(file)))).toBeLessThan(2000);
    const found = problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
    expect(found).toEqual(expected[file.slice(0, -4)]);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of problems)
      for (const language of ['pl', 'en'] as const) {
        const message = messageOf(problem, language);
        expect(message).not.toMatch(/\{(?:found|expected|component|key|limit|word|parent)\}/);
        // Nothing that the message tells can hide in a terminal.
        expect(message).not.toMatch(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u);
      }
  });
});

describe('the plugin refuses them too, before anything is compiled', () => {
  // Without its frontmatter, which Astro blanks out, and without bytes that no decoder reads.
  const bodies = files.filter(
    (file) =>
      !/^(?:frontmatter|utf|control|bidi-(?:over|iso)|bom|zero-width-(?:sp|jo)|soft|tag-char|mixed-(?:cy|gr))/.test(
        file,
      ),
  );
  test.each(bodies)('%s', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const compile = () =>
      compileMdx(text, {
        path: `content/tale/pl/${file}`,
        frontmatter: { title: 'T', description: 'D' },
        plugins: [createContentGuard(() => sampleDirectory)],
      });
    const [first = ''] = expected[file.slice(0, -4)] ?? [];
    const [place = ''] = first.split(' ');
    try {
      compile();
      expect.unreachable('compiled');
    } catch (error) {
      // Where the parser itself fails, its message has the place; otherwise the guard's.
      expect((error as Error).message).toMatch(new RegExp(`^${place}: `));
      if (error instanceof RefusedContent) expect(`${error.line}:${error.column}`).toBe(place);
    }
  });
});
