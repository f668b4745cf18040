import { expect, test } from 'vitest';
import {
  agrees,
  errorsOf,
  goTo,
  inEachEngine,
  path,
  ready,
  settledOn,
  unreadable,
  until,
  type Opening,
} from './story-in-engine.ts';

const year = 365 * 24 * 3600 * 1000;

/** The page plays as ever. */
const harmless: readonly (readonly [string, Opening])[] = [
  ['no IntersectionObserver', { head: 'delete window.IntersectionObserver;' }],
  ['no ResizeObserver', { head: 'delete window.ResizeObserver;' }],
  [
    'no options of scrollTo and scrollBy',
    {
      head: `for (const name of ['scrollTo', 'scrollBy']) {
      const old = window[name].bind(window);
      window[name] = (x, y) => { if (typeof x === 'object') throw new TypeError('not enough arguments'); old(x, y); };
    }`,
    },
  ],
  ['storage and cookies are blocked', { preferences: { storage: false } }],
  [
    'the clock is wrong by a year',
    {
      head: `const now = Date.now; Date.now = () => now() - ${year};`,
    },
  ],
  ['a foreign time zone and language', { preferences: { foreign: true } }],
];

inEachEngine((open) => {
  test.each(harmless)(
    '%s: steps end in their pictures, by scroll and by stepper',
    async (_, opening) => {
      const { tab } = await open(opening);
      await ready(tab);
      await goTo(tab, 'monday/slice');
      await settledOn(tab, 'monday/slice');
      await tab.press('k');
      await until(
        tab,
        'one step back',
        () => document.documentElement.dataset['step'] === 'monday/fall',
      );
      await goTo(tab, 'sputnik/answers');
      await settledOn(tab, 'sputnik/answers');
      expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
    },
  );

  test('no scroll timelines: the bar says all the same how far the reader is', async () => {
    const { tab } = await open({ head: 'CSS.supports = () => false;' });
    await ready(tab);
    await goTo(tab, 'sputnik/answers');
    await settledOn(tab, 'sputnik/answers');
    await until(tab, 'the bar has moved', () => {
      const bar = document.querySelector<HTMLElement>('.reading-bar');
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
      const told = Number(bar?.style.getPropertyValue('--progress'));
      return told > 0 && Math.abs(told - scrollTop / (scrollHeight - clientHeight)) < 0.01;
    });
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('no popovers: a mark leads to the ledger', async () => {
    const head = `for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) delete HTMLElement.prototype[name];`;
    const { tab } = await open({ head });
    await ready(tab);
    await tab.run(() => document.querySelector<HTMLElement>('#contents-panel a')?.click());
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
    await tab.run(() => document.querySelector<HTMLElement>('.slip a.mark')?.click());
    await until(
      tab,
      'the ledger',
      () => location.pathname.endsWith('/ledger/') && location.hash !== '',
    );
  });

  test('storage that throws: a setting holds for this page, and the language keeps the step', async () => {
    const { tab } = await open({ preferences: { storage: false } });
    await ready(tab);
    await tab.run(() =>
      document.querySelector<HTMLElement>('input[name="theme"][value="dark"]')?.click(),
    );
    expect(await tab.run(() => document.documentElement.dataset['theme'])).toBe('dark');
    await goTo(tab, 'monday/slice');
    await agrees(tab);
    await tab.run(() => document.querySelector<HTMLElement>('.bar a[data-language]')?.click());
    await until(tab, 'the English page', () => location.pathname.startsWith('/en/'));
    await ready(tab);
    await settledOn(tab, 'monday/slice');
    expect((await errorsOf(tab)).uncaught).toEqual([]);
  });

  test('a translating browser wraps every text: the page reads on, and pictures play', async () => {
    const { tab } = await open();
    await ready(tab);
    await goTo(tab, 'monday/friday');
    await settledOn(tab, 'monday/friday');
    await tab.run(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!parent || text.data.trim() === '') continue;
        if (parent.closest('script, style, [translate="no"], .notranslate')) continue;
        const font = document.createElement('font' as string);
        font.textContent = text.data.toUpperCase();
        text.replaceWith(font);
      }
    });
    await goTo(tab, 'monday/slice');
    await agrees(tab);
    await until(tab, 'the stage has moved on', () => {
      const stage = document.querySelector('[data-scene="monday"] .stage');
      return (
        (stage?.textContent ?? '').length > 20 && stage?.querySelector('font' as string) === null
      );
    });
    await tab.press('j');
    await agrees(tab);
    expect(await unreadable(tab)).toEqual([]);
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('a story of 1,000 steps: the right one at once, wherever the reader goes', async () => {
    const many = {
      at: /deepseek\/index\.html$/,
      edit: (html: string) =>
        html.replace(/<article class="step" id="[^"]*"[\s\S]*?<\/article>/g, (step) =>
          Array.from({ length: 17 }, (_, i) =>
            i === 0 ? step : step.replace(/ id="([^"]*)"/, ` id="$1/${i}"`),
          ).join(''),
        ),
    };
    const { tab } = await open({ faults: [many] });
    await ready(tab);
    expect(await tab.run(() => document.querySelectorAll('.step').length)).toBeGreaterThan(1000);
    for (const id of ['monday/slice/16', 'sputnik/answers/3', 'monday/friday/9']) {
      await goTo(tab, id);
      await settledOn(tab, id);
    }
    await tab.press('End');
    await agrees(tab);
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('offline after it was loaded: what is there plays, the rest stays printed', async () => {
    const { tab, server } = await open({ path: `${path}#monday/friday` });
    await settledOn(tab, 'monday/friday');
    server.goOffline();
    await goTo(tab, 'monday/slice');
    await settledOn(tab, 'monday/slice');
    for (const id of await tab.run(() =>
      [...document.querySelectorAll('.step')].map((step) => step.id),
    )) {
      await goTo(tab, id);
      await agrees(tab);
    }
    expect(await unreadable(tab)).toEqual([]);
    expect((await errorsOf(tab)).uncaught).toEqual([]);
  });
});
