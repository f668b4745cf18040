import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { compareWithApproved } from '../pictures.ts';
import { desktop, goTo, phone, ready, settledOn, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();
const html = readFileSync(`${inject('site')}/pl/deepseek/index.html`, 'utf8');
/** The last step of each scene that ends in a picture of its own. */
const steps = new Map(
  [...html.matchAll(/<article class="step" id="([^"/]+)\/([^"]+)"([^>]*)>/g)]
    .filter(([, , , attributes = '']) => !attributes.includes('data-scrub'))
    .map(([, scene = '', step = '']) => [scene, `${scene}/${step}`]),
);

describe.each([
  ['phone', phone],
  ['desktop', desktop],
] as const)('%s', (size, viewport) => {
  test.each(['light', 'dark'])(
    'one step of each scene looks as approved, %s',
    { timeout: 180_000 },
    async (theme) => {
      expect(steps.size).toBeGreaterThan(10);
      const { page, close } = await story.open('/pl/deepseek/', viewport, async (tab) => {
        await tab.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: theme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
      });
      await ready(page);
      await page.evaluate(() => document.fonts.ready);
      // A typeface that came late is in the cache now, and a second visit shows it from the start.
      await page.reload({ waitUntil: 'load' });
      await ready(page);
      const wrong: (string | undefined)[] = [];
      for (const [scene, step] of steps) {
        await goTo(page, step);
        // The stage of a desktop may draw the wide picture, which is not the printed one.
        if (size === 'phone') await settledOn(page, step);
        await page.waitForFunction(
          (id) =>
            document.documentElement.dataset['step'] === id &&
            document.getElementById(id)?.closest<HTMLElement>('.scene')?.dataset['playing'] === '',
          {},
          step,
        );
        const png = await page.screenshot();
        wrong.push(await compareWithApproved(`tests/pictures/${scene}.${size}.${theme}.webp`, png));
      }
      expect(wrong.filter((line) => line !== undefined)).toEqual([]);
      await close();
    },
  );
});
