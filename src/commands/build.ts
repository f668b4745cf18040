import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parsePlace, type SitePlace } from './hosting/place.ts';
import { prepareForHosts } from './hosting/prepare.ts';
import { writeNotices } from './notices.ts';

/**
 * npm run build [-- --site https://example.org --base /story/] (or SITE=… BASE=…): checks the content,
 * builds into a temporary folder and moves it to dist/ only when it is whole, so that a refused file leaves
 * the last good site, and nothing of itself, behind. What hosts need and readers do not goes to dist-hosting/.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const out = process.env['OUT'] ?? `${root}dist`;
const half = `${root}.cache/build-${process.pid}`;
const halfHosting = `${half}-hosting`;

class ToolFailed extends Error {}

try {
  const place = readPlace();
  run(place, ['src/commands/check-content.ts']);
  await mkdir(`${root}.cache`, { recursive: true });
  run(place, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', half]);
  await writeNotices(root, half);
  console.log(await prepareForHosts({ root, site: half, hosting: halfHosting }, place));
  await replace(`${out}-hosting`, halfHosting);
  await replace(out, half);
} catch (error) {
  // A tool that failed has said why itself.
  if (!(error instanceof ToolFailed)) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(half, { recursive: true, force: true });
  await rm(halfHosting, { recursive: true, force: true });
}

function readPlace(): SitePlace {
  const { values } = parseArgs({ options: { site: { type: 'string' }, base: { type: 'string' } } });
  return parsePlace(values.site ?? process.env['SITE'], values.base ?? process.env['BASE']);
}

function run({ site, base }: SitePlace, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      SITE: site,
      BASE: base,
      // Names that Astro would take from its surroundings; what is built must not depend on them.
      BASE_URL: base,
      NODE_ENV: 'production',
      // No tool of ours asks the network for anything.
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0) throw new ToolFailed();
}

async function replace(folder: string, next: string): Promise<void> {
  const old = `${half}-old`;
  if (existsSync(folder)) await rename(folder, old);
  await rename(next, folder);
  await rm(old, { recursive: true, force: true });
}
