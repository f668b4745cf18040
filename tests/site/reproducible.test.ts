import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'reproducible-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a build reads; neither caches nor fonts that an earlier build has cut. */
const sources = [
  ...['content', 'public', 'src', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['astro.config.mjs', 'LICENSE'],
];

test(
  'the same input gives the same bytes in another folder, time zone and language',
  { timeout: 300_000 },
  () => {
    for (const name of sources)
      cpSync(name, join(folder, name), {
        recursive: true,
        filter: (path) => !path.endsWith('src/styles/fonts'),
      });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
      cwd: folder,
      env: {
        ...process.env,
        OUT: join(folder, 'dist'),
        SITE: 'https://story.test',
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
      },
      encoding: 'utf8',
    });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
    const built = inject('site');
    expect(hashes(join(folder, 'dist'))).toEqual(hashes(built));
    expect(hashes(join(folder, 'dist-hosting'))).toEqual(hashes(`${built}-hosting`));
  },
);

test('no file of the site tells where it was built', () => {
  const site = inject('site');
  const telling = [process.cwd(), tmpdir(), '.cache/build-', process.env['HOME'] ?? '/home/'];
  const told = filesOf(site).flatMap((path) => {
    const bytes = readFileSync(join(site, path));
    return telling
      .filter((place) => place.length > 4 && bytes.includes(`${place}/`))
      .map((place) => [path, place]);
  });
  expect(told).toEqual([]);
});

const filesOf = (site: string) =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length))
    .sort();

const hashes = (site: string) =>
  Object.fromEntries(
    filesOf(site).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(site, path)))
        .digest('hex')
        .slice(0, 16),
    ]),
  );
