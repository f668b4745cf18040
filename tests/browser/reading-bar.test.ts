import { describe, expect, test } from 'vitest';
import { goTo, phone, ready, stepOf, storyInChromium, type Tab } from './story-in-chromium.ts';

const story = storyInChromium();
const path = '/pl/deepseek/';

const atStep = (page: Tab['page'], step: string) =>
  page.waitForFunction((id) => document.documentElement.dataset['step'] === id, {}, step);
const hashIs = (page: Tab['page'], hash: string) =>
  page.waitForFunction((wanted) => location.hash === wanted, {}, hash);

describe('the reading bar', () => {
  test('says the step, marks the scene in the contents and leads on by keys and buttons', async () => {
    const { page, errors, close } = await story.open(path);
    await ready(page);
    const steps = await page.$$eval('.step', (all) => all.map(({ id }) => id));
    await goTo(page, steps[0] ?? '');
    await atStep(page, steps[0] ?? '');
    await page.keyboard.press('j');
    await atStep(page, steps[1] ?? '');
    await page.keyboard.press('ArrowRight');
    await atStep(page, steps[2] ?? '');
    await page.keyboard.press('k');
    await atStep(page, steps[1] ?? '');
    await page.click('[data-turn="1"]');
    await atStep(page, steps[2] ?? '');
    expect(await page.$eval('.reading-place', (place) => place.textContent)).toMatch(
      new RegExp(`^3\\sz\\s${steps.length}$`),
    );
    expect(await page.$$eval('[data-scene-link][aria-current]', (all) => all.length)).toBe(1);
    await page.click('[popovertarget="contents-panel"]');
    await page.waitForSelector('#contents-panel:popover-open');
    await page.keyboard.press('j');
    expect(await stepOf(page)).toBe(steps[2]);
    expect(errors).toEqual([]);
    await close();
  });

  test('leaves keys alone in controls and with modifiers', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await goTo(page, 'monday/slice');
    await atStep(page, 'monday/slice');
    await page.keyboard.down('Control');
    await page.keyboard.press('j');
    await page.keyboard.up('Control');
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'field';
      document.querySelector('.reading-bar')?.append(field);
      field.focus({ preventScroll: true });
    });
    await page.keyboard.press('j');
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('j');
    expect(await stepOf(page)).toBe('monday/slice');
    await close();
  });

  test('never covers the picture on a phone', async () => {
    const { page, close } = await story.open(path, phone);
    await ready(page);
    await goTo(page, 'monday/slice');
    const [bar, stage] = await page.evaluate(() =>
      ['.reading-bar', '[data-scene="monday"] .stage'].map((selector) => {
        const { top, bottom } = (
          document.querySelector(selector) as Element
        ).getBoundingClientRect();
        return { top, bottom };
      }),
    );
    expect(stage?.bottom).toBeLessThanOrEqual(bar?.top ?? 0);
    await close();
  });

  test('without script there is none', async () => {
    const { page, close } = await story.open(path, phone, (tab) => tab.setJavaScriptEnabled(false));
    expect(await page.$eval('.reading-bar', (bar) => getComputedStyle(bar).display)).toBe('none');
    await close();
  });
});

describe('the address', () => {
  test('follows the reader after the first own movement, and is cleared at the top', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await goTo(page, 'monday/slice');
    await atStep(page, 'monday/slice');
    expect(await page.evaluate(() => location.hash)).toBe('');
    await page.keyboard.press('j');
    await hashIs(page, '#monday/thirty-two-days');
    const entries = await page.evaluate(() => history.length);
    await goTo(page, 'sputnik/beep');
    await hashIs(page, '#sputnik/beep');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.keyboard.press('Home');
    await hashIs(page, '');
    await close();
  });

  test('never fights an incoming link', async () => {
    const { page, close } = await story.open(`${path}#monday/slice`);
    await ready(page);
    await atStep(page, 'monday/slice');
    expect(await page.evaluate(() => location.hash)).toBe('#monday/slice');
    await close();
  });

  test('of the very step is copied; where copying is refused, one sentence says so', async () => {
    const { page, close } = await story.open(path, { width: 1280, height: 800 }, async (tab) => {
      await tab.evaluateOnNewDocument(() => {
        const copied: string[] = [];
        Object.assign(window, { copied });
        const clipboard = {
          writeText(text: string) {
            if (copied.length > 0) return Promise.reject(new DOMException('no', 'NotAllowedError'));
            copied.push(text);
            return Promise.resolve();
          },
        };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard });
      });
    });
    await ready(page);
    await goTo(page, 'monday/slice');
    await atStep(page, 'monday/slice');
    await page.click('[data-share]');
    await page.waitForFunction(
      () => document.querySelector('.reading-bar [role="status"]')?.textContent,
    );
    expect(await page.evaluate(() => (window as unknown as { copied: string[] }).copied)).toEqual([
      story.address('/pl/deepseek/s/monday/slice/'),
    ]);
    const said = () => page.$eval('.reading-bar [role="status"]', (status) => status.textContent);
    const first = await said();
    await page.click('[data-share]');
    await page.waitForFunction(
      (before) => document.querySelector('.reading-bar [role="status"]')?.textContent !== before,
      {},
      first,
    );
    await close();
  });
});
