import { expect, test } from 'vitest';
import { measureBytes } from '../../src/commands/bench/measure-bytes.ts';
import { desktop, phone, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();

/**
 * The most that a page may come to: what is reached, and a little air. Kilobytes are brotli's. Lower a
 * number when it is reached; raise one only with a reason in the commit. Layout shift needs a typeface that
 * stands in with our metrics (faces.ts): Arial's, Times', or, as on a bare Debian, DejaVu's.
 */
const budgets = {
  'html, kB': 75,
  'css, kB': 6.5,
  'data, kB': 13.4,
  'script before the first scroll, kB': 4.7,
  'script, kB': 93.7,
  'font, kB': 53,
  'whole page, kB': 227,
  'requests before the first scroll': 5,
  'requests in all': 11,
  'DOM nodes in all': 11_000,
  'scenes that did not play': 0,
  'layout shift': 0.002,
};

test.each([
  ['/pl/deepseek/', phone],
  ['/en/deepseek/', desktop],
])('%s keeps to its budgets when it is read to the end', async (path, screen) => {
  const figures = await measureBytes(story.browser(), story.address(path), screen);
  const over = Object.entries(budgets).flatMap(([name, most]) => {
    const found = figures[name] ?? NaN;
    return found <= most ? [] : [`${name}: ${found} where ${most} is the most`];
  });
  expect(over).toEqual([]);
});
