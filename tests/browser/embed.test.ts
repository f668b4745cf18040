import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { phone, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();
const path = '/pl/deepseek/embed/monday/';

/** A page of another origin that frames the address after its question mark, and follows its height. */
const around = (address: string) => `<!doctype html><body style="margin:0">
  <iframe src="${address}" style="width:100%;height:200px;border:0"></iframe>
  <script>addEventListener('message', ({ data }) => {
    if (data?.type === 'story-embed-height') document.querySelector('iframe').style.height = data.height + 'px';
  });</script>`;

let other: Server;
beforeAll(async () => {
  other = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(around(decodeURIComponent(request.url?.split('?')[1] ?? '')));
  });
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
});
afterAll(() => other.close());

async function framed(
  width: number,
): Promise<{ page: Page; frame: Frame; close(): Promise<void> }> {
  const { page, close } = await story.open('/404.html', { ...phone, width });
  const { port } = other.address() as AddressInfo;
  const address = encodeURIComponent(story.address(path));
  await page.goto(`http://localhost:${port}/?${address}`, { waitUntil: 'load' });
  const frame = page.frames().find((f) => f.url().includes('/embed/'));
  if (!frame) throw new Error('the page holds no frame');
  return { page, frame, close };
}

const shownStep = (frame: Frame) =>
  frame.$eval('.embed-step:not([hidden])', (step) => (step as HTMLElement).dataset['step']);

describe('a scene in a frame of another origin', () => {
  test.each([200, 390, 900])(
    '%i px wide: plays, and the frame grows to its height',
    async (width) => {
      const { page, frame, close } = await framed(width);
      await frame.waitForSelector('.embed[data-playing] .stage svg');
      await page.waitForFunction(
        () => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > 300,
      );
      const [inner, outer] = [
        await frame.$eval('.embed', (main) => Math.ceil(main.getBoundingClientRect().height)),
        await page.$eval('iframe', (element) => element.getBoundingClientRect().height),
      ];
      expect(outer).toBe(inner);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const edge = await frame.$eval('[data-go="1"]', (next) => next.getBoundingClientRect().right);
      expect(edge).toBeLessThanOrEqual(width - 16);
      await close();
    },
  );

  test('its buttons turn the steps, and neither address nor history changes', async () => {
    const { page, frame, close } = await framed(390);
    await frame.waitForSelector('.embed[data-playing]');
    const before = [frame.url(), page.url(), await page.evaluate(() => history.length)];
    expect(await shownStep(frame)).toBe('friday');
    expect(await frame.$eval('[data-go="-1"]', (b) => (b as HTMLButtonElement).disabled)).toBe(
      true,
    );
    await frame.$eval('[data-go="1"]', (button) => (button as HTMLElement).click());
    expect(await shownStep(frame)).toBe('fall');
    await frame.waitForFunction(() => {
      const printed = document.querySelector('[data-step="fall"] figure .tall');
      return document.querySelector('.stage svg')?.outerHTML === printed?.outerHTML;
    });
    expect([frame.url(), page.url(), await page.evaluate(() => history.length)]).toEqual(before);
    await close();
  });

  test('credits the story and leads back to it, outside of the frame', async () => {
    const { frame, close } = await framed(390);
    const credit = await frame.$eval('.embed-credit a', (a) => ({
      href: a.getAttribute('href'),
      target: document.querySelector('base')?.target,
    }));
    expect(credit).toEqual({ href: '/pl/deepseek/#monday/friday', target: '_blank' });
    await close();
  });
});

test('without script an embed shows every step', async () => {
  const { page, close } = await story.open(path, phone, (tab) => tab.setJavaScriptEnabled(false));
  const steps = await page.$$eval('.embed-step', (all) =>
    all.map((step) => step.querySelector('.tall')?.getBoundingClientRect().height ?? 0),
  );
  expect(steps.length).toBeGreaterThan(3);
  expect(Math.min(...steps)).toBeGreaterThan(200);
  expect(await page.$eval('.embed-nav', (nav) => getComputedStyle(nav).display)).toBe('none');
  await close();
});
