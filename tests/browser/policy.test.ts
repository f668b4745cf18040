import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { desktop, phone, ready, storyInChromium } from './story-in-chromium.ts';

const chromium = storyInChromium();

/** The headers that _headers gives the pages of a rule, the policy with an address for reports. */
const headersOf = (path: string) =>
  readFileSync(join(inject('site'), '_headers'), 'utf8')
    .split(/\n(?=\/)/)
    .filter((rule) => rule.startsWith('/*\n') || rule.startsWith(`${path}\n`))
    .flatMap((rule) => [...rule.matchAll(/^ {2}([^:]+): (.*)$/gm)])
    .map(([, name = '', value = '']): [string, string] =>
      name === 'Content-Security-Policy' ? [name, `${value}; report-uri /__csp`] : [name, value],
    );
const headers = { page: headersOf('/pl/:b/'), embed: headersOf('/pl/:b/embed/:d/') };

describe('the content security policy', () => {
  let reports: string[] = [];
  beforeEach(() => {
    reports = [];
    chromium.setFault((request, response) => {
      if (request.url === '/__csp') {
        request.on('data', (part: Buffer) => reports.push(part.toString()));
        request.on('end', () => response.writeHead(204).end());
        return true;
      }
      const kind = request.url?.includes('/embed/') ? 'embed' : 'page';
      for (const [name, value] of headers[kind]) response.setHeader(name, value);
      return false;
    });
  });

  /** A report is sent after the fact; one sent now has all earlier ones before it. */
  const reported = async (page: Page) => {
    // Not the line’s silence: of a module that is preloaded twice, Chromium tells no end of the second.
    await page.evaluate(() => fetch('/__csp', { method: 'POST', body: 'the last' }));
    await expect.poll(() => reports).toContain('the last');
    return reports.filter((report) => report !== 'the last');
  };

  test('is in force: a style attribute, markup from a string and a foreign request are reported', async () => {
    const { page, close } = await chromium.open('/pl/deepseek/', phone);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<b></b>');
      } catch {
        // Refused, as it must be.
      }
      return fetch('https://other.example/').catch(() => undefined);
    });
    await expect.poll(() => reports.length).toBeGreaterThanOrEqual(3);
    const broken = reports.join('\n');
    for (const directive of ['style-src-attr', 'require-trusted-types-for', 'connect-src'])
      expect(broken).toContain(directive);
    await close();
  });

  test.each([
    ['pl', phone],
    ['en', desktop],
  ])('%s: nothing in a walk through the whole story breaks it', async (locale, viewport) => {
    const { page, errors, close } = await chromium.open(`/${locale}/deepseek/`, viewport);
    await ready(page);
    for (const scene of await page.$$('.scene')) {
      const steps = await scene.$$('.step');
      for (const step of steps)
        await step.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
      await page.waitForFunction(
        (element) => 'playing' in (element as HTMLElement).dataset,
        {},
        scene,
      );
    }
    await page.$eval('[popovertarget], a.mark', (mark) => (mark as HTMLElement).click());
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await reported(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('nor does any explorable, with each of its controls', async () => {
    const { page, errors, close } = await chromium.open('/pl/deepseek/', desktop);
    await ready(page);
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    const explorables = await page.$$('[data-explore]');
    expect(explorables.length).toBeGreaterThan(0);
    for (const explorable of explorables) {
      await explorable.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
      await page.waitForFunction(
        (element) => element.querySelector('fieldset:not(:disabled)') !== null,
        {},
        explorable,
      );
      await explorable.evaluate((element) => {
        for (const field of element.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
          if (field.type === 'range') field.stepUp();
          if (['radio', 'checkbox'].includes(field.type)) field.click();
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
          field.form?.requestSubmit();
        }
        for (const details of element.querySelectorAll('details')) details.open = true;
        for (const button of element.querySelectorAll('button')) button.click();
      });
    }
    expect(await reported(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('nor does any embed, turned through its steps', async () => {
    const scenes = readdirSync(join(inject('site'), 'pl/deepseek/embed'));
    expect(scenes.length).toBeGreaterThan(10);
    const { page, errors, close } = await chromium.open('/404.html', phone);
    for (const scene of scenes) {
      await page.goto(chromium.address(`/pl/deepseek/embed/${scene}/`), { waitUntil: 'load' });
      await page.waitForSelector('.embed[data-playing]');
      await page.evaluate(() => {
        const next = document.querySelector<HTMLButtonElement>('[data-go="1"]');
        while (next && !next.disabled) next.click();
      });
    }
    expect(await reported(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    ...['/', '/pl/', '/nope/', '/pl/deepseek/?still', '/en/deepseek/ledger/'],
    ...['/pl/deepseek/about/', '/pl/deepseek/method/', '/pl/deepseek/s/monday/fall/'],
  ])('%s: nor does this page', async (path) => {
    const { page, errors, close } = await chromium.open(path, phone);
    await page.evaluate(() =>
      window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }),
    );
    expect(await reported(page)).toEqual([]);
    // The answer 404 itself is one line in the console.
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
    await close();
  });
});
