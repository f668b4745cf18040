import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, HTTPResponse } from 'puppeteer-core';
import { openChrome } from '../../src/commands/browser.ts';
import { hosts, type HostServer } from './servers.ts';

describe.each(hosts)('a reader of $name', ({ start }) => {
  let server: HostServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await start(inject('site'), '/');
    browser = await openChrome();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test('loads the page in 12 requests at most; coming back fetches nothing but a 304', async () => {
    const page = await browser.newPage();
    const visit = async () => {
      const responses: HTTPResponse[] = [];
      const note = (response: HTTPResponse) => responses.push(response);
      page.on('response', note);
      await page.goto(`http://127.0.0.1:${server.port}/pl/deepseek/`, {
        waitUntil: 'networkidle0',
      });
      page.off('response', note);
      return responses;
    };
    const first = await visit();
    expect(first.map((response) => response.status())).not.toContain(404);
    expect(first.length).toBeLessThanOrEqual(12);
    await page.goto('about:blank');
    const again = (await visit()).filter((response) => !response.fromCache());
    expect(again.map((response) => [new URL(response.url()).pathname, response.status()])).toEqual([
      ['/pl/deepseek/', 304],
    ]);
  });
});
