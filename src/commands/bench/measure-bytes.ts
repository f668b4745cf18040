import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import type { Figures } from './figures.ts';
import { openMeasuredPage, type Screen } from './measured-page.ts';

/**
 * What a page fetches at load and while it is scrolled through, in kB, as a host with brotli would send
 * it; and what does not depend on the machine's speed: requests, DOM nodes, layout shift.
 */
export async function measureBytes(
  browser: Browser,
  address: string,
  screen: Screen,
): Promise<Figures> {
  const { page, close } = await openMeasuredPage(browser, screen, { slow: false });
  const kinds: Record<string, number> = {};
  const add = (kind: string, size: number) =>
    (kinds[`${kind}, kB`] = (kinds[`${kind}, kB`] ?? 0) + size / 1000);
  const bodies: Promise<void>[] = [];
  let loaded = false;
  let requests = 0;
  let early = 0;
  page.on('response', (response) => {
    const type = response.request().resourceType();
    const late = loaded;
    requests += 1;
    if (!late) early += 1;
    bodies.push(
      response.buffer().then((body) => {
        const size = type === 'font' ? body.length : brotliCompressSync(body).length;
        const styles = type === 'document' ? stylesOf(body) : 0;
        if (type === 'document') add('css', styles);
        add(names[type] ?? type, size - styles);
        add('whole page', size);
        if (type === 'script' && !late) add('script before the first scroll', size);
      }),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle0', timeout: 90_000 });
  loaded = true;
  for (let rest = 1; rest > 0;) {
    rest = await page.evaluate(() => {
      window.scrollBy({ top: 1000, behavior: 'instant' });
      return document.documentElement.scrollHeight - innerHeight - scrollY - 1;
    });
    await page.waitForNetworkIdle({ idleTime: 20, concurrency: 0 });
  }
  await Promise.all(bodies);
  const seen = await page.evaluate(() => ({
    shift: window.measured.shift,
    nodes: document.querySelectorAll('*').length,
    still: document.querySelectorAll('.scene:not([data-playing])').length,
  }));
  await close();
  return {
    ...kinds,
    'requests before the first scroll': early,
    'requests in all': requests,
    'DOM nodes in all': seen.nodes,
    'scenes that did not play': seen.still,
    'layout shift': seen.shift,
  };
}

const names: Readonly<Record<string, string>> = { document: 'html', fetch: 'data' };

/** The bytes that the style sheets within a page take of it. */
function stylesOf(body: Buffer): number {
  const html = body.toString();
  const without = html.replaceAll(/<style>[\s\S]*?<\/style>/g, '');
  return brotliCompressSync(html).length - brotliCompressSync(without).length;
}
