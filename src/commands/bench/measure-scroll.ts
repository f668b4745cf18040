import { setTimeout } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { p95, per1000, type Figures } from './figures.ts';
import { openAddress, openMeasuredPage, type Screen } from './measured-page.ts';
import { addTimes, type Times } from './trace-times.ts';
import { traced } from './traced.ts';

/** A stretch of the page: a scene or explorable while the line is in it, or what lies between. */
interface Stretch {
  readonly name: string;
  /** Scroll positions. */
  readonly from: number;
  readonly to: number;
}

export interface ScrollFigures {
  readonly page: Figures;
  readonly scenes: Readonly<Record<string, Figures>>;
}

const between = 'prose';
/** Pixels a second. */
const speed = 1000;

/**
 * Wheels through the page at 1,000 px a second, down and up again, and adds up the work by kind and by
 * scene. `only` names the scenes to scroll through; left out, the whole page. Throws where the page did
 * not move as it should.
 */
export async function measureScroll(
  browser: Browser,
  address: string,
  screen: Screen,
  only: readonly string[] = [],
): Promise<ScrollFigures> {
  const { page, cdp, close } = await openMeasuredPage(browser, screen);
  try {
    await openAddress(page, address);
    const down = (await findStretches(page)).filter(
      ({ name }) => only.length === 0 || only.includes(name),
    );
    if (down.length === 0)
      throw new Error(`${address} has no ${only.join(', ')} to scroll through`);
    const up = down.toReversed().map(({ name, from, to }) => ({ name, from: to, to: from }));
    const measured: (readonly [Stretch, Times])[] = [];
    for (const stretch of [...down, ...up]) {
      await goNear(page, stretch.from);
      measured.push([stretch, await traced(page, () => wheelTo(page, cdp, stretch.to))]);
      await checkStep(page, stretch);
    }
    const rest = await traced(page, () => setTimeout(2000));
    const shift = await page.evaluate(() => window.measured.shift);
    const names = [...new Set(down.map(({ name }) => name))];
    return {
      page: {
        ...toFigures(measured),
        'script at rest, ms per s': rest.script / 2,
        'layout shift on a slow line': shift,
      },
      scenes: Object.fromEntries(
        names.map((name) => [name, toFigures(measured.filter(([one]) => one.name === name))]),
      ),
    };
  } finally {
    await close();
  }
}

function toFigures(measured: readonly (readonly [Stretch, Times])[]): Figures {
  const pixels = measured.reduce((sum, [{ from, to }]) => sum + Math.abs(to - from), 0);
  const { script, style, layout, paint, main, layouts, drawn, frames, late } = addTimes(
    measured.map(([, times]) => times),
  );
  return {
    ...per1000(
      {
        'script, ms': script,
        'style, ms': style,
        'layout, ms': layout,
        'paint, ms': paint,
        'main thread, ms': main,
        layouts,
      },
      pixels,
    ),
    'script of a frame, p95, ms': p95(drawn.map((frame) => frame.script)),
    'style and layout of a frame, p95, ms': p95(drawn.map((frame) => frame.layout)),
    'late frames, %': frames === 0 ? 0 : (100 * late) / frames,
  };
}

/** Cuts the page, from its beginning to its end, where the line enters and leaves a scene. */
async function findStretches(page: Page): Promise<Stretch[]> {
  const { scenes, end } = await page.evaluate(() => {
    const line = innerHeight / 2;
    return {
      end: document.documentElement.scrollHeight - innerHeight,
      scenes: [...document.querySelectorAll<HTMLElement>('.scene, .explore')].map((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return {
          name: element.dataset['scene'] ?? element.dataset['explore'] ?? '',
          from: Math.round(top + scrollY - line),
          to: Math.round(bottom + scrollY - line),
        };
      }),
    };
  });
  const stretches: Stretch[] = [];
  let from = 0;
  for (const scene of scenes) {
    stretches.push({ name: between, from, to: scene.from }, scene);
    from = scene.to;
  }
  return [...stretches, { name: between, from, to: end }].filter((one) => one.to > one.from);
}

/** Jumps to where a stretch begins, if the one before did not end there, and lets the page settle. */
async function goNear(page: Page, position: number): Promise<void> {
  const jumped = await page.evaluate((top) => {
    if (Math.abs(scrollY - top) < 300) return false;
    scrollTo({ top, behavior: 'instant' });
    return true;
  }, position);
  if (jumped) await page.waitForNetworkIdle({ idleTime: 500 });
}

/**
 * Turns the wheel, 60 times a second where the page keeps up. Chromium's own gesture of such a length
 * (Input.synthesizeScrollGesture) now and then never ended.
 */
async function wheelTo(page: Page, cdp: CDPSession, position: number): Promise<void> {
  const before = await page.evaluate(() => scrollY);
  const { width, height } = page.viewport() ?? { width: 0, height: 0 };
  const distance = Math.abs(position - before);
  const begin = performance.now();
  for (let done = 0; done < distance; await setTimeout(1000 / 60)) {
    const due = Math.min(distance, ((performance.now() - begin) * speed) / 1000);
    await cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: width / 2,
      y: height - 60,
      deltaX: 0,
      deltaY: Math.sign(position - before) * (due - done),
    });
    done = due;
  }
  await page
    .waitForFunction(
      (y) => Math.abs(scrollY - y) <= 100,
      { timeout: 10_000, polling: 50 },
      position,
    )
    .catch(async () => {
      const after = await page.evaluate(() => scrollY);
      throw new Error(`the page did not move: at ${after} px instead of ${position}`);
    });
}

/** A page that does not follow is fast and worth nothing: its scene must play, its step be the one at the line. */
async function checkStep(page: Page, { name, to }: Stretch): Promise<void> {
  const follows = await page
    .waitForFunction(
      (scene) => {
        const element = document.querySelector<HTMLElement>(`.scene[data-scene="${scene}"]`);
        if (!element?.querySelector('.stage')) return true;
        const line = document.querySelector<HTMLElement>('.line')?.offsetHeight ?? innerHeight / 2;
        const at = [...document.querySelectorAll('.step')].find((step) => {
          const { top, bottom } = step.getBoundingClientRect();
          return top <= line && line < bottom;
        });
        return (
          element.dataset['playing'] !== undefined &&
          document.documentElement.dataset['step'] === at?.id
        );
      },
      { timeout: 15_000, polling: 100 },
      name,
    )
    .catch(() => false);
  if (follows === false)
    throw new Error(
      `the scene ${name} does not play, or shows another step than the one at ${to} px`,
    );
}
