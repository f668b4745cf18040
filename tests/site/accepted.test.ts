import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContentFiles } from '../../src/commands/content-files.ts';
import { copyProject, type ProjectCopy } from '../../src/commands/pseudo/project-copy.ts';
import { loadSceneDirectory } from '../../src/commands/scene-directory.ts';
import { contentPathOf, mdxKinds } from '../../src/story/content-paths.ts';
import { guardMdx } from '../../src/story/guard.ts';
import { isFailure } from '../../src/story/problem.ts';
import { readContent } from '../../src/story/read-story.ts';
import { marker, mutated } from '../story/mutated.ts';

// One whole build of a copy in which the guard and the checks have accepted every file, though each section
// is a mutant; with a secret beside it, which prose names in every form that some tool replaces.
const secret = randomUUID();
const naming = [
  '`import.meta.env.SECRET`, import.meta.env.PUBLIC_SECRET, `process.env.SECRET`, process.env.SECRET,',
  '%SECRET%, %PUBLIC_SECRET%, $SECRET, \\`SECRET\\`, [.env](https://example.org/.env)',
].join(' ');

let copy: ProjectCopy;
let built: { status: number | null; said: string };
const mutants = new Map<string, string>();

beforeAll(async () => {
  copy = copyProject();
  const files = new Map(await readContentFiles('.'));
  const directory = await loadSceneDirectory('src/scenes');
  for (const path of [...files.keys()].filter((name) => contentPathOf(name).kind === 'section')) {
    const original = files.get(path) ?? new Uint8Array();
    const text = new TextDecoder().decode(original);
    const isAccepted = (mutant: string) => {
      const bytes = new TextEncoder().encode(mutant);
      // Most are refused by the guard alone, which is quick.
      if (guardMdx(mutant, { file: path, ...mdxKinds.section }).some(isFailure)) return false;
      files.set(path, bytes);
      return mutant !== text && !readContent(files, directory).problems.some(isFailure);
    };
    const mutant = fc.sample(mutated(text), 500).find(isAccepted);
    if (mutant === undefined) files.set(path, original);
    else mutants.set(path, mutant);
  }
  for (const path of files.keys())
    if (path.endsWith('/pages/about.mdx'))
      copy.write([[path, `${readFileSync(path, 'utf8')}\n${path}: ${naming}\n`]]);
  copy.write(mutants);
  const line = ['SECRET', 'PUBLIC_SECRET', 'VITE_SECRET'].map((name) => `${name}=${secret}\n`);
  copy.write(['.env', '.env.local', '.env.production'].map((name) => [name, line.join('')]));
  built = copy.run('src/commands/build.ts');
}, 400_000);
afterAll(() => copy?.remove());

test('a sample of mutants that are accepted is built, and executes nothing', () => {
  const changed = [...mutants].flatMap(([path, text]) => {
    const lines = new Set(readFileSync(path, 'utf8').split('\n'));
    const others = text.split('\n').filter((line) => !lines.has(line));
    return others.map((line) => `${path}: ${JSON.stringify(line)}`);
  });
  expect(built.status, `${built.said.slice(-2000)}\n${changed.join('\n')}`).toBe(0);
  expect(mutants.size).toBeGreaterThan(6);
  expect(existsSync(join(copy.root, marker))).toBe(false);
});

test('what stands in .env reaches neither the site nor a cache nor the log', () => {
  expect(built.said).not.toContain(secret);
  const caches = ['.astro', '.vite'].map((name) => join('node_modules', name));
  const written = readdirSync(copy.root).filter(
    (name) => name !== 'node_modules' && !name.startsWith('.env'),
  );
  const files = [...written, ...caches].flatMap((name) => filesBelow(join(copy.root, name)));
  expect(files.filter((path) => readFileSync(path).includes(secret))).toEqual([]);
  expect(files.some((path) => path.endsWith('/dist/pl/deepseek/about/index.html'))).toBe(true);
  const about = readFileSync(join(copy.root, 'dist/pl/deepseek/about/index.html'), 'utf8');
  expect(about).toContain('import.meta.env.SECRET');
});

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
