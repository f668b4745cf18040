import type { Browser, Page, Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { openChrome } from '../../src/commands/browser.ts';
import {
  serveFolder,
  type Intercept,
  type StaticServer,
} from '../../src/commands/static-server.ts';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 800 };

/** A browser and a server over a built site, the project's own where none is named, for one file of tests. */
export function storyInChromium(site: () => string = () => inject('site')) {
  let browser: Browser;
  let server: StaticServer;
  let fault: Intercept | undefined;

  beforeAll(async () => {
    server = await serveFolder(site(), {
      intercept: (request, response) => fault?.(request, response) ?? false,
    });
    browser = await openChrome();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return {
    browser: () => browser,
    /** The address of the site. */
    address: (path = '') => `${server.address}${path}`,
    /** A fault that the server makes until the next call. */
    setFault(next?: Intercept) {
      fault = next;
    },
    /**
     * Refuses typefaces until the next fault. Some are optional: a page that gets them late is laid out
     * without, so pages whose places are compared go without all of them.
     */
    refuseTypefaces() {
      fault = (request, response) => {
        if (!request.url?.endsWith('.woff2')) return false;
        response.writeHead(404).end();
        return true;
      };
    },
    /** A new tab of a given size, with its errors collected. */
    async open(
      path: string,
      viewport: Viewport = phone,
      prepare?: (page: Page) => Promise<unknown>,
    ): Promise<Tab> {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.setViewport({ ...viewport, deviceScaleFactor: 1 });
      await prepare?.(page);
      await page.goto(`${server.address}${path}`, { waitUntil: 'load' });
      return { page, errors, close: () => context.close() };
    },
  };
}

export interface Tab {
  readonly page: Page;
  readonly errors: string[];
  close(): Promise<void>;
}

/** Waits until the page listens. */
export const ready = (page: Page) => page.waitForSelector('html[data-ready]');

/** The step at the line as the page says it. */
export const stepOf = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset['step'] ?? null);

/** The step at the line by the geometry alone, worked out anew. */
export const stepByGeometry = (page: Page) =>
  page.evaluate(() => {
    const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
    const at = [...document.querySelectorAll('.step')].filter((step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return top <= line && line < bottom;
    });
    return at[0]?.id ?? null;
  });

/** Scrolls so that the line lies at a fraction of a step. */
export const goTo = (page: Page, step: string, fraction = 0.5) =>
  page.evaluate(
    (id, part) => {
      const { top, height } = (document.getElementById(id) as HTMLElement).getBoundingClientRect();
      const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
      window.scrollBy({ top: top + part * height - line, behavior: 'instant' });
    },
    step,
    fraction,
  );

/** Waits until the scene of the step plays and its stage shows the step's printed picture. */
export const settledOn = (page: Page, step: string, timeout = 8000) =>
  page.waitForFunction(
    (id) => {
      const element = document.getElementById(id);
      const scene = element?.closest<HTMLElement>('.scene');
      const printed = element?.querySelector('figure svg');
      const live = scene?.querySelector('.stage svg');
      return (
        scene?.dataset['playing'] !== undefined &&
        document.documentElement.dataset['step'] === id &&
        live?.outerHTML === printed?.outerHTML
      );
    },
    { timeout, polling: 50 },
    step,
  );
