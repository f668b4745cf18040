import type { Page } from 'puppeteer-core';
import { traceToTimes, type Times, type TraceEvent } from './trace-times.ts';

const categories = [
  '-*',
  'devtools.timeline',
  'v8',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
];

/** What the page's main thread did during an action. */
export async function traced(page: Page, action: () => Promise<unknown>): Promise<Times> {
  await page.tracing.start({ categories });
  await action();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as {
    traceEvents: TraceEvent[];
  };
  return traceToTimes(traceEvents);
}
