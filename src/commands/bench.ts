import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import { openChrome } from './browser.ts';
import { measureBytes, type Bytes } from './measure-bytes.ts';
import { serveFolder } from './static-server.ts';
import { openProject } from './translate/project.ts';

/**
 * npm run bench [-- --folder dist --path /en/STORY/ --runs 3]
 * Measures the built page in Chromium at 390×844 with the processor slowed four times, and prints a
 * table of medians. A page that does not move as it should is reported as a failure, not as fast.
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    path: { type: 'string' },
    runs: { type: 'string', default: '3' },
  },
});

interface Run {
  readonly 'first paint, ms': number;
  readonly 'long tasks while loading, ms': number;
  readonly 'long tasks in scroll, ms': number;
  readonly 'layout shift': number;
  readonly 'DOM nodes': number;
  readonly 'script per 1,000 px, ms': number;
  readonly 'style and layout per 1,000 px, ms': number;
  readonly 'main thread per 1,000 px, ms': number;
}

if (!existsSync(`${values.folder}/index.html`)) {
  console.error(`bench: ${values.folder} holds no built site; run: npm run build`);
  process.exit(1);
}
const server = await serveFolder(values.folder);
const browser = await openChrome();
try {
  const address = `${server.address}${values.path ?? (await originalPath())}`;
  const bytes = await measureBytes(browser, address);
  const runs: Run[] = [];
  for (let i = 0; i < Number(values.runs); i++) runs.push(await measureOnce(address));
  print(bytes, runs);
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}

/** The story of the project in the language that it was written in. */
async function originalPath(): Promise<string> {
  const { story, sourceLocale } = await openProject();
  return `/${sourceLocale}/${story}/`;
}

async function measureOnce(address: string): Promise<Run> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 390, height: 844 });
  await page.evaluateOnNewDocument(watchPage);
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await cdp.send('Performance.enable');
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForSelector('html[data-ready]', { timeout: 30_000 });
  const loading = await page.evaluate(() => window.measured.longTasks);
  const before = await metrics(cdp);
  const pixels = await scrollThrough(page, cdp);
  const after = await metrics(cdp);
  const seen = await page.evaluate(() => ({
    ...window.measured,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    nodes: document.querySelectorAll('*').length,
    playing: document.querySelectorAll('.scene[data-playing]').length,
    scenes: document.querySelectorAll('.scene').length,
  }));
  await context.close();
  if (seen.playing < seen.scenes)
    throw new Error(
      `only ${seen.playing} of ${seen.scenes} scenes played; the figures would mean nothing`,
    );
  const per1000 = (name: string) => (((after[name] ?? 0) - (before[name] ?? 0)) * 1e6) / pixels;
  return {
    'first paint, ms': seen.paint,
    'long tasks while loading, ms': loading,
    'long tasks in scroll, ms': seen.longTasks - loading,
    'layout shift': seen.shift,
    'DOM nodes': seen.nodes,
    'script per 1,000 px, ms': per1000('ScriptDuration'),
    'style and layout per 1,000 px, ms': per1000('LayoutDuration') + per1000('RecalcStyleDuration'),
    'main thread per 1,000 px, ms': per1000('TaskDuration'),
  };
}

declare global {
  interface Window {
    measured: { shift: number; longTasks: number };
  }
}

/** Runs in the page before anything else. */
function watchPage(): void {
  window.measured = { shift: 0, longTasks: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.measured.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.measured.longTasks += duration;
  }).observe({ type: 'longtask', buffered: true });
}

async function metrics(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** Scrolls to the end by wheel gestures at 1,000 px a second; gives the pixels passed. */
async function scrollThrough(page: Page, cdp: CDPSession): Promise<number> {
  const start = await page.evaluate(() => scrollY);
  for (;;) {
    const rest = await page.evaluate(
      () => document.documentElement.scrollHeight - innerHeight - scrollY,
    );
    if (rest < 2) break;
    await cdp.send('Input.synthesizeScrollGesture', {
      x: 195,
      y: 600,
      yDistance: -Math.min(4000, Math.ceil(rest)),
      speed: 1000,
      gestureSourceType: 'mouse',
      preventFling: true,
    });
  }
  return (await page.evaluate(() => scrollY)) - start;
}

function print({ kinds, requests }: Bytes, runs: readonly Run[]): void {
  const rows: [string, string][] = [
    ...Object.entries(kinds).map(([kind, size]): [string, string] => [
      `${kind}, kB (brotli)`,
      (size / 1000).toFixed(1),
    ]),
    ['requests', String(requests)],
    ...Object.keys(runs[0] ?? {}).map((name): [string, string] => {
      const sorted = runs.map((run) => run[name as keyof Run]).sort((a, b) => a - b);
      const value = sorted[Math.floor(sorted.length / 2)] ?? NaN;
      return [name, name === 'layout shift' ? value.toFixed(4) : value.toFixed(0)];
    }),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(`${values.path} at 390×844, processor slowed 4×, medians of ${runs.length} runs`);
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value.padStart(9)}`);
}
