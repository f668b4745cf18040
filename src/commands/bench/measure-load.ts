import type { Browser } from 'puppeteer-core';
import type { Figures } from './figures.ts';
import { openAddress, openMeasuredPage, type Screen } from './measured-page.ts';
import { traced } from './traced.ts';

/** What the reader waits for: paints, blocking and work until the page has settled. */
export async function measureLoad(
  browser: Browser,
  address: string,
  screen: Screen,
): Promise<Figures> {
  const { page, close } = await openMeasuredPage(browser, screen);
  try {
    const times = await traced(page, () => openAddress(page, address));
    const seen = await page.evaluate(() => ({
      ...window.measured,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    }));
    return {
      'first paint, ms': seen.firstPaint,
      'largest paint, ms': seen.largestPaint,
      'blocking at load, ms': seen.blocking,
      'main thread at load, ms': times.main,
      'script at load, ms': times.script,
    };
  } finally {
    await close();
  }
}
