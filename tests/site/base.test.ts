import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChrome } from '../../src/commands/browser.ts';
import { layOut } from '../../src/commands/hosting/lay-out.ts';
import { serveFolder, type StaticServer } from '../../src/commands/static-server.ts';
import { buildBelow } from '../hosting/build-below.ts';

const site = buildBelow();
const origin = 'https://story.test';
const base = '/a/b/';
const texts = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:html|xml|txt|md|json|webmanifest|css|svg|atom)$/.test(path))
  .filter((path) => path !== 'vercel.json');
const read = (path: string) => readFileSync(join(site, path), 'utf8');

describe(`the site built for ${origin}${base}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'base-'));
  let server: StaticServer;
  let browser: Browser;
  beforeAll(async () => {
    await layOut(site, base, folder);
    server = await serveFolder(folder);
    browser = await openChrome();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** The page as the server gives it, once for each path. */
  const fetched = new Map<string, Promise<{ status: number; text: string }>>();
  const get = (path: string) => {
    const known = fetched.get(path);
    if (known) return known;
    const answer = fetch(server.address + path, { redirect: 'manual' }).then(async (response) => ({
      status: response.status,
      text: await response.text(),
    }));
    fetched.set(path, answer);
    return answer;
  };

  test.each(texts)(
    '%s: every address in it stands below the base and leads somewhere',
    async (path) => {
      const wrong: string[] = [];
      const page = new URL(base + path.replace(/index\.html$/, ''), origin);
      for (const address of addressesIn(read(path))) {
        const url = new URL(address, page);
        if (url.origin !== origin) continue;
        const { status, text } = await get(url.pathname);
        const fragment = decodeURIComponent(url.hash.slice(1));
        const isFound = fragment === '' || text.includes(`id="${fragment}"`);
        if (!url.pathname.startsWith(base) || status !== 200 || !isFound) wrong.push(address);
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each(['pl', 'en'])(
    '%s: the page, read to its end, asks for nothing outside',
    async (locale) => {
      const page = await browser.newPage();
      const wrong: string[] = [];
      const paths: string[] = [];
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        paths.push(pathname);
        if (!pathname.startsWith(base) || response.status() !== 200)
          wrong.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(`${server.address}${base}${locale}/deepseek/`, { waitUntil: 'networkidle0' });
      for (const scene of await page.$$('.scene, .explore')) {
        await scene.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
        await page.waitForNetworkIdle({ idleTime: 50 });
      }
      expect(wrong).toEqual([]);
      expect(paths.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(1);
      await page.close();
    },
  );
});

/** Every address that a text names: in attributes, in style sheets, and whole ones of the site anywhere. */
function addressesIn(source: string): Set<string> {
  // A feed holds pages as escaped text.
  const text = source.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const found = [
    ...text.matchAll(/\s(?:href|src|action|poster|data-src)="([^"]*)"/g),
    ...text.matchAll(/url\(["']?([^"')]+)["']?\)/g),
    ...text.matchAll(/(https:\/\/story\.test[^\s"'<>)\\]*)/g),
  ].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  // The bare domain is a name, not an address.
  return new Set(found.filter((address) => address !== origin && !address.startsWith('data:')));
}
