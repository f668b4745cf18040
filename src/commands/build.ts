import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeNotices } from './notices.ts';

/**
 * npm run build: checks the content, builds into a temporary folder and moves it to dist/ only when it
 * is whole, so that a refused file leaves the last good site, and nothing of itself, behind.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const out = process.env['OUT'] ?? `${root}dist`;
const half = `${root}.cache/build-${process.pid}`;

run(['src/commands/check-content.ts']);
await mkdir(`${root}.cache`, { recursive: true });
try {
  run(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', half]);
  await writeNotices(root, half);
  const old = `${half}-old`;
  if (existsSync(out)) await rename(out, old);
  await rename(half, out);
  await rm(old, { recursive: true, force: true });
} finally {
  await rm(half, { recursive: true, force: true });
}

function run(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    // No tool of ours asks the network for anything.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
