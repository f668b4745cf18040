import { describe, expect, test } from 'vitest';
import {
  desktop,
  goTo,
  phone,
  ready,
  stepOf,
  storyInChromium,
  type Tab,
} from './story-in-chromium.ts';

const story = storyInChromium();
const path = '/pl/deepseek/';

const atStep = (page: Tab['page'], step: string) =>
  page.waitForFunction((id) => document.documentElement.dataset['step'] === id, {}, step);
const hashIs = (page: Tab['page'], hash: string) =>
  page.waitForFunction((wanted) => location.hash === wanted, {}, hash);

describe('the reading bar', () => {
  test.each(['/pl/deepseek/', '/en/deepseek/'])(
    'stands whole on the narrowest phones, at the last step: %s',
    async (address) => {
      const { page, close } = await story.open(address);
      await ready(page);
      const last = await page.$$eval('.step', (all) => all.at(-1)?.id ?? '');
      await goTo(page, last);
      await atStep(page, last);
      for (const width of [320, 360, 375, 390]) {
        await page.setViewport({ width, height: 740 });
        const edges = await page.$$eval('.reading-bar button', (all) =>
          all
            .filter((button) => button.checkVisibility())
            .map((button) => button.getBoundingClientRect())
            .flatMap(({ left, right }) => [left, right]),
        );
        expect(edges.length).toBeGreaterThanOrEqual(8);
        expect(Math.min(...edges), `${width} px`).toBeGreaterThanOrEqual(0);
        expect(Math.max(...edges), `${width} px`).toBeLessThanOrEqual(width);
      }
      await close();
    },
  );

  test('says the step, marks the scene in the contents and leads on by keys and buttons', async () => {
    const { page, errors, close } = await story.open(path);
    await ready(page);
    const steps = await page.$$eval('.step', (all) => all.map(({ id }) => id));
    await goTo(page, steps[0] ?? '');
    await atStep(page, steps[0] ?? '');
    await page.keyboard.press('j');
    await atStep(page, steps[1] ?? '');
    await page.keyboard.press('ArrowRight');
    await atStep(page, steps[2] ?? '');
    await page.keyboard.press('k');
    await atStep(page, steps[1] ?? '');
    await page.keyboard.press('ArrowLeft');
    await atStep(page, steps[0] ?? '');
    await page.click('[data-turn="1"]');
    await atStep(page, steps[1] ?? '');
    await page.click('[data-turn="1"]');
    await atStep(page, steps[2] ?? '');
    await page.click('[data-turn="-1"]');
    await atStep(page, steps[1] ?? '');
    await page.click('[data-turn="1"]');
    await atStep(page, steps[2] ?? '');
    expect(await page.$eval('.reading-place', (place) => place.textContent)).toMatch(
      new RegExp(`^3\\sz\\s${steps.length}$`),
    );
    expect(await page.$$eval('[data-scene-link][aria-current]', (all) => all.length)).toBe(1);
    await page.click('[popovertarget="contents-panel"]');
    await page.waitForSelector('#contents-panel:popover-open');
    await page.keyboard.press('j');
    expect(await stepOf(page)).toBe(steps[2]);
    expect(errors).toEqual([]);
    await close();
  });

  test('draws the share that has been read as a line, and counts the minutes that are left', async () => {
    const { page, close } = await story.open('/en/deepseek/');
    await ready(page);
    const read = () =>
      page.evaluate(() => {
        const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
        const line = document.querySelector('.progress')?.getBoundingClientRect();
        return {
          share: scrollTop / (scrollHeight - clientHeight),
          drawn: (line?.width ?? 0) / innerWidth,
          thickness: line?.height ?? 0,
          minutes: Number(/\d+/.exec(document.querySelector('.minutes-left')?.textContent ?? '')),
        };
      });
    const seen = [];
    for (const step of ['monday/friday', 'experts/share', 'scoreboard/all']) {
      await goTo(page, step);
      await atStep(page, step);
      await expect
        .poll(async () => {
          const { share, drawn } = await read();
          return Math.abs(share - drawn);
        })
        .toBeLessThan(0.01);
      seen.push(await read());
    }
    const minutes = seen.map((moment) => moment.minutes);
    expect(minutes).toEqual([...new Set(minutes)].toSorted((a, b) => b - a));
    for (const { thickness } of seen) expect(thickness).toBeLessThanOrEqual(4);
    await close();
  });

  test('tells a reader who does not see it where a turn led', async () => {
    const { page, close } = await story.open('/en/deepseek/');
    await ready(page);
    await goTo(page, 'monday/friday');
    await atStep(page, 'monday/friday');
    await page.keyboard.press('j');
    await atStep(page, 'monday/fall');
    const [said, title, all] = await page.evaluate(() => [
      document.querySelector('.reading-bar [role="status"]')?.textContent,
      document.querySelector('[id="monday/fall"] h3')?.textContent,
      document.querySelectorAll('.step').length,
    ]);
    expect(said).toBe(`Picture 2 of ${all}: ${title}`);
    await close();
  });

  test('the contents close when they have led somewhere', async () => {
    const { page, close } = await story.open(path, phone);
    await ready(page);
    await page.click('[popovertarget="contents-panel"]');
    await page.waitForSelector('#contents-panel:popover-open');
    await page.click('#contents-panel [data-scene-link="sputnik"]');
    await atStep(page, 'sputnik/beep');
    await page.waitForSelector('#contents-panel:not(:popover-open)', { hidden: true });
    await close();
  });

  test('leaves keys alone in controls and with modifiers', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await goTo(page, 'monday/slice');
    await atStep(page, 'monday/slice');
    await page.keyboard.down('Control');
    await page.keyboard.press('j');
    await page.keyboard.up('Control');
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'field';
      document.querySelector('.reading-bar')?.append(field);
      field.focus({ preventScroll: true });
    });
    await page.keyboard.press('j');
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('j');
    expect(await stepOf(page)).toBe('monday/slice');
    await close();
  });

  test('never covers the picture on a phone', async () => {
    const { page, close } = await story.open(path, phone);
    await ready(page);
    await goTo(page, 'monday/slice');
    const [bar, stage] = await page.evaluate(() =>
      ['.reading-bar', '[data-scene="monday"] .stage'].map((selector) => {
        const { top, bottom } = (
          document.querySelector(selector) as Element
        ).getBoundingClientRect();
        return { top, bottom };
      }),
    );
    expect(stage?.bottom).toBeLessThanOrEqual(bar?.top ?? 0);
    await close();
  });

  test.each([
    ['a phone', phone],
    ['a small phone', { width: 320, height: 568 }],
    ['a phone held across', { width: 844, height: 390 }],
    ['a desktop', desktop],
  ])(
    'the contents open under a thumb at the current scene, beside the picture: %s',
    async (_, viewport) => {
      const { page, close } = await story.open(path, viewport);
      await ready(page);
      await goTo(page, 'trial/score');
      await atStep(page, 'trial/score');
      const box = (selector: string) =>
        page.$eval(selector, (element) => {
          const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
          return { left, right, top, bottom, width, height };
        });
      const button = await box('[popovertarget="contents-panel"]');
      expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(44);
      expect(button.top).toBeGreaterThan(viewport.height * 0.75);
      await page.click('[popovertarget="contents-panel"]');
      await page.waitForSelector('#contents-panel:popover-open');
      const panel = await box('#contents-panel');
      const stage = await box('[data-scene="trial"] .stage');
      expect(panel.top >= stage.bottom || panel.right <= stage.left).toBe(true);
      expect(panel.height).toBeGreaterThan(120);
      // It opens where the reader is.
      await expect
        .poll(async () => {
          const { top, bottom } = await box('[data-scene-link="trial"][aria-current]');
          return top >= panel.top && bottom <= panel.bottom;
        })
        .toBe(true);
      await close();
    },
  );

  test('without script there is none', async () => {
    const { page, close } = await story.open(path, phone, (tab) => tab.setJavaScriptEnabled(false));
    expect(await page.$eval('.reading-bar', (bar) => getComputedStyle(bar).display)).toBe('none');
    await close();
  });
});

describe('a swipe', () => {
  type Points = readonly (readonly [x: number, y: number])[];
  /**
   * Makes the touches in the page itself, where no gesture of the browser's own and no slow machine comes
   * between them, and gives how far the page went.
   */
  const swipe = (page: Tab['page'], points: Points) =>
    page.evaluate((all) => {
      const [[x, y] = [0, 0]] = all;
      const target = document.elementFromPoint(x, y) ?? document.body;
      const from = scrollY;
      all.forEach(([clientX, clientY], i) => {
        const touch = new Touch({ identifier: 1, target, clientX, clientY });
        const send = (kind: string, touches: Touch[]) =>
          target.dispatchEvent(
            new TouchEvent(kind, { bubbles: true, touches, changedTouches: [touch] }),
          );
        send(i === 0 ? 'touchstart' : 'touchmove', [touch]);
        if (i === all.length - 1) send('touchend', []);
      });
      return scrollY - from;
    }, points);
  const leftAt = (y: number): Points => [
    [300, y],
    [200, y + 2],
    [90, y + 5],
  ];
  /** A height at which no text lies over the stage. */
  const clear = (page: Tab['page']) =>
    page
      .waitForFunction(() => {
        const isClear = (y: number) =>
          [10, 90, 200, 300].every(
            (x) => !document.elementFromPoint(x, y)?.closest('.slip, a, button'),
          );
        return Array.from({ length: 40 }, (_, n) => 60 + n * 10).find(
          (y) => isClear(y) && isClear(y + 8),
        );
      })
      .then((found) => found.jsonValue() as Promise<number>);
  const touchPhone = { ...phone, hasTouch: true, isMobile: true };

  test('across the stage turns a step on or back; anywhere or anyhow else it does not', async () => {
    const { page, errors, close } = await story.open(path, touchPhone);
    await ready(page);
    const here = 'monday/slice';
    const stay = async () => {
      await goTo(page, here);
      await atStep(page, here);
    };
    await stay();
    // What listens to swipes comes with the first touch.
    await expect.poll(async () => swipe(page, leftAt(await clear(page)))).toBeGreaterThan(0);
    await atStep(page, 'monday/thirty-two-days');
    await swipe(page, leftAt(await clear(page)).toReversed());
    await atStep(page, here);

    const slip = await page.$eval(`[id="${here}"] .slip`, (element) => {
      element.scrollIntoView({ block: 'end', behavior: 'instant' });
      const { top, bottom } = element.getBoundingClientRect();
      return Math.max(top, innerHeight * 0.6) / 2 + bottom / 2;
    });
    const bare = await clear(page);
    for (const points of [
      [
        [300, slip],
        [90, slip],
      ], // on the text
      [
        [300, bare],
        [270, bare + 1],
      ], // too short
      [
        [380, bare],
        [200, bare + 2],
      ], // from an edge
      [
        [10, bare],
        [200, bare + 2],
      ], // from the other
    ] as const)
      expect(await swipe(page, points)).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the address', () => {
  test('follows the reader after the first own movement, and is cleared at the top', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await goTo(page, 'monday/slice');
    await atStep(page, 'monday/slice');
    expect(await page.evaluate(() => location.hash)).toBe('');
    await page.keyboard.press('j');
    await hashIs(page, '#monday/thirty-two-days');
    const entries = await page.evaluate(() => history.length);
    await goTo(page, 'sputnik/beep');
    await hashIs(page, '#sputnik/beep');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.keyboard.press('Home');
    await hashIs(page, '');
    await close();
  });

  test('is written once the reader rests, not at every step on the way', async () => {
    const { page, close } = await story.open(path, phone, (tab) =>
      tab.evaluateOnNewDocument(() => {
        const written: string[] = [];
        Object.assign(window, { written });
        const replace = history.replaceState.bind(history);
        history.replaceState = (state, unused, url) => {
          written.push(String(url));
          replace(state, unused, url);
        };
      }),
    );
    await ready(page);
    await page.keyboard.press('Shift');
    // Ten steps without a pause, within one turn of the page.
    await page.evaluate(async () => {
      for (const step of [...document.querySelectorAll('.step')].slice(0, 10)) {
        step.scrollIntoView({ block: 'start', behavior: 'instant' });
        await new Promise(requestAnimationFrame);
      }
    });
    await goTo(page, 'sputnik/beep');
    await hashIs(page, '#sputnik/beep');
    const written = await page.evaluate(() => (window as unknown as { written: string[] }).written);
    expect(written.at(-1)).toMatch(/#sputnik\/beep$/);
    expect(written.length).toBeLessThan(5);
    await close();
  });

  test('never fights an incoming link', async () => {
    const { page, close } = await story.open(`${path}#monday/slice`);
    await ready(page);
    await atStep(page, 'monday/slice');
    expect(await page.evaluate(() => location.hash)).toBe('#monday/slice');
    await close();
  });

  test.each([
    ['a step that was misspelt', '#mnday/fal', '#monday/fall'],
    ['markup', '#<img src=x onerror=alert(1)>', null],
    ['no text at all', '#%E0%A4%A', null],
    ['100 kB', `#${'a/'.repeat(50_000)}`, null],
  ])('that names %s: the story opens, and one sentence says so', async (_, hash, nearest) => {
    const { page, errors, close } = await story.open(`${path}${hash}`);
    await ready(page);
    await page.waitForFunction(() => document.querySelector('.said')?.textContent);
    const said = await page.$eval('.said', (element) => ({
      text: element.textContent,
      lost: (element as HTMLElement).dataset['lost'],
      tags: element.querySelectorAll(':not(a)').length,
      link: element.querySelector('a')?.getAttribute('href') ?? null,
    }));
    expect(said.text).toContain(said.lost);
    expect(said).toMatchObject({ tags: 0, link: nearest });
    expect(errors).toEqual([]);
    // The reader can go on as ever.
    await goTo(page, 'monday/slice');
    await atStep(page, 'monday/slice');
    await close();
  });

  test('is shared by the system’s own sheet where fingers point and there is one', async () => {
    const { page, close } = await story.open(
      path,
      { ...phone, hasTouch: true, isMobile: true },
      (tab) =>
        tab.evaluateOnNewDocument(() => {
          const shared: unknown[] = [];
          Object.assign(window, { shared });
          Object.defineProperty(navigator, 'share', {
            value(data: unknown) {
              shared.push(data);
              // The second time the reader closes the sheet.
              if (shared.length === 2) return Promise.reject(new DOMException('', 'AbortError'));
              // The third time the system refuses.
              if (shared.length > 2) return Promise.reject(new DOMException('', 'NotAllowedError'));
              return Promise.resolve();
            },
          });
        }),
    );
    await ready(page);
    await goTo(page, 'monday/slice');
    await atStep(page, 'monday/slice');
    await page.tap('[data-share]');
    await page.tap('[data-share]');
    const shared = () => page.evaluate(() => (window as unknown as { shared: object[] }).shared);
    await page.waitForFunction(
      () => (window as unknown as { shared: object[] }).shared.length === 2,
    );
    expect((await shared())[0]).toMatchObject({
      url: story.address('/pl/deepseek/s/monday/slice/'),
    });
    expect(await page.$eval('.said', (said) => said.textContent.trim())).toBe('');
    const refused = await page.$eval('[data-share]', (button) =>
      button.getAttribute('data-refused'),
    );
    await page.tap('[data-share]');
    await page.waitForFunction(
      (text) => document.querySelector('.said')?.textContent === text,
      {},
      refused,
    );
    await hashIs(page, '#monday/slice');
    await close();
  });

  test('of the very step is copied; where copying is refused, one sentence says so', async () => {
    const { page, close } = await story.open(path, { width: 1280, height: 800 }, async (tab) => {
      await tab.evaluateOnNewDocument(() => {
        const copied: string[] = [];
        Object.assign(window, { copied });
        const clipboard = {
          writeText(text: string) {
            if (copied.length > 0) return Promise.reject(new DOMException('no', 'NotAllowedError'));
            copied.push(text);
            return Promise.resolve();
          },
        };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard });
      });
    });
    await ready(page);
    await goTo(page, 'monday/slice');
    await atStep(page, 'monday/slice');
    const says = (text: string) =>
      page.waitForFunction(
        (wanted) => document.querySelector('.said')?.textContent === wanted,
        {},
        text,
      );
    const [copied = '', refused = ''] = await page.$eval('[data-share]', (button) => [
      (button as HTMLElement).dataset['copied'],
      (button as HTMLElement).dataset['refused'],
    ]);
    await page.click('[data-share]');
    await says(copied);
    expect(await page.evaluate(() => (window as unknown as { copied: string[] }).copied)).toEqual([
      story.address('/pl/deepseek/s/monday/slice/'),
    ]);
    // Refused: the address bar holds the link, without a new entry in the history.
    const entries = await page.evaluate(() => history.length);
    await page.click('[data-share]');
    await says(refused);
    await hashIs(page, '#monday/slice');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    // It is said until the reader has moved on.
    await goTo(page, 'sputnik/beep');
    await says('');
    await close();
  });
});
