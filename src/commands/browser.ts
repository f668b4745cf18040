import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The path of an installed Chrome or Chromium; `CHROME_PATH` wins. Throws with what to install. */
export function findChrome(): string {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && !existsSync(named))
    throw new Error(`CHROME_PATH says ${named}, and there is no such file.`);
  const found = named ?? places.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    'No Chrome or Chromium found. Install one (Debian: apt-get install chromium; elsewhere: ' +
      'npx @puppeteer/browsers install chrome@stable) or set CHROME_PATH.',
  );
}

/** A headless Chromium that asks nothing of the network by itself. */
export function openChrome(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: findChrome(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--force-color-profile=srgb',
      '--font-render-hinting=none',
    ],
  });
}
