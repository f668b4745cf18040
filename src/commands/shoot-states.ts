import type { Page } from 'puppeteer-core';
import type { Shot } from './contact-sheet.ts';
import { explorableStates } from './explorable-states.ts';
import type { SettingsSpec } from '../scenes/settings.ts';

/** An explorable from its title to its table in each state to look at, its folds open. */
export async function shootStates(page: Page, name: string, spec: SettingsSpec): Promise<Shot[]> {
  const shots: Shot[] = [];
  const viewport = page.viewport();
  // So high that all of it stands on the screen: a shot beyond the screen would move what it shows.
  await page.setViewport({ width: viewport?.width ?? 0, height: 3000 });
  const story = page.url();
  for (const state of explorableStates(spec)) {
    await page.goto(`${story}?${new URLSearchParams({ [name]: state.text }).toString()}`);
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), name);
    const explorable = await page.waitForSelector(`#${name}[data-playing]`);
    await page.$$eval(`#${name} .setting-group`, (folds) => {
      for (const fold of folds as HTMLDetailsElement[]) fold.open = true;
    });
    await page.evaluate('document.fonts.ready.then(() => true)');
    const png = await explorable?.screenshot({ encoding: 'base64' });
    if (png !== undefined) shots.push({ caption: state.name, png });
  }
  return shots;
}
