import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { phone, ready, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();
const path = '/en/deepseek/';

const choose = (page: Page, name: string, value: string) =>
  page.$eval(`.settings input[name="${name}"][value="${value}"]`, (input) =>
    (input as HTMLInputElement).click(),
  );
const chosen = (page: Page) =>
  page.evaluate(() => ({ ...document.documentElement.dataset, ready: undefined, step: undefined }));
const checked = (page: Page) =>
  page.$$eval('.settings input:checked', (all) =>
    all.map((input) => `${(input as HTMLInputElement).name}=${(input as HTMLInputElement).value}`),
  );
const styles = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
    return { backgroundColor, fontSize: parseFloat(fontSize) };
  });

describe('the reader’s settings', () => {
  test('hold at once, on the next page before it is painted, and in other tabs', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    const before = await styles(page);
    for (const [name, value] of [
      ['theme', 'dark'],
      ['size', 'largest'],
      ['still', '1'],
    ] as const)
      await choose(page, name, value);
    const after = await styles(page);
    expect(after.backgroundColor).not.toBe(before.backgroundColor);
    expect(after.fontSize).toBeCloseTo(before.fontSize * 1.35, 2);
    expect(await page.$eval('.scene .stage', (stage) => getComputedStyle(stage).display)).toBe(
      'none',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);

    const other = await page.browserContext().newPage();
    // The page's own script never comes: what holds is set by the constant script in the head.
    await other.setRequestInterception(true);
    other.on('request', (request) =>
      request.resourceType() === 'script' && request.url() !== ''
        ? request.abort()
        : request.continue(),
    );
    await other.goto(story.address('/pl/deepseek/'));
    expect(await chosen(other)).toEqual({ theme: 'dark', size: 'largest', still: '1' });
    expect((await styles(other)).backgroundColor).toBe(after.backgroundColor);
    await other.close();

    const second = await page.browserContext().newPage();
    await second.goto(story.address('/en/deepseek/ledger/'));
    await choose(second, 'theme', 'light');
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'light');
    expect(await checked(page)).toEqual(['theme=light', 'size=largest', 'still=1']);
    await close();
  });

  test('that were stored by somebody else do not hold', async () => {
    const { page, errors, close } = await story.open(path, phone, (tab) =>
      tab.evaluateOnNewDocument(() => {
        localStorage.setItem('theme', '"><img src=x onerror=alert(1)>');
        localStorage.setItem('size', '9'.repeat(100_000));
        localStorage.setItem('still', '{');
        sessionStorage.setItem('place', '{"id":7}');
      }),
    );
    await ready(page);
    expect(await chosen(page)).toEqual({});
    expect(await checked(page)).toEqual(['theme=', 'size=']);
    expect(errors).toEqual([]);
    await close();
  });

  test('hold for the page where storage is blocked', async () => {
    const { page, errors, close } = await story.open(path, phone, (tab) =>
      tab.evaluateOnNewDocument(() => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
      }),
    );
    await ready(page);
    await choose(page, 'theme', 'dark');
    await choose(page, 'size', 'large');
    expect(await chosen(page)).toEqual({ theme: 'dark', size: 'large' });
    expect(errors).toEqual([]);
    await close();
  });
});

describe('contrast', () => {
  /** The least contrast of any two of these inks against the paper, as WCAG reckons it. */
  const contrasts = (page: Page, inks: readonly string[]) =>
    page.evaluate((names) => {
      const probe = document.body.appendChild(document.createElement('i'));
      const light = (ink: string) => {
        probe.style.color = `var(${ink})`;
        const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(
          (part) => {
            const value = Number(part) / 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          },
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const paper = light('--paper');
      return names.map((ink) => {
        const [a = 0, b = 0] = [light(ink), paper].sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05);
      });
    }, inks);

  test.each(['light', 'dark'])(
    '%s: who asks for more gets 7:1 and more for every ink',
    async (theme) => {
      const { page, close } = await story.open(path, phone, async (tab) => {
        const cdp = await tab.createCDPSession();
        await cdp.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'prefers-contrast', value: 'more' },
            { name: 'prefers-color-scheme', value: theme },
          ],
        });
      });
      const inks = [
        '--ink',
        '--ink-soft',
        '--signal',
        '--deep',
        '--gold',
        '--leaf',
        '--signal-text',
      ];
      for (const contrast of await contrasts(page, inks))
        expect(contrast).toBeGreaterThanOrEqual(7);
      await close();
    },
  );

  test('in forced colours pictures are drawn with the reader’s own', async () => {
    const { page, close } = await story.open(path, phone, async (tab) => {
      const cdp = await tab.createCDPSession();
      await cdp.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
    });
    const colours = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const of = (colour: string) => {
        probe.style.cssText = `forced-color-adjust:none;color:${colour}`;
        return getComputedStyle(probe).color;
      };
      return [
        ['--paper', 'Canvas'],
        ['--ink', 'CanvasText'],
        ['--signal', 'Highlight'],
        ['--deep', 'LinkText'],
      ].map(([ink, own]) => [of(`var(${ink})`), of(own ?? '')]);
    });
    for (const [ink, own] of colours) expect(ink).toBe(own);
    expect(await page.$eval('.picture', (svg) => getComputedStyle(svg).forcedColorAdjust)).toBe(
      'none',
    );
    await close();
  });
});
