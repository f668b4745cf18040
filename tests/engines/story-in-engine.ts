import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, inject, onTestFinished } from 'vitest';
import type { Browser, Engine, Plain, Preferences, Tab } from './engine.ts';
import { chromium, firefox } from './puppeteer-engine.ts';
import { serveStory, type Faulty, type StoryServer } from './story-server.ts';
import { webkit } from './webkit-engine.ts';

const wanted = process.env['ENGINE']?.split(',');
export const engines = [chromium, firefox, webkit].filter(
  ({ name }) => wanted?.includes(name) ?? true,
);
/** A phone's screen, as narrow as every engine's window can be. */
export const screen = { width: 450, height: 844 };
export const path = '/pl/deepseek/';

export interface Opening extends Faulty {
  readonly path?: string;
  readonly preferences?: Preferences;
  /** Whether to begin before the page has loaded all that it asks for. */
  readonly early?: boolean;
}

export interface OpenStory {
  readonly tab: Tab;
  readonly server: StoryServer;
}
export type OpenIt = (opening?: Opening) => Promise<OpenStory>;

/** Runs the same tests in each engine; each tab has a server, a cache and a storage of its own, until the test ends. */
export function inEachEngine(tests: (open: OpenIt, engine: Engine) => void): void {
  describe.each(engines)('$name', (engine) => {
    let shared: Browser;
    beforeAll(async () => {
      shared = await engine.launch();
    });
    afterAll(() => shared.close());

    tests(async ({ path: to = path, preferences, early = false, ...faulty } = {}) => {
      const server = await serveStory(inject('site'), faulty);
      onTestFinished(() => server.close());
      const browser = preferences ? await engine.launch(preferences) : shared;
      if (preferences) onTestFinished(() => browser.close());
      const tab = await browser.newTab();
      onTestFinished(() => tab.close());
      // A page that asks for no other file, so that no fault can hold it back.
      await tab.goto(`${server.address}/robots.txt`);
      await tab.resize(screen.width, screen.height);
      if (early) {
        await leave(tab, 'to', `${server.address}${to}`);
        await until(tab, 'the page is written', () => document.querySelector('.foot') !== null);
      } else await tab.goto(`${server.address}${to}`);
      return { tab, server };
    }, engine);
  });
}

/** Asks the page again and again until the answer is true; says what it was when it never is. */
export async function until<A extends readonly Plain[]>(
  tab: Tab,
  what: string,
  isTrue: (...args: A) => boolean,
  ...args: A
): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    // While a page is being left there is nothing to ask.
    if (await tab.run(isTrue, ...args).catch(() => false)) return;
    if (Date.now() > end) {
      const seen = await tab.run(() => ({
        step: document.documentElement.dataset['step'],
        playing: [...document.querySelectorAll('[data-playing]')].length,
        at: [location.href, scrollY],
      }));
      throw new Error(`never: ${what}; the page says ${JSON.stringify(seen)}`);
    }
    await wait(40);
  }
}

/** Leaves the page, when the driver has had its answer. */
export const leave = (tab: Tab, way: 'to' | 'back' | 'again', address = '') =>
  tab.run(
    (how, to) => {
      Object.assign(window, { left: true });
      setTimeout(() => {
        if (how === 'to') location.href = to;
        else if (how === 'back') history.back();
        else location.reload();
      });
    },
    way,
    address,
  );

/** Loads the page anew, and waits until it listens. */
export async function reload(tab: Tab): Promise<void> {
  await leave(tab, 'again');
  await until(tab, 'another page', () => !('left' in window));
  await ready(tab);
}

/** Waits until the page listens. */
export const ready = (tab: Tab) =>
  until(tab, 'the page listens', () => 'ready' in document.documentElement.dataset);

/** The addresses of all steps, and which of them follow the reader's progress. */
export const stepsOf = (tab: Tab) =>
  tab.run(() =>
    [...document.querySelectorAll<HTMLElement>('.step')].map(({ id, dataset }) => ({
      id,
      scrubbed: 'scrub' in dataset,
    })),
  );

/** Scrolls so that the line lies at a fraction of a step. */
export const goTo = (tab: Tab, step: string, fraction = 0.5) =>
  tab.run(
    (id, part) => {
      const { top, height } = (document.getElementById(id) as HTMLElement).getBoundingClientRect();
      const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
      window.scrollTo(0, scrollY + top + part * height - line);
    },
    step,
    fraction,
  );

/** Waits until the scene of the step plays and shows the step's printed picture. */
export const settledOn = (tab: Tab, step: string) =>
  until(
    tab,
    `${step} stands on its stage as printed`,
    (id) => {
      const element = document.getElementById(id);
      const scene = element?.closest<HTMLElement>('.scene');
      return (
        document.documentElement.dataset['step'] === id &&
        scene?.dataset['playing'] !== undefined &&
        scene.querySelector('.stage svg')?.outerHTML ===
          element?.querySelector('figure svg')?.outerHTML
      );
    },
    step,
  );

/** Waits until the page says the step that lies at the line by its geometry. */
export const agrees = (tab: Tab) =>
  until(tab, 'the page says the step at the line', () => {
    const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
    const at = [...document.querySelectorAll('.step')].find((step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return top <= line && line < bottom;
    });
    return document.documentElement.dataset['step'] === at?.id;
  });

/** What no reader should meet: errors that no one caught; and the lines that were logged. */
export const errorsOf = (tab: Tab) =>
  tab.run(() => {
    const { uncaught, logged } = window as unknown as { uncaught: string[]; logged: string[] };
    return { uncaught, logged };
  });

/** Steps whose printed picture or text cannot be read. */
export const unreadable = (tab: Tab, within = '') =>
  tab.run((start) => {
    const lost: string[] = [];
    for (const step of document.querySelectorAll('.step')) {
      if (!step.id.startsWith(start)) continue;
      const svg = step.querySelector('figure svg') as SVGElement;
      const text = step.querySelector('.slip')?.textContent ?? '';
      const { visibility } = getComputedStyle(svg);
      const scene = step.closest<HTMLElement>('.scene');
      const isPlaying = scene?.dataset['playing'] !== undefined;
      const isShown = visibility === 'visible' && svg.getBoundingClientRect().height > 50;
      if (!(isShown || isPlaying) || text.trim().length < 40) lost.push(step.id);
    }
    return lost;
  }, within);
