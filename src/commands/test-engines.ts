import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * npm run test:engines: the same tests in Chromium, Firefox and WebKit, on a screen that nobody sees.
 * Installs nothing; says what is missing. ENGINE=Firefox runs one of them.
 */
const debian =
  'apt-get install --no-install-recommends chromium firefox-esr webkit2gtk-driver xvfb xauth';
const needed = [
  process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  '/usr/bin/firefox-esr',
  '/usr/bin/WebKitWebDriver',
  '/usr/bin/xvfb-run',
  '/usr/bin/xauth',
];
const missing = needed.filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(`test:engines does not find ${missing.join(', ')}: ${debian}`);
  process.exit(1);
}
const display = ['-a', '-s', '-screen 0 1600x1200x24', process.execPath];
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'tests/engines/vitest.config.ts',
];
const { status } = spawnSync('xvfb-run', [...display, ...vitest, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
