import type { Browser } from 'puppeteer-core';

/** A picture of a page for a contact sheet. */
export interface Shot {
  readonly caption: string;
  /** A PNG in base64. */
  readonly png: string;
}

/** Lays shots of a screen so wide side by side on a sheet, each under its caption, and writes it to a file. */
export async function writeContactSheet(
  browser: Browser,
  shots: readonly Shot[],
  screenWidth: number,
  file: `${string}.png`,
): Promise<void> {
  const isPhone = screenWidth < 600;
  const perRow = Math.min(shots.length, isPhone ? 5 : 3);
  const shown = isPhone ? 320 : 560;
  const page = await browser.newPage();
  await page.setViewport({ width: perRow * (shown + 10) + 10, height: 600 });
  await page.setContent(
    `<style>body{margin:10px;display:flex;flex-wrap:wrap;align-items:start;gap:10px;background:#888}
    figure{margin:0;width:${shown}px}img{display:block;width:100%}figcaption{font:12px/1.6 monospace;background:#fff}</style>
    ${shots.map(({ caption, png }) => `<figure><img src="data:image/png;base64,${png}"><figcaption>${caption}</figcaption></figure>`).join('')}`,
    { waitUntil: 'load' },
  );
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}
