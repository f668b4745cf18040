import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';
import { openChrome } from './browser.ts';
import { serveFolder } from './static-server.ts';

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;
const themes = ['light', 'dark'] as const;

interface PageSheetOptions {
  /** The folder of a built site. */
  readonly site: string;
  readonly story: string;
  readonly scenes: readonly string[];
  readonly locales: readonly string[];
}

/**
 * Contact sheets of the pages as a reader sees them, text and moving picture, at the middle of each
 * step: shots/<scene>.<locale>.<width>.<theme>.png.
 */
export async function drawPageSheets(options: PageSheetOptions): Promise<string[]> {
  const server = await serveFolder(options.site);
  const browser = await openChrome();
  const written: string[] = [];
  await mkdir('shots', { recursive: true });
  try {
    for (const locale of options.locales)
      for (const size of sizes)
        for (const theme of themes) {
          const address = `${server.address}/${locale}/${options.story}/`;
          for (const scene of options.scenes) {
            const shots = await shootScene(browser, address, scene, size, theme);
            if (shots.length === 0) continue;
            const file = `shots/${scene}.${locale}.${size.width}.${theme}.png` as const;
            await compose(browser, shots, size, file);
            written.push(file);
          }
        }
  } finally {
    await browser.close();
    await server.close();
  }
  return written;
}

interface Shot {
  readonly step: string;
  readonly png: string;
}

async function shootScene(
  browser: Browser,
  address: string,
  scene: string,
  size: (typeof sizes)[number],
  theme: string,
): Promise<Shot[]> {
  const page = await browser.newPage();
  await page.setViewport(size);
  // Cuts instead of movements, so that each step stands as soon as it is reached.
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForSelector('html[data-ready]');
  const steps = await page.$$eval(
    '.step',
    (all, name) => all.map(({ id }) => id).filter((id) => id.startsWith(`${name}/`)),
    scene,
  );
  const shots: Shot[] = [];
  for (const step of steps) {
    await showStep(page, step);
    shots.push({ step, png: await page.screenshot({ encoding: 'base64' }) });
  }
  await page.close();
  return shots;
}

/** Scrolls so that the step's text stands on the screen and waits until its scene plays. */
async function showStep(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => {
    const slip = document.getElementById(id)?.querySelector('.slip') as HTMLElement;
    const { top, height } = slip.getBoundingClientRect();
    const wide = innerWidth >= 1000;
    const place = wide
      ? innerHeight / 2 - height / 2
      : Math.max(innerHeight - height, innerHeight * 0.55);
    window.scrollBy({ top: top - place, behavior: 'instant' });
  }, step);
  await page.waitForFunction(
    (id) =>
      document.documentElement.dataset['step'] === id &&
      document.getElementById(id)?.closest<HTMLElement>('.scene')?.dataset['playing'] !== undefined,
    {},
    step,
  );
  await page.evaluate('document.fonts.ready.then(() => true)');
}

async function compose(
  browser: Browser,
  shots: readonly Shot[],
  { width, height }: (typeof sizes)[number],
  file: `${string}.png`,
): Promise<void> {
  const perRow = width < 600 ? 5 : 3;
  const shown = width < 600 ? 320 : 560;
  const page = await browser.newPage();
  await page.setViewport({
    width: Math.min(shots.length, perRow) * (shown + 10) + 10,
    height: 600,
  });
  await page.setContent(
    `<style>body{margin:10px;display:flex;flex-wrap:wrap;gap:10px;background:#888}figure{margin:0;width:${shown}px}
    img{display:block;width:100%;aspect-ratio:${width}/${height}}figcaption{font:12px/1.6 monospace;background:#fff}</style>
    ${shots.map(({ step, png }) => `<figure><img src="data:image/png;base64,${png}"><figcaption>${step}</figcaption></figure>`).join('')}`,
    { waitUntil: 'load' },
  );
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}
