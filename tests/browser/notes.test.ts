import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { desktop, goTo, phone, ready, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();

const open = (page: Page, mark: string) =>
  page.$eval(mark, (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    (element as HTMLElement).click();
  });
const box = (page: Page, selector: string) =>
  page.$eval(selector, (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  });

describe('a note on a wide screen', () => {
  test('stands in the margin beside its line, and moves with it', async () => {
    const { page, close } = await story.open('/en/deepseek/', { width: 1440, height: 900 });
    await ready(page);
    const mark = '.section > p a.mark';
    await open(page, mark);
    await page.waitForSelector('.note:popover-open');
    const beside = async () => {
      const [note, own, text] = [
        await box(page, '.note:popover-open'),
        await box(page, mark),
        await box(page, '.section > p:has(a.mark)'),
      ];
      expect(note.left).toBeGreaterThan(text.right);
      expect(note.right).toBeLessThanOrEqual(1440);
      expect(note.top).toBeLessThan(own.bottom);
      expect(note.bottom).toBeGreaterThan(own.top);
    };
    await beside();
    await page.evaluate(() => window.scrollBy({ top: 120, behavior: 'instant' }));
    await beside();
    await close();
  });

  test('leaves the picture free beside a step', async () => {
    const { page, close } = await story.open('/pl/deepseek/', desktop);
    await ready(page);
    await goTo(page, 'monday/slice');
    await open(page, '[id="monday/slice"] a.mark');
    const note = await box(page, '.note:popover-open');
    const stage = await box(page, '[data-scene="monday"] .stage');
    expect(note.right).toBeLessThanOrEqual(stage.left);
    expect(note.left).toBeGreaterThanOrEqual(0);
    await close();
  });
});

test.each([320, 390, 500])(
  'at a width of %i a mark stays in the line of its passage',
  async (width) => {
    const { page, close } = await story.open('/pl/deepseek/', { width, height: 844 }, (tab) =>
      tab.setJavaScriptEnabled(false),
    );
    const astray = await page.$$eval('a.mark', (marks) => ({
      count: marks.length,
      told: marks.flatMap((mark) => {
        const passage = mark.previousElementSibling;
        const [own, ...more] = mark.getClientRects();
        const last = [...(passage?.getClientRects() ?? [])].at(-1);
        const stays =
          own && last && more.length === 0 && own.top < last.bottom && own.right > last.right;
        return stays ? [] : [passage?.textContent];
      }),
    }));
    expect(astray.count).toBeGreaterThan(100);
    expect(astray.told).toEqual([]);
    await close();
  },
);

describe('a citation', () => {
  const copies = async (page: Page, refuse: boolean) =>
    page.evaluateOnNewDocument((refused) => {
      const copied: string[] = [];
      Object.assign(window, { copied });
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText(text: string) {
            copied.push(text);
            return refused
              ? Promise.reject(new DOMException('no', 'NotAllowedError'))
              : Promise.resolve();
          },
        },
      });
    }, refuse);
  const copied = (page: Page) =>
    page.evaluate(() => (window as unknown as { copied: string[] }).copied[0] ?? '');

  test('names the claim, its status, every source with its address, and where and when it was read', async () => {
    const { page, close } = await story.open('/en/deepseek/', phone, (tab) => copies(tab, false));
    await ready(page);
    await open(page, 'a.mark');
    await page.waitForSelector('.note:popover-open .cite');
    await page.click('.note:popover-open .cite button');
    await page.waitForFunction(
      () => document.querySelector('.note:popover-open .cite [role="status"]')?.textContent,
    );
    const text = await copied(page);
    const note = await page.$eval('.note:popover-open', (element) => ({
      statement:
        element.querySelector('.claim-statement')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      links: [...element.querySelectorAll<HTMLAnchorElement>('a')].map(({ href }) => href),
    }));
    expect(text).toContain(note.statement);
    expect(note.links.length).toBeGreaterThan(1);
    for (const link of note.links) expect(text).toContain(link);
    expect(text).toMatch(/\((?:confirmed|reported|disputed)/);
    expect(text).toMatch(/read on \d{1,2} \p{L}+ \d{4}$/u);
    await close();
  });

  test('that may not be copied can be selected, in the ledger as in a note', async () => {
    const { page, close } = await story.open('/pl/deepseek/ledger/', phone, (tab) =>
      copies(tab, true),
    );
    await page.waitForSelector('.entry .cite button');
    const entry = await page.$('.entry');
    await entry?.$eval('.cite button', (button) => (button as HTMLElement).click());
    await page.waitForFunction(() =>
      document.querySelector('.entry .cite [role="status"]')?.textContent.includes('http'),
    );
    const said = await entry?.$eval('.cite [role="status"]', (status) => status.textContent);
    expect(said).toContain(await copied(page));
    await close();
  });
});

describe('an open note', () => {
  test('stays open when the language is switched', async () => {
    const { page, close } = await story.open('/pl/deepseek/', phone);
    await ready(page);
    await goTo(page, 'monday/slice');
    await page.waitForFunction(() => document.documentElement.dataset['step'] === 'monday/slice');
    await page.$eval('[id="monday/slice"] a.mark', (mark) => (mark as HTMLElement).click());
    const id = await page.$eval('.note:popover-open', (note) => note.id);
    // A language link that is on the screen, pressed as a finger would: that closes the note first.
    await page.$eval('.bar a[data-language]', (link) => {
      (link as HTMLElement).style.cssText = 'position:fixed;top:0;left:0;z-index:9';
    });
    await Promise.all([
      page.waitForNavigation({ waitUntil: 'load' }),
      page.click('.bar a[data-language]'),
    ]);
    await ready(page);
    await page.waitForSelector('.note:popover-open');
    expect(await page.$eval('.note:popover-open', (note) => note.id)).toBe(id);
    expect(new URL(page.url()).pathname).toBe('/en/deepseek/');
    await close();
  });
});
