import { expect, test } from 'vitest';
import { phone, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();
const lost = '/pl/deepseek/s/mnday/fal/';

test('an address that leads nowhere is told the nearest step in both languages', async () => {
  const { page, close } = await story.open(lost);
  await page.waitForSelector('[data-nearest="pl"]:not([hidden])');
  const hrefs = await page.$$eval('[data-nearest] a', (all) =>
    all.map((a) => a.getAttribute('href')),
  );
  expect(hrefs.sort()).toEqual(['/en/deepseek/#monday/fall', '/pl/deepseek/#monday/fall']);
  await close();
});

test('where nothing is near, and without script, the plain page stands', async () => {
  for (const [path, script] of [
    ['/something/else/altogether/', true],
    [lost, false],
  ] as const) {
    const { page, close } = await story.open(path, phone, (tab) =>
      tab.setJavaScriptEnabled(script),
    );
    expect(await page.$$eval('[data-nearest]:not([hidden])', (all) => all.length)).toBe(0);
    const links = await page.$$eval('main a', (all) => all.map((a) => a.getAttribute('href')));
    expect(links).toContain('/pl/deepseek/');
    await close();
  }
});

test('markup in an address stays text', async () => {
  const { page, close } = await story.open(
    '/pl/<img src=x onerror=document.title=1>/#<b>monday/fall',
  );
  expect(await page.title()).toBe('404');
  expect(await page.$$('main img, main b')).toHaveLength(0);
  await close();
});
