import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyProject, type ProjectCopy } from '../../src/commands/pseudo/project-copy.ts';
import { layBeside, scenes, story } from './lay-beside.ts';

// A story of its own beside those of the site: nothing in src/ may know either of them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
let copy: ProjectCopy;
beforeAll(() => {
  copy = copyProject();
  layBeside(copy);
  for (const name of ['tests', 'vitest.config.ts'])
    cpSync(name, join(copy.root, name), { recursive: true });
});
afterAll(() => copy.remove());

test('no line of src/ outside of a scene knows a story, its folder or one of its scenes', () => {
  const stories = readdirSync('content').filter((name) => existsSync(`content/${name}/story.yml`));
  const named = [...stories, story].join('|');
  const drawn = [...readdirSync('src/scenes').filter((name) => !name.includes('.')), ...scenes];
  // A scene may be called like any thing; what may not stand is its folder or the address of a step.
  const known = new RegExp(
    `['"\`/](?:${named})['"\`/]|scenes/(?:${drawn.join('|')})/|['"\`](?:${drawn.join('|')})/[a-z]`,
  );
  const lines = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|tsx|astro|css|mjs)$/.test(path) && !/^scenes\/[^/]+\//.test(path))
    .flatMap((path) =>
      readFileSync(join('src', path), 'utf8')
        .split('\n')
        // A comment may take a step for an example.
        .filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line))
        .map((line) => ({ path, line: line.trim() })),
    );
  expect(lines.length).toBeGreaterThan(5000);
  expect(lines.filter(({ line }) => known.test(line))).toEqual([]);
});

test('a second story passes all checks of content beside the first', () => {
  expect(copy.run('src/commands/check-content.ts')).toEqual({ status: 0, said: '\n' });
});

test('its scenes pass all contracts', () => {
  const { status, said } = copy.run(
    'node_modules/vitest/vitest.mjs',
    ...['run', '--project', 'unit', 'tests/scenes/contracts.test.ts'],
    ...['-t', `scene (?:${scenes.join('|')}) `],
  );
  expect(status, said).toBe(0);
  for (const picture of ['tide/flood.tall', 'lunar-day/later.wide'])
    expect(existsSync(join(copy.root, `tests/frames/${picture}.svg`)), picture).toBe(true);
});

test('npm run check:scenes has nothing to say, and tells a fault with file and line', () => {
  expect(copy.run('src/commands/check-scenes.ts')).toEqual({ status: 0, said: '\n' });
  const path = 'src/scenes/tide/frame.ts';
  const frame = readFileSync(join(copy.root, path), 'utf8');
  copy.write([[path, frame.replace('level: level(hours, period)', 'level: NaN')]]);
  const { status, said } = copy.run('src/commands/check-scenes.ts');
  const line = frame.split('\n').findIndex((text) => text.includes('level: level(')) + 1;
  expect(said).toContain(
    `${path}:${line}: scene “tide”, step “ebb” at progress 1: frame.level is NaN; expected a number`,
  );
  expect(status).toBe(1);
});
