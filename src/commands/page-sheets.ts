import { mkdir } from 'node:fs/promises';
import { isExplorable, type Scene } from '../scenes/scene.ts';
import { openChrome } from './browser.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { shootStates } from './shoot-states.ts';
import { shootSteps } from './shoot-steps.ts';
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
  readonly scenes: readonly Scene[];
  readonly locales: readonly string[];
}

/**
 * Contact sheets of the pages as a reader sees them, of a scene each step with its text, of an explorable
 * three states: shots/<scene>.<locale>.<width>.<theme>.png.
 */
export async function drawPageSheets(options: PageSheetOptions): Promise<string[]> {
  const server = await serveFolder(options.site);
  const browser = await openChrome();
  const written: string[] = [];
  await mkdir('shots', { recursive: true });
  try {
    for (const locale of options.locales)
      for (const size of sizes)
        for (const theme of themes)
          for (const scene of options.scenes) {
            const page = await browser.newPage();
            await page.setViewport(size);
            // Cuts instead of movements, so that each step stands as soon as it is reached.
            await page.emulateMediaFeatures([
              { name: 'prefers-color-scheme', value: theme },
              { name: 'prefers-reduced-motion', value: 'reduce' },
            ]);
            await page.goto(`${server.address}/${locale}/${options.story}/`, { waitUntil: 'load' });
            await page.waitForSelector('html[data-ready]');
            const shots = isExplorable(scene)
              ? await shootStates(page, scene.name, scene.settings)
              : await shootSteps(page, scene.name);
            await page.close();
            if (shots.length === 0) continue;
            const file = `shots/${scene.name}.${locale}.${size.width}.${theme}.png` as const;
            await writeContactSheet(browser, shots, size.width, file);
            written.push(file);
          }
  } finally {
    await browser.close();
    await server.close();
  }
  return written;
}
