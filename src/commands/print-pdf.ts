import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { serveFolder } from './static-server.ts';

/** The sheets that the story is made for. */
export const formats = ['A4', 'Letter'] as const;

interface PrintOptions {
  /** The folder of a built site. */
  readonly site: string;
  /** The page below it: pl/deepseek/. */
  readonly path: string;
  readonly format: (typeof formats)[number];
}

/**
 * A page of a built site as PDF: tagged, with its headings as outline. Links lead to the site's own
 * address, those of marks to their notes within the file.
 */
export async function printPdf(
  browser: Browser,
  { site, path, format }: PrintOptions,
): Promise<Uint8Array> {
  const html = await readFile(join(site, path, 'index.html'), 'utf8');
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
  const base = new URL(canonical).pathname.slice(0, -path.length);
  const server = await serveFolder(site, {
    // The site may be built to stand below a path; its files do not.
    intercept(request) {
      request.url = request.url?.replace(base, '/') ?? '/';
      return false;
    },
  });
  const page = await browser.newPage();
  try {
    await page.goto(`${server.address}${base}${path}`, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => true)');
    await page.evaluate(leadOutside, canonical);
    return await page.pdf({
      format,
      tagged: true,
      outline: true,
      printBackground: true,
      timeout: 0,
    });
  } finally {
    await page.close();
    await server.close();
  }
}

/** Runs in the page. */
function leadOutside(canonical: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const note = `note-${link.hash.slice(1)}`;
    if (link.matches('[data-note]') && document.getElementById(note))
      link.setAttribute('href', `#${note}`);
    else if (link.origin === location.origin && link.pathname !== location.pathname)
      link.href = new URL(link.pathname + link.search + link.hash, canonical).href;
  }
}
