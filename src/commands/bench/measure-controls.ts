import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import type { Figures } from './figures.ts';
import { openAddress, openMeasuredPage, type Screen } from './measured-page.ts';

declare global {
  interface Window {
    delays: number[];
  }
}

/** How long each control keeps the reader waiting: from its event to the frame after it, on the slowed page. */
export async function measureControls(
  browser: Browser,
  address: string,
  screen: Screen,
): Promise<{ figures: Figures; slowest: readonly (readonly [control: string, number])[] }> {
  const { page, close } = await openMeasuredPage(browser, screen);
  try {
    await openAddress(page, address);
    await page.evaluate(watchDelays);
    const delays: (readonly [string, number])[] = [];
    for (const control of await page.$$(
      'main button, main summary, main input, main select, a.mark',
    ))
      delays.push(...(await press(page, control)));
    delays.sort(([, a], [, b]) => b - a);
    const times = delays.map(([, delay]) => delay);
    return {
      figures: {
        'controls pressed': times.length,
        'interaction delay, median, ms': times[Math.floor(times.length / 2)] ?? 0,
        'interaction delay, worst, ms': times[0] ?? 0,
      },
      slowest: delays.slice(0, 5),
    };
  } finally {
    await close();
  }
}

/** Notes, for each event of an interaction, the time to the task after the next frame. */
function watchDelays(): void {
  window.delays = [];
  for (const type of ['click', 'keydown', 'input'])
    addEventListener(
      type,
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const after = new MessageChannel();
          after.port1.onmessage = () => window.delays.push(performance.now() - timeStamp);
          after.port2.postMessage(null);
        });
      },
      true,
    );
}

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
  const { name, keys } = await control.evaluate((element) => ({
    name: [element.closest('[id]')?.id, element.tagName.toLowerCase(), element.textContent.trim()]
      .join(' ')
      .slice(0, 60),
    keys: element.matches('select, input[type=range], input[type=text], input[type=number]'),
  }));
  await page.evaluate(() => (window.delays = []));
  if (keys) await control.press('ArrowDown');
  else await control.click();
  const told = await page.waitForFunction(() => window.delays.length > 0, { timeout: 10_000 });
  await told.dispose();
  const delay = await page.evaluate(() => Math.max(...window.delays));
  // A note that it opened would lie over the next control.
  await page.keyboard.press('Escape');
  return [[name, delay]];
}
