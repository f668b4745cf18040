import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChrome } from './browser.ts';

/**
 * npm test: makes sure that there is a Chromium, then runs all tests and holds them to the coverage that
 * vitest.config.ts asks for; with further words, which go to vitest, it runs only what they name.
 */
ensureChrome();
const words = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...(words.length > 0 ? words : ['--coverage'])],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);

function ensureChrome(): void {
  try {
    findChrome();
  } catch (error) {
    const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
    if (!debian || process.env['CHROME_PATH'] !== undefined) {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    }
    console.log('No Chromium here; installing it: apt-get install chromium');
    for (const words of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ])
      spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'] });
    findChrome();
  }
}
