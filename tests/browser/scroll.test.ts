import { describe, expect, test } from 'vitest';
import {
  desktop,
  goTo,
  phone,
  ready,
  settledOn,
  stepByGeometry,
  stepOf,
  storyInChromium,
} from './story-in-chromium.ts';

const story = storyInChromium();
const path = '/pl/deepseek/';

/** The page says the step that the geometry says. */
const agrees = async (page: Awaited<ReturnType<typeof story.open>>['page']) => {
  const expected = await stepByGeometry(page);
  await page.waitForFunction(
    (step) => (document.documentElement.dataset['step'] ?? null) === step,
    { timeout: 5000 },
    expected,
  );
  return expected;
};

describe('the step at the line', () => {
  test.each([
    ['phone', phone],
    ['desktop', desktop],
  ])(
    'every step, reached by a jump, is said and its picture is shown (%s)',
    async (_, viewport) => {
      const { page, errors, close } = await story.open(path, viewport);
      await ready(page);
      const steps = await page.$$eval('.step', (all) => all.map((step) => step.id));
      expect(steps.length).toBeGreaterThanOrEqual(7);
      for (const step of steps) {
        await goTo(page, step, 0.999);
        await page.waitForFunction(
          (id) => document.documentElement.dataset['step'] === id,
          {},
          step,
        );
        await page.waitForFunction(
          (id) =>
            document.getElementById(id)?.closest<HTMLElement>('.scene')?.dataset['playing'] === '',
          {},
          step,
        );
      }
      expect(errors).toEqual([]);
      await close();
    },
  );

  test('a step that is not scrubbed ends in its printed picture', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    const steps = await page.$$eval('.step:not([data-scrub])', (all) => all.map((step) => step.id));
    for (const step of steps) {
      await goTo(page, step);
      await settledOn(page, step);
    }
    await close();
  });

  test.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('nothing lies over the picture that plays (%s)', async (_, viewport) => {
    const { page, close } = await story.open(path, viewport);
    await ready(page);
    await goTo(page, 'monday/slice');
    await page.waitForSelector('[data-step="monday/slice"] .scene[data-playing] .stage svg');
    const clip = await page.$eval('.scene .stage', (stage) => {
      const { x, y, width, height } = stage.getBoundingClientRect();
      return { x, y: y + scrollY, width, height: height / 3 };
    });
    const look = () => page.screenshot({ clip, captureBeyondViewport: false });
    const playing = await look();
    await page.$eval('.scene .stage', (stage) => stage.replaceChildren());
    const bare = await look();
    expect(Buffer.compare(playing, bare)).not.toBe(0);
    await close();
  });

  test('is absent above the first step and below the last', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    expect(await stepOf(page)).toBeNull();
    await page.keyboard.press('End');
    await page.waitForFunction(
      () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
    );
    await agrees(page);
    expect(await stepOf(page)).toBeNull();
    await page.keyboard.press('Home');
    await page.waitForFunction(() => scrollY === 0);
    await agrees(page);
    expect(await stepOf(page)).toBeNull();
    await close();
  });

  test('is right after each hop of 350 px, down and up, with 80 ms of work on the main thread', async () => {
    const { page, errors, close } = await story.open(path);
    await ready(page);
    await page.evaluate(() => {
      setInterval(() => {
        for (const end = performance.now() + 80; performance.now() < end;);
      }, 130);
    });
    for (const distance of [...Array(12).fill(350), ...Array(6).fill(-350)]) {
      await page.evaluate(
        (d: number) => window.scrollBy({ top: d, behavior: 'instant' }),
        distance,
      );
      await agrees(page);
    }
    expect(errors).toEqual([]);
    await close();
  });

  test('is right after a reload in mid-page and by a deep link', async () => {
    const { page, close } = await story.open(`${path}#monday/slice`);
    await ready(page);
    expect(await agrees(page)).toBe('monday/slice');
    await settledOn(page, 'monday/slice');
    await goTo(page, 'sputnik/beep', 0.3);
    await agrees(page);
    await page.reload({ waitUntil: 'load' });
    await ready(page);
    expect(await agrees(page)).toBe('sputnik/beep');
    await settledOn(page, 'sputnik/beep');
    await close();
  });

  test('keeps step and fraction when the phone is turned, and back', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await goTo(page, 'monday/slice', 0.4);
    await agrees(page);
    for (const [width, height] of [
      [844, 390],
      [390, 844],
    ] as const) {
      await page.setViewport({ width, height });
      await page.waitForFunction(
        () => {
          const step = document.getElementById('monday/slice') as HTMLElement;
          const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
          const { top, height } = step.getBoundingClientRect();
          return Math.abs((line - top) / height - 0.4) < 0.03;
        },
        { timeout: 5000 },
      );
      expect(await stepOf(page)).toBe('monday/slice');
    }
    await close();
  });

  test('stays right when the toolbar goes, a step grows, and text is set at 200 %', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await goTo(page, 'monday/thirty-two-days', 0.5);
    await agrees(page);
    await page.setViewport({ width: 390, height: 760 });
    expect(await agrees(page)).toBe('monday/thirty-two-days');
    await page.evaluate(() => {
      const extra = document.createElement('p');
      extra.textContent = 'x '.repeat(600);
      document.getElementById('monday/friday')?.querySelector('.slip')?.append(extra);
    });
    await agrees(page);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await agrees(page);
    await goTo(page, 'sputnik/answers', 0.5);
    expect(await agrees(page)).toBe('sputnik/answers');
    await settledOn(page, 'sputnik/answers');
    await close();
  });

  test('is right after back and forward', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await goTo(page, 'monday/slice');
    await agrees(page);
    await page.goto(story.address('/'), { waitUntil: 'load' });
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelector('.step') !== null);
    await ready(page);
    expect(await agrees(page)).toBe('monday/slice');
    await close();
  });
});

describe('movement', () => {
  test('an interrupted movement never jumps and ends in the printed picture', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await goTo(page, 'sputnik/beep');
    await settledOn(page, 'sputnik/beep');
    for (const step of [
      'sputnik/answers',
      'sputnik/beep',
      'sputnik/answers',
      'monday/friday',
      'sputnik/beep',
    ]) {
      await goTo(page, step);
      await page.waitForFunction((id) => document.documentElement.dataset['step'] === id, {}, step);
    }
    await settledOn(page, 'sputnik/beep');
    await close();
  });

  test('with reduced motion, also switched on while reading, a change of step is a cut', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await goTo(page, 'sputnik/beep');
    await settledOn(page, 'sputnik/beep');
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const frames = await page.evaluate(async () => {
      const stage = document.querySelector('[data-scene="sputnik"] .stage') as HTMLElement;
      const seen = new Set<string>();
      const note = () => seen.add(stage.innerHTML);
      note();
      new MutationObserver(note).observe(stage, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      const step = document.getElementById('sputnik/answers') as HTMLElement;
      const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
      window.scrollBy({ top: step.getBoundingClientRect().top + 100 - line, behavior: 'instant' });
      const printed = step.querySelector('figure svg')?.outerHTML;
      while (stage.innerHTML !== printed) await new Promise(requestAnimationFrame);
      return seen.size;
    });
    expect(frames).toBeLessThanOrEqual(3);
    await close();
  });
});
