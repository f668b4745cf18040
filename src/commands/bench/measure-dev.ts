import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { startDev } from '../dev-server.ts';
import { copyProject } from '../pseudo/project-copy.ts';
import { openProject, readStoryInfo } from '../translate/project.ts';
import { readContentFiles } from '../content-files.ts';
import type { Figures } from './figures.ts';

/** How long an author waits for the development server, on a copy of the project with all of its stories. */
export async function measureDev(browser: Browser): Promise<Figures> {
  const { story, sourceLocale } = await openProject();
  const [section = ''] = readStoryInfo(await readContentFiles('.'), story).sections;
  const copy = copyProject();
  const began = performance.now();
  const server = await startDev(copy.root);
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const since = async (start: number, wait: Promise<unknown>) => {
    await wait;
    return Math.round(performance.now() - start);
  };
  try {
    const first = await since(began, page.goto(`${server.address}/${sourceLocale}/${story}/`));

    const saved = performance.now();
    appendFileSync(
      join(copy.root, `content/${story}/${sourceLocale}/${section}.mdx`),
      '\nQwertyuiop.\n',
    );
    const prose = await since(
      saved,
      page.waitForFunction(() => document.body.textContent.includes('Qwertyuiop'), { polling: 20 }),
    );

    const scene = await page.$eval('[data-scene]', (one) => one.getAttribute('data-scene') ?? '');
    const loaded = page.waitForNavigation({ waitUntil: 'load' });
    const drawn = performance.now();
    appendFileSync(join(copy.root, `src/scenes/${scene}/picture.tsx`), '\n');
    return {
      'dev, first page, ms': first,
      'dev, change of prose, ms': prose,
      'dev, change of a scene, ms': await since(drawn, loaded),
    };
  } finally {
    await page.close();
    await server.close();
    copy.remove();
  }
}
