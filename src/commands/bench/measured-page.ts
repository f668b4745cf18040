import type { Browser, CDPSession, Page } from 'puppeteer-core';

export interface Screen {
  readonly width: number;
  readonly height: number;
}

export const screens = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
} as const satisfies Record<string, Screen>;

/** A cheap phone on a slow line: processor four times slower, 1.6 Mbit/s, 150 ms to each answer. */
const slowdown = 4;
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
};

export interface MeasuredPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

/** An empty page with a cold cache that watches itself, slowed down unless `slow` is false. */
export async function openMeasuredPage(
  browser: Browser,
  screen: Screen,
  { slow = true } = {},
): Promise<MeasuredPage> {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  const page = await context.newPage();
  await page.setViewport(screen);
  await page.evaluateOnNewDocument(watchPage);
  const cdp = await page.createCDPSession();
  if (slow) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', line);
  }
  return { page, cdp, close: () => context.close() };
}

declare global {
  interface Window {
    measured: { shift: number; blocking: number; largestPaint: number };
  }
}

/** Runs in the page before anything else. */
function watchPage(): void {
  window.measured = { shift: 0, blocking: 0, largestPaint: 0 };
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  watch('layout-shift', (entry) => {
    window.measured.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  watch('longtask', ({ duration }) => {
    window.measured.blocking += duration - 50;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    window.measured.largestPaint = startTime;
  });
}

/** Loads an address and waits until it has settled: listening, if it has a script, and the line silent. */
export async function openAddress(page: Page, address: string): Promise<void> {
  const response = await page.goto(address, { waitUntil: 'load', timeout: 90_000 });
  if (!response?.ok()) throw new Error(`${address} answers ${response?.status() ?? 'nothing'}`);
  if ((await page.$('.scene .stage')) !== null)
    await page.waitForSelector('html[data-ready]', { timeout: 60_000 }).catch(() => {
      throw new Error(`${address} holds scenes, but its script never said data-ready`);
    });
  await page.waitForNetworkIdle({ idleTime: 500, timeout: 60_000 });
}
