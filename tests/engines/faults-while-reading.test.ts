import { expect, test } from 'vitest';
import {
  agrees,
  errorsOf,
  goTo,
  inEachEngine,
  leave,
  path,
  ready,
  reload,
  screen,
  settledOn,
  unreadable,
  until,
} from './story-in-engine.ts';

/** Safari's own width and height of a window follow two fingers; here by hand, in every engine. */
const pinchable = `
  let scale = 1;
  for (const name of ['innerWidth', 'innerHeight']) {
    const { get } = Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, { get: () => Math.round(get.call(window) / scale) });
  }
  window.pinch = (to) => {
    scale = to;
    window.dispatchEvent(new Event('resize'));
    visualViewport?.dispatchEvent(new Event('resize'));
  };
`;

/** What the reader's system asks for, changed by hand in every engine. */
const preferable = `
  const ask = window.matchMedia.bind(window);
  let calm = false;
  window.matchMedia = (query) => query.includes('reduced-motion') ? { matches: calm, addEventListener() {} } : ask(query);
  window.prefer = (value) => (calm = value);
`;

/** Whole-page time: hidden, nothing is drawn; then the clock has gone on by a minute. */
const hideable = `
  let hidden = false, ahead = 0, waiting = [];
  const frame = window.requestAnimationFrame.bind(window), now = performance.now.bind(performance), today = Date.now;
  performance.now = () => now() + ahead;
  Date.now = () => today() + ahead;
  window.requestAnimationFrame = (work) => hidden ? waiting.push(work) : frame((time) => work(time + ahead));
  Object.defineProperty(document, 'hidden', { get: () => hidden });
  window.hide = (value) => {
    hidden = value;
    if (!value) { ahead += 60000; for (const work of waiting.splice(0)) window.requestAnimationFrame(work); }
    document.dispatchEvent(new Event('visibilitychange'));
  };
`;

inEachEngine((open, engine) => {
  test('turned and resized in the middle of a movement: the reader keeps the step', async () => {
    const { tab } = await open();
    await ready(tab);
    await goTo(tab, 'monday/friday');
    await settledOn(tab, 'monday/friday');
    await goTo(tab, 'monday/slice');
    await agrees(tab);
    for (const [width, height] of [
      [844, 450],
      [450, 780],
      [450, 844],
    ] as const) {
      await tab.resize(width, height);
      await until(tab, 'the page has the new size', (x) => innerWidth === x, width);
      await until(
        tab,
        'the same step',
        () => document.documentElement.dataset['step'] === 'monday/slice',
      );
    }
    await settledOn(tab, 'monday/slice');
  });

  test('zoom from 50 to 400 %, text of 200 % and wide spacing: the step stays, nothing runs sideways', async () => {
    const { tab } = await open();
    await ready(tab);
    await goTo(tab, 'monday/slice');
    await agrees(tab);
    // A rounded pixel is none that a reader can scroll by.
    const fits = () =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth <= 1;
    const narrow = engine.name === 'WebKit' ? screen.width : 320;
    for (const [width, height] of [
      [900, 1600],
      [narrow, 256],
      [screen.width, screen.height],
    ] as const) {
      await tab.resize(width, height);
      await until(tab, 'the page has the new size', (x) => innerWidth === x, width);
      await until(
        tab,
        'the same step',
        () => document.documentElement.dataset['step'] === 'monday/slice',
      );
      await until(tab, `nothing runs sideways at ${width} px`, fits);
    }
    await tab.run(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html { font-size: 200% } * { line-height: 1.5 !important;
        letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
      document.adoptedStyleSheets.push(sheet);
    });
    await agrees(tab);
    await until(tab, 'nothing runs sideways with large and wide text', fits);
    await goTo(tab, 'sputnik/answers');
    await settledOn(tab, 'sputnik/answers');
  });

  test('hidden in the middle of a movement, and a minute later shown again: the right picture', async () => {
    const { tab } = await open({ head: hideable });
    await ready(tab);
    await goTo(tab, 'monday/friday');
    await settledOn(tab, 'monday/friday');
    await goTo(tab, 'monday/fall');
    await agrees(tab);
    await tab.run(() => (window as unknown as { hide(value: boolean): void }).hide(true));
    await goTo(tab, 'monday/slice');
    await tab.run(() => (window as unknown as { hide(value: boolean): void }).hide(false));
    await settledOn(tab, 'monday/slice');
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('reloaded in mid-page before late fonts and pictures: the place is restored', async () => {
    const late = { at: /\.woff2$/, holds: new Promise((resolve) => setTimeout(resolve, 1500)) };
    const { tab } = await open({ faults: [late] });
    await ready(tab);
    await goTo(tab, 'sputnik/answers', 0.5);
    await settledOn(tab, 'sputnik/answers');
    await reload(tab);
    await settledOn(tab, 'sputnik/answers');
  });

  test('back from another page, out of the cache of whole pages: same place, same picture', async () => {
    const head =
      "addEventListener('pageshow', ({ persisted }) => persisted && Object.assign(window, { persisted }));";
    const { tab, server } = await open({ head });
    await ready(tab);
    await goTo(tab, 'sputnik/answers', 0.5);
    await settledOn(tab, 'sputnik/answers');
    const before = await tab.run(() => scrollY);
    await tab.goto(`${server.address}/404.html`);
    await leave(tab, 'back');
    await settledOn(tab, 'sputnik/answers');
    expect(await tab.run(() => [scrollY, 'persisted' in window])).toEqual([before, true]);
    await tab.press('k');
    await until(
      tab,
      'the keys work again',
      () => document.documentElement.dataset['step'] === 'sputnik/beep',
    );
  });

  test('main-thread blocks while flinging: it ends in the picture of the step at the line', async () => {
    const { tab } = await open({ path: `${path}#monday/friday` });
    await ready(tab);
    await tab.run(async () => {
      for (let i = 0; i < 60; i += 1) {
        window.scrollBy(0, i % 7 === 0 ? -900 : 400);
        for (const end = performance.now() + (i % 3) * 40; performance.now() < end;);
        await new Promise(requestAnimationFrame);
      }
    });
    await agrees(tab);
    await goTo(tab, 'sputnik/answers');
    await settledOn(tab, 'sputnik/answers');
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('two fingers enlarge the page, in Safari also the size of its window: the place stays', async () => {
    const { tab } = await open({ head: pinchable });
    await ready(tab);
    await goTo(tab, 'sputnik/answers', 0.2);
    await settledOn(tab, 'sputnik/answers');
    for (const scale of [2.5, 1]) {
      await tab.pinch?.(scale);
      // The reader moves on while the fingers still lie on the screen.
      const [before, after] = await tab.run(async (to) => {
        const frames = async () => {
          for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
        };
        window.scrollBy(0, 40);
        const here = scrollY;
        (window as unknown as { pinch(scale: number): void }).pinch(to);
        await frames();
        return [here, scrollY] as const;
      }, scale);
      expect(after).toBe(before);
      await settledOn(tab, 'sputnik/answers');
    }
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('still, dark and calm are chosen in the middle of a movement: the page follows at once', async () => {
    const { tab } = await open({ head: preferable });
    await ready(tab);
    await goTo(tab, 'sputnik/beep');
    await settledOn(tab, 'sputnik/beep');
    const choose = (name: string) =>
      tab.run(
        (input) => document.querySelector<HTMLElement>(`input[name="${input}"]`)?.click(),
        name,
      );
    for (const step of ['sputnik/answers', 'sputnik/beep', 'sputnik/answers']) {
      await goTo(tab, step);
      await agrees(tab);
      if (step === 'sputnik/beep') await choose('theme"][value="dark');
      await tab.run(
        (value) => void (window as unknown as { prefer(calm: boolean): void }).prefer(value),
        step === 'sputnik/beep',
      );
      await settledOn(tab, step);
    }
    await goTo(tab, 'sputnik/beep');
    await choose('still');
    await agrees(tab);
    const stage = () =>
      getComputedStyle(document.querySelector('[data-scene="sputnik"] .stage') as Element).display;
    expect(await tab.run(stage)).toBe('none');
    await choose('still');
    await settledOn(tab, 'sputnik/beep');
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('an extension writes a style of its own: the policy refuses and reports it, and the page plays on', async () => {
    const { tab, server } = await open({ reporting: true });
    await ready(tab);
    for (const id of ['monday/slice', 'sputnik/answers']) {
      await goTo(tab, id);
      await settledOn(tab, id);
    }
    const broken = () => server.reports.join('\n');
    expect(broken()).toBe('');
    await tab.run(() => {
      document.querySelector('[data-scene="monday"]')?.setAttribute('style', 'display: none');
    });
    await expect.poll(broken, { timeout: 15_000 }).toContain('style-src');
    await goTo(tab, 'monday/slice');
    await settledOn(tab, 'monday/slice');
    expect(await unreadable(tab)).toEqual([]);
    expect((await errorsOf(tab)).uncaught).toEqual([]);
  });

  test.runIf(engine.name === 'Chromium')(
    'the system asks for calm, dark, contrast or forced colours in the middle of a movement: each picture is right',
    async () => {
      const { tab } = await open();
      await ready(tab);
      await goTo(tab, 'sputnik/beep');
      await settledOn(tab, 'sputnik/beep');
      for (const [features, step] of [
        [{ 'prefers-reduced-motion': 'reduce' }, 'sputnik/answers'],
        [{ 'prefers-color-scheme': 'dark' }, 'sputnik/beep'],
        [{ 'prefers-contrast': 'more' }, 'sputnik/answers'],
        [{ 'forced-colors': 'active' }, 'sputnik/beep'],
      ] as const) {
        await goTo(tab, step);
        await tab.prefer?.(features);
        await settledOn(tab, step);
      }
      expect(await unreadable(tab)).toEqual([]);
      expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
    },
  );
});
