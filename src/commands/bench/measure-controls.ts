import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { isExplorable } from '../../scenes/scene.ts';
import { explorableStates } from '../explorable-states.ts';
import { sceneOf } from '../load-scenes.ts';
import type { Figures } from './figures.ts';
import { openAddress, openMeasuredPage, type Screen } from './measured-page.ts';

declare global {
  interface Window {
    delays: { type: string; delay: number }[];
  }
}

/**
 * How long each control keeps the reader waiting: from its event to the frame after it, on the slowed page,
 * every explorable standing at its largest settings.
 */
export async function measureControls(
  browser: Browser,
  address: string,
  screen: Screen,
): Promise<{ figures: Figures; slowest: readonly (readonly [control: string, number])[] }> {
  const { page, close } = await openMeasuredPage(browser, screen);
  try {
    await openAddress(page, await atLargest(browser, address, screen));
    await page.evaluate(watchDelays);
    const delays: (readonly [string, number])[] = [];
    const controls = await page.$$('main button, main summary, main input, main select, a.mark');
    // From the last one: a choice of the costlier computation stands below the words that it is made on.
    for (const control of controls.toReversed()) delays.push(...(await press(page, control)));
    delays.sort(([, a], [, b]) => b - a);
    const times = delays.map(([, delay]) => delay);
    return {
      figures: {
        'controls pressed': times.length,
        'interaction delay, median, ms': times[Math.floor(times.length / 2)] ?? 0,
        'interaction delay, worst, ms': times[0] ?? 0,
      },
      slowest: delays.slice(0, 10),
    };
  } finally {
    await close();
  }
}

/** The address that asks for the largest settings of all explorables of a page; that of another site as it is. */
async function atLargest(browser: Browser, address: string, screen: Screen): Promise<string> {
  const { page, close } = await openMeasuredPage(browser, screen, { slow: false });
  try {
    await page.goto(address);
    const names = await page.$$eval('[data-explore]', (found) =>
      found.map((one) => one.getAttribute('data-explore') ?? ''),
    );
    const largest = new URL(address);
    for (const name of names) {
      const scene = await sceneOf(name);
      const text = isExplorable(scene) ? explorableStates(scene.settings).at(-1)?.text : undefined;
      if (text !== undefined) largest.searchParams.set(name, text);
    }
    return largest.href;
  } finally {
    await close();
  }
}

/** Notes, for each event of an interaction, the time to the task after the next frame. */
function watchDelays(): void {
  window.delays = [];
  for (const type of ['pointerdown', 'click', 'keydown', 'input'])
    addEventListener(
      type,
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const after = new MessageChannel();
          after.port1.onmessage = () =>
            window.delays.push({ type, delay: performance.now() - timeStamp });
          after.port2.postMessage(null);
        });
      },
      true,
    );
}

/** The key that changes a control standing at its largest setting; all others are clicked. */
const keys = [
  ['select', 'ArrowUp'],
  ['input[type=range], input[type=number]', 'ArrowDown'],
  ['input[type=text]', 'Backspace'],
] as const;

/** Presses a control as a reader would; nothing where it cannot be pressed now. */
async function press(
  page: Page,
  control: ElementHandle<Element>,
): Promise<(readonly [string, number])[]> {
  await control.evaluate((element) =>
    element.scrollIntoView({ block: 'center', behavior: 'instant' }),
  );
  // An explorable's controls wait for its code.
  await page
    .waitForFunction(
      (element) => !element.matches('.explore :disabled'),
      { timeout: 10_000 },
      control,
    )
    .catch(() => undefined);
  const usable = await control.evaluate((element) => element.matches(':not(:disabled)'));
  if (!usable || !(await control.isVisible())) return [];
  const { name, key } = await control.evaluate(
    (element, all) => ({
      name: [
        element.closest('[id]')?.id,
        element.tagName.toLowerCase(),
        element.getAttribute('name') ?? element.textContent.trim(),
      ]
        .join(' ')
        .slice(0, 60),
      key: all.find(([selector]) => element.matches(selector))?.[1],
    }),
    keys,
  );
  // What the way to it brought about is no part of the delay.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 3000 }));
      }),
  );
  await page.evaluate(() => (window.delays = []));
  if (key) await control.press(key);
  // A finger rests for a moment; the page answers it both when it comes and when it goes.
  else await control.click({ delay: 80 });
  const told = await page.waitForFunction(
    () => window.delays.some(({ type }) => type !== 'pointerdown'),
    { timeout: 10_000 },
  );
  await told.dispose();
  const delay = await page.evaluate(() => Math.max(...window.delays.map(({ delay }) => delay)));
  // A note that it opened would lie over the next control.
  await page.keyboard.press('Escape');
  return [[name, delay]];
}
