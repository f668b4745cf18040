import { existsSync, readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../../src/commands/pseudo/project-copy.ts';
import { layBeside, locales, story as name } from '../second-story/lay-beside.ts';
import { desktop, goTo, phone, ready, storyInChromium } from './story-in-chromium.ts';

// A story of its own, beside those that the site tells, in two languages that are none of theirs.
let copy: ProjectCopy;
let site: string;
beforeAll(() => {
  copy = copyProject();
  layBeside(copy);
  site = copy.build();
}, 300_000);
afterAll(() => copy?.remove());
const story = storyInChromium(() => site);

/** Waits until the scene of a step shows what the step's own page prints, with no text outside of its sheet. */
const endsInPrinted = (page: Page, step: string) =>
  page.waitForFunction(
    async (id) => {
      const live = document.getElementById(id)?.closest('.scene')?.querySelector('.stage svg');
      const answer = await fetch(`s/${id}/`);
      const printed = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const own = [...printed.querySelectorAll('.moment-picture svg')].find(
        (svg) => svg.getAttribute('viewBox') === live?.getAttribute('viewBox'),
      );
      if (!live || live.outerHTML !== own?.outerHTML) return false;
      const sheet = live.getBoundingClientRect();
      return [...live.querySelectorAll('text')].every((text) => {
        const { left, right } = text.getBoundingClientRect();
        return sheet.left <= left && left < right && right <= sheet.right;
      });
    },
    { timeout: 8000, polling: 100 },
    step,
  );

test('every story has its pages, each in its own languages', () => {
  const told = readdirSync(`${copy.root}/content`).filter((folder) =>
    existsSync(`${copy.root}/content/${folder}/story.yml`),
  );
  expect(told.length).toBeGreaterThan(1);
  for (const one of told)
    for (const locale of readdirSync(`${copy.root}/content/${one}`).filter((folder) =>
      existsSync(`${copy.root}/content/${one}/${folder}/story.mdx`),
    ))
      expect(existsSync(`${site}/${locale}/${one}/index.html`), `${locale}/${one}`).toBe(true);
  for (const locale of locales) expect(readdirSync(`${site}/${locale}`)).toContain(name);
});

describe.each([
  ['phone', phone],
  ['desktop', desktop],
] as const)('on a %s', (_, viewport) => {
  test.each(locales)('%s lays out, and each step ends in its printed picture', async (locale) => {
    const { page, errors, close } = await story.open(`/${locale}/${name}/`, viewport);
    await ready(page);
    const direction = locale === 'ar' ? 'rtl' : 'ltr';
    expect(await page.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual([locale, direction]);
    const steps = await page.$$eval('.step', (all) => all.map((step) => step.id));
    expect(steps).toEqual(['tide/ebb', 'tide/flood', 'lunar-day/later']);
    for (const step of [...steps, ...steps.toReversed()]) {
      await goTo(page, step);
      await page.waitForFunction((id) => document.documentElement.dataset['step'] === id, {}, step);
      // A scrubbed step is at its end when the reader has passed it.
      if (step === 'tide/flood') await goTo(page, step, 1.02);
      await endsInPrinted(page, step);
    }
    const [wide, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(wide).toBe(room);
    expect(errors).toEqual([]);
    await close();
  });

  test('the switch of languages keeps step and fraction, there and back', async () => {
    const { page, close } = await story.open(`/cs/${name}/`, viewport);
    await ready(page);
    await goTo(page, 'tide/flood', 0.4);
    for (const locale of ['ar', 'cs']) {
      await Promise.all([
        page.waitForNavigation({ waitUntil: 'load' }),
        page.$eval('.bar a[data-language]', (link) => (link as HTMLAnchorElement).click()),
      ]);
      await ready(page);
      expect(new URL(page.url()).pathname).toBe(`/${locale}/${name}/`);
      await page.waitForFunction(() => {
        const step = document.getElementById('tide/flood') as HTMLElement;
        const { top, height } = step.getBoundingClientRect();
        const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
        return Math.abs((line - top) / height - 0.4) < 0.02;
      });
    }
    await close();
  });
});
