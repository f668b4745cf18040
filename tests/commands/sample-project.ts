import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { sampleDirectory, sampleFiles } from '../story/sample-story.ts';

const made: string[] = [];
afterAll(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A project of its own with the content and scenes of the sample story, under git. */
export function makeProject(changes: Parameters<typeof sampleFiles>[0] = {}) {
  const root = mkdtempSync(join(tmpdir(), 'translation-'));
  made.push(root);
  const write = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
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
  const git = (...words: string[]) =>
    spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
      cwd: root,
    });
  const commit = () => {
    git('add', '-A');
    git('commit', '-qm', 'x');
  };
  git('init', '-q');
  commit();
  return {
    root,
    write,
    commit,
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    /** Runs src/commands/<name>.ts there. */
    run(name: string, ...args: string[]) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [resolve(`src/commands/${name}.ts`), ...args],
        { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', LANG: 'en' } },
      );
      return { status, stdout, stderr };
    },
    /** All files of content/ with their bytes as text. */
    content(): Record<string, string> {
      const paths = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
        .filter((path) => statSync(join(root, 'content', path)).isFile())
        .sort();
      return Object.fromEntries(
        paths.map((path) => [path, readFileSync(join(root, 'content', path), 'latin1')]),
      );
    },
  };
}
