import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { goTo, phone, ready, settledOn, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();

/** What a step shows: its picture as drawn, and its words. */
interface Shown {
  readonly picture: string;
  readonly words: string;
}

/** What the printed figure and the slip of each step show, where both can be seen. */
const printedSteps = (page: Page) =>
  page.$$eval('.step', (steps) =>
    Object.fromEntries(
      steps.map((step) => {
        const svg = step.querySelector('figure svg');
        const slip = step.querySelector('.slip') as HTMLElement;
        const box = svg?.getBoundingClientRect();
        const seen =
          svg?.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) ===
            true &&
          (box?.height ?? 0) > 100 &&
          slip.checkVisibility({ visibilityProperty: true });
        return [
          step.id,
          { picture: seen ? svg.outerHTML : 'unseen', words: slip.textContent.trim() },
        ];
      }),
    ),
  ) as Promise<Record<string, Shown>>;

/** What the stage shows over a step that the reader has come to, and the words beside it. */
const playedStep = (page: Page, id: string) =>
  page.evaluate((step) => {
    const element = document.getElementById(step) as HTMLElement;
    const stage = element.closest('.scene')?.querySelector<HTMLElement>('.stage');
    const printed = element.querySelector('figure svg');
    return {
      seen: stage?.checkVisibility({ visibilityProperty: true }),
      doubled: printed?.checkVisibility({ visibilityProperty: true }),
      picture: stage?.querySelector('svg')?.outerHTML,
      words: element.querySelector('.slip')?.textContent.trim(),
    };
  }, id);

describe.each(['pl', 'en'])('the four ways through the story in %s', (locale) => {
  test('show the same picture and the same words at every step', async () => {
    const { page, errors, close } = await story.open(`/${locale}/deepseek/`, phone, (tab) =>
      tab.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
    );
    await ready(page);

    await page.evaluate(() => (document.documentElement.dataset['still'] = '1'));
    const still = await printedSteps(page);
    await page.evaluate(() => delete document.documentElement.dataset['still']);
    await page.emulateMediaType('print');
    const print = await printedSteps(page);
    await page.emulateMediaType('screen');
    const steps = Object.keys(still);
    expect(steps.length).toBeGreaterThan(40);
    expect(print).toEqual(still);

    // By scroll to the end, and by key all the way back.
    for (const id of steps) {
      await goTo(page, id, 1 - 1e-3);
      await settledOn(page, id);
      expect(await playedStep(page, id), id).toEqual({ ...still[id], seen: true, doubled: false });
    }
    for (const id of steps.toReversed().slice(1)) {
      await page.keyboard.press('k');
      await page.waitForFunction((s) => document.documentElement.dataset['step'] === s, {}, id);
      // A turn leads to the middle of a step; what is scrubbed stands complete at its end.
      if (await page.$eval(`[id="${id}"]`, (step) => 'scrub' in (step as HTMLElement).dataset))
        await goTo(page, id, 1 - 1e-3);
      await settledOn(page, id);
      expect(await playedStep(page, id), id).toEqual({ ...still[id], seen: true, doubled: false });
    }
    expect(errors).toEqual([]);
    await close();
  });
});
