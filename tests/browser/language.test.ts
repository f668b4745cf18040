import { describe, expect, test } from 'vitest';
import { desktop, goTo, phone, ready, stepOf, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();

/** Waits until the line lies at this fraction of the step, within 0.02. */
const restedAt = (
  page: Awaited<ReturnType<typeof story.open>>['page'],
  step: string,
  fraction: number,
) =>
  page.waitForFunction(
    (id, wanted) => {
      const { top, height } = (document.getElementById(id) as HTMLElement).getBoundingClientRect();
      const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
      return document.readyState === 'complete' && Math.abs((line - top) / height - wanted) < 0.02;
    },
    { timeout: 5000 },
    step,
    fraction,
  );

describe('switching the language', () => {
  test.each([
    ['phone', phone],
    ['desktop', desktop],
    ['tablet', { width: 768, height: 1024 }],
  ])('keeps step and fraction, there and back (%s)', async (_, viewport) => {
    const { page, close } = await story.open('/pl/deepseek/', viewport);
    await ready(page);
    for (const [step, fraction] of [
      ['monday/fall', 0.62],
      ['sputnik/answers', 0.2],
    ] as const) {
      await goTo(page, step, fraction);
      await page.waitForFunction((id) => document.documentElement.dataset['step'] === id, {}, step);
      for (const locale of ['en', 'pl']) {
        await Promise.all([
          page.waitForNavigation({ waitUntil: 'load' }),
          page.$eval('.bar a[data-language]', (link) => (link as HTMLAnchorElement).click()),
        ]);
        await ready(page);
        expect(new URL(page.url()).pathname).toBe(`/${locale}/deepseek/`);
        await page.waitForFunction(
          (id) => document.documentElement.dataset['step'] === id,
          {},
          step,
        );
        await restedAt(page, step, fraction);
        expect(await stepOf(page)).toBe(step);
      }
    }
    await close();
  });

  test('keeps theme, size of text and still version, and in that the step', async () => {
    const { page, close } = await story.open('/pl/deepseek/', phone);
    await ready(page);
    for (const [name, value] of [
      ['theme', 'dark'],
      ['size', 'large'],
      ['still', '1'],
    ] as const)
      await page.$eval(`.settings input[name="${name}"][value="${value}"]`, (input) =>
        (input as HTMLInputElement).click(),
      );
    const chosen = () =>
      page.evaluate(() => {
        const { theme, size, still } = document.documentElement.dataset;
        const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
        return { theme, size, still, backgroundColor, fontSize };
      });
    const before = await chosen();
    expect(before).toMatchObject({ theme: 'dark', size: 'large', still: '1' });
    await goTo(page, 'monday/fall', 0.4);
    await page.waitForFunction(() => document.documentElement.dataset['step'] === 'monday/fall');
    await Promise.all([
      page.waitForNavigation({ waitUntil: 'load' }),
      page.$eval('.bar a[data-language]', (link) => (link as HTMLAnchorElement).click()),
    ]);
    await ready(page);
    expect(new URL(page.url()).pathname).toBe('/en/deepseek/');
    expect(await chosen()).toEqual(before);
    await restedAt(page, 'monday/fall', 0.4);
    await close();
  });

  test('with storage blocked the address alone leads to the step', async () => {
    const { page, close } = await story.open('/pl/deepseek/', phone, async (tab) => {
      await tab.evaluateOnNewDocument(() => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
      });
    });
    await ready(page);
    await goTo(page, 'monday/slice', 0.7);
    await Promise.all([
      page.waitForNavigation({ waitUntil: 'load' }),
      page.$eval('.bar a[data-language]', (link) => (link as HTMLAnchorElement).click()),
    ]);
    await ready(page);
    await page.waitForFunction(() => document.documentElement.dataset['step'] === 'monday/slice');
    await close();
  });
});

describe('notes of claims', () => {
  test('open in place by keyboard and close again; without popovers the mark leads to the ledger', async () => {
    const { page, close } = await story.open('/en/deepseek/');
    await ready(page);
    const id = await page.$eval('a.mark', (mark) => (mark as HTMLAnchorElement).hash.slice(1));
    await page.focus('a.mark');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (claim) => document.getElementById(`note-${claim}`)?.matches(':popover-open'),
      {},
      id,
    );
    expect(
      await page.$eval(`#note-${id}`, (note) => note.querySelectorAll('a[href^="http"]').length),
    ).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      (claim) => !document.getElementById(`note-${claim}`)?.matches(':popover-open'),
      {},
      id,
    );
    await close();

    const old = await story.open('/en/deepseek/', phone, (tab) => tab.setJavaScriptEnabled(false));
    const href = await old.page.$eval('a.mark', (mark) => mark.getAttribute('href'));
    expect(href).toBe(`/en/deepseek/ledger/#${id}`);
    await old.close();
  });
});
