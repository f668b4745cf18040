import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';

export interface Bytes {
  /** Compressed bytes by kind: html, css (inline, part of the HTML), script at load, script in all, fonts … */
  readonly kinds: Readonly<Record<string, number>>;
  readonly requests: number;
}

/** What a page fetches at load and while it is scrolled through, as a host with brotli would send it. */
export async function measureBytes(browser: Browser, address: string): Promise<Bytes> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 390, height: 844 });
  const kinds: Record<string, number> = {};
  const add = (kind: string, size: number) => (kinds[kind] = (kinds[kind] ?? 0) + size);
  const bodies: Promise<void>[] = [];
  let loaded = false;
  let requests = 0;
  page.on('response', (response) => {
    const type = response.request().resourceType();
    const late = loaded;
    requests += 1;
    bodies.push(
      response.buffer().then((body) => {
        const size = type === 'font' ? body.length : brotliCompressSync(body).length;
        add(type === 'document' ? 'html' : type, size);
        if (type === 'script' && !late) add('script before the first scroll', size);
        if (type === 'document')
          add('css (within html)', brotliCompressSync(stylesIn(body.toString())).length);
      }),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle0' });
  loaded = true;
  for (let rest = 1; rest > 0;) {
    rest = await page.evaluate(() => {
      window.scrollBy({ top: 600, behavior: 'instant' });
      return document.documentElement.scrollHeight - innerHeight - scrollY - 1;
    });
    await page.waitForNetworkIdle({ idleTime: 20, concurrency: 0 });
  }
  await Promise.all(bodies);
  await context.close();
  return { kinds, requests };
}

const stylesIn = (html: string) => (html.match(/<style>[\s\S]*?<\/style>/g) ?? []).join('');
