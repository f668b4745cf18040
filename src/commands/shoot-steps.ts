import type { Page } from 'puppeteer-core';
import type { Shot } from './contact-sheet.ts';

/** The screen at the middle of each step of a scene, on a page of a story that has loaded. */
export async function shootSteps(page: Page, scene: string): Promise<Shot[]> {
  const steps = await page.$$eval(
    '.step',
    (all, name) => all.map(({ id }) => id).filter((id) => id.startsWith(`${name}/`)),
    scene,
  );
  const shots: Shot[] = [];
  for (const step of steps) {
    await showStep(page, step);
    shots.push({ caption: step, png: await page.screenshot({ encoding: 'base64' }) });
  }
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
