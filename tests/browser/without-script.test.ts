import { describe, expect, test } from 'vitest';
import { desktop, goTo, phone, ready, settledOn, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();
const path = '/pl/deepseek/';

/** The place of every step and the visibility of its printed picture. */
const printedPictures = () =>
  [...document.querySelectorAll('.step')].map((step) => {
    const svg = step.querySelector('figure svg') as SVGElement;
    const { top, height } = step.getBoundingClientRect();
    return {
      id: step.id,
      top: Math.round(top + scrollY),
      height: Math.round(height),
      visible:
        getComputedStyle(svg).visibility === 'visible' && svg.getBoundingClientRect().height > 50,
      text: (step.querySelector('.slip')?.textContent ?? '').trim().length,
    };
  });

describe('without script', () => {
  test.each([
    ['phone', phone],
    ['desktop', desktop],
  ])(
    'every step shows its own picture and text, where the script would put them (%s)',
    async (_, viewport) => {
      story.refuseTypefaces();
      const bare = await story.open(path, viewport, (page) => page.setJavaScriptEnabled(false));
      const still = await bare.page.evaluate(printedPictures);
      expect(still.length).toBeGreaterThanOrEqual(7);
      for (const step of still) {
        expect(step.visible, step.id).toBe(true);
        expect(step.text, step.id).toBeGreaterThan(40);
      }
      const live = await story.open(path, viewport);
      await ready(live.page);
      const placed = await live.page.evaluate(printedPictures);
      expect(placed.map(({ id, top, height }) => [id, top, height])).toEqual(
        still.map(({ id, top, height }) => [id, top, height]),
      );
      story.setFault();
      await bare.close();
      await live.close();
    },
  );

  test('a language link of a section leads to the same section', async () => {
    const { page, close } = await story.open(path, phone, (tab) => tab.setJavaScriptEnabled(false));
    const hrefs = await page.$$eval('.section', (all) =>
      all.map((section) => section.querySelector('a[data-language]')?.getAttribute('href')),
    );
    const ids = await page.$$eval('.section', (all) => all.map((section) => section.id));
    expect(hrefs).toEqual(ids.map((id) => `/en/deepseek/#${id}`));
    await close();
  });
});

describe('the still version', () => {
  test('by ?still and by the switch, remembered', async () => {
    const { page, close } = await story.open(`${path}?still`);
    await ready(page);
    await goTo(page, 'monday/slice');
    expect((await page.evaluate(printedPictures)).every(({ visible }) => visible)).toBe(true);
    await page.goto(story.address(path), { waitUntil: 'load' });
    await ready(page);
    expect(await page.$eval('html', (html) => 'still' in html.dataset)).toBe(false);
    await page.$eval('input[name="still"]', (input) => (input as HTMLInputElement).click());
    await page.reload({ waitUntil: 'load' });
    expect(await page.$eval('html', (html) => 'still' in html.dataset)).toBe(true);
    await close();
  });
});

describe('on paper', () => {
  test('each step stands beside its own picture, nothing is pinned or hidden', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await goTo(page, 'monday/slice');
    await settledOn(page, 'monday/slice');
    await page.emulateMediaType('print');
    const printed = await page.evaluate(printedPictures);
    expect(printed.every(({ visible }) => visible)).toBe(true);
    const positions = await page.$$eval('.frame', (all) =>
      all.map((frame) => getComputedStyle(frame).position),
    );
    expect(new Set(positions)).toEqual(new Set(['static']));
    expect(await page.$eval('.stage', (stage) => getComputedStyle(stage).display)).toBe('none');
    // Each picture stands whole in its box.
    const cut = await page.$$eval('.step .frame', (all) =>
      all.flatMap((frame) => {
        const [outer, inner] = [frame, frame.querySelector('svg') as Element].map((one) =>
          one.getBoundingClientRect(),
        ) as [DOMRect, DOMRect];
        const isWhole =
          inner.top > outer.top - 1 &&
          inner.bottom < outer.bottom + 1 &&
          inner.left > outer.left - 1 &&
          inner.right < outer.right + 1;
        return isWhole ? [] : [frame.getAttribute('aria-label')];
      }),
    );
    expect(cut).toEqual([]);
    await close();
  });
});

describe('a scene that fails', () => {
  test.each([['its code is missing', (url: string) => url.includes('-first.'), 404]])(
    'keeps its printed pictures when %s, and the page goes on',
    async (_, matches, status) => {
      story.setFault((request, response) => {
        if (!matches(request.url ?? '')) return false;
        response.writeHead(status).end();
        return true;
      });
      const { page, close } = await story.open(path);
      await ready(page);
      await goTo(page, 'monday/slice');
      await page.waitForFunction(() => document.documentElement.dataset['step'] === 'monday/slice');
      const printed = await page.evaluate(printedPictures);
      expect(
        printed.filter(({ id }) => id.startsWith('monday/')).every(({ visible }) => visible),
      ).toBe(true);
      story.setFault();
      await close();
    },
  );

  test('a picture that throws gives the stage back to the printed ones; other scenes play', async () => {
    const { page, errors, close } = await story.open(path, phone, async (tab) => {
      // Frames that the scene cannot draw: they have lost what was in them before the script reads them.
      await tab.evaluateOnNewDocument(() => {
        const parse = JSON.parse;
        JSON.parse = (text: string, reviver?: never) => {
          const value = parse(text, reviver);
          if (value?.frames?.monday) value.frames.monday = { friday: {} };
          return value;
        };
      });
    });
    await ready(page);
    await goTo(page, 'monday/slice');
    await page.waitForFunction(() => document.documentElement.dataset['step'] === 'monday/slice');
    await goTo(page, 'sputnik/answers');
    await settledOn(page, 'sputnik/answers');
    expect(
      await page.$eval(
        '[data-scene="monday"]',
        (scene) => 'playing' in (scene as HTMLElement).dataset,
      ),
    ).toBe(false);
    // One line for the scene, however far the reader scrolls.
    expect(errors).toHaveLength(1);
    await close();
  });
});
