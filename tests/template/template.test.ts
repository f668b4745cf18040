import { exec } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../../src/commands/pseudo/project-copy.ts';
import { codeBlocks } from './code-blocks.ts';

// AUTHORING.md followed to the letter in a copy of the project, from its first block to its last.
const guide = readFileSync('AUTHORING.md', 'utf8');
const [begin, ...blocks] = codeBlocks(guide);
const own =
  /^(?:node_modules|\.git|\.cache|\.astro|dist|dist-hosting|shots|pdf|po|coverage|\.env)$/;

let copy: ProjectCopy;
beforeAll(() => {
  copy = copyProject();
  for (const name of readdirSync('.').filter((name) => !own.test(name)))
    cpSync(name, join(copy.root, name), { recursive: true });
});
afterAll(() => copy.remove());

/** Runs lines in a shell of the copy, as somebody would who has just opened it. */
async function run(lines: string): Promise<void> {
  const { PATH, HOME, CHROME_PATH } = process.env;
  const env = { PATH, HOME, ...(CHROME_PATH !== undefined && { CHROME_PATH }) };
  for (const line of lines.trim().split('\n'))
    await promisify(exec)(line, { cwd: copy.root, env, maxBuffer: 1 << 26 }).catch(
      ({ stdout, stderr }: { stdout: string; stderr: string }) => {
        throw new Error(`${line}\n${stdout}\n${stderr}`);
      },
    );
}

const inCopy = (path: string) => join(copy.root, path);

describe('npm run new -- story … --only', () => {
  test('takes away all that the site told before', async () => {
    const told = readdirSync('content').filter((name) => existsSync(`content/${name}/story.yml`));
    const drawn = readdirSync('tests/frames');
    await run(begin?.text ?? '');
    expect(readdirSync(inCopy('content')).sort()).toEqual(['interface', 'peaks']);
    expect(existsSync(inCopy('tests/pictures'))).toBe(false);
    for (const name of drawn.filter((name) => name !== 'peaks'))
      expect(existsSync(inCopy(`tests/frames/${name}`)), name).toBe(false);
    const naming = new RegExp(`\\b(?:${told.join('|')})\\b`);
    const code = readdirSync(inCopy('tests'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => inCopy(`tests/${path}`));
    if (!told.includes('peaks'))
      expect(code.filter((path) => naming.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('leaves a project that passes the whole check', async () => {
    await run('npm run check\nnpm test');
  });
});

describe('AUTHORING.md', () => {
  test('every block is a file that is named above it, or is to be run', () => {
    expect(guide.match(/^```/gm)).toHaveLength(2 * (blocks.length + 1));
    for (const { line, language, path } of blocks)
      if (path === undefined) expect(language, `line ${line}`).toBe('sh');
      else expect(guide.split('\n').slice(0, line).join('\n'), path).toContain(`**${path}**`);
  });

  test('every command that the text names is there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });

  test.each(blocks.map((block) => [block.line, block.path ?? block.text.trim(), block] as const))(
    'line %d: %s',
    async (_, what, { path, isAdded, text }) => {
      if (path === undefined) await run(text);
      else if (isAdded)
        copy.write([[path, `${readFileSync(inCopy(path), 'utf8').trimEnd()}\n\n${text}`]]);
      else copy.write([[path, text]]);
      if (!what.includes('npm run build')) return;
      const page = readFileSync(inCopy('dist/en/peaks/index.html'), 'utf8');
      expect([...page.matchAll(/class="step" id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
        'peaks/heights',
        'peaks/ascents',
        'peaks/decade',
      ]);
    },
  );

  test('every expression in the text has the types that it should', async () => {
    const said = [...guide.matchAll(/`((?:wording\.|valueOf\()[^`]*\))`/g)].map(([, code]) => code);
    expect(said.length).toBeGreaterThan(4);
    const code = [
      `import { valueOf, type Facts } from './story/facts.ts';`,
      `import type { Wording } from './story/wording.ts';`,
      `export const said = (facts: Facts, wording: Wording) => [${said.join(', ')}];`,
    ];
    copy.write([['src/said.ts', code.join('\n')]]);
    await run('npm run check:types');
  });
});
