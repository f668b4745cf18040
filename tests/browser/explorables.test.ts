import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mendValue, settingsToText, type Setting } from '../../src/scenes/settings.ts';
import {
  askedOf,
  controlsOf,
  expectNoMarkup,
  explorables,
  makeCount,
  markup,
  openExplorable,
  press,
  pressKeys,
  rest,
  selectorOf,
  settle,
  shownBy,
  typeOver,
} from './explore-page.ts';
import { storyInChromium, type Tab } from './story-in-chromium.ts';

const story = storyInChromium();
/** Presses keys on a control until the picture changes; gives whether it did. */
async function changesByKeyboard(
  { page }: Tab,
  name: string,
  setting: readonly [string, Setting],
): Promise<boolean> {
  const { picture } = await shownBy(page, name);
  for (const attempt of [0, 1, 2]) {
    await pressKeys(page, name, setting, attempt);
    await rest(page);
    if ((await shownBy(page, name)).picture !== picture) return true;
  }
  return false;
}

describe.each(explorables)('$name', ({ name, spec, initial }) => {
  const all = Object.entries(spec.settings);
  // All tests share a page; each begins with the first state.
  let tab: Tab;
  beforeAll(async () => {
    tab = await openExplorable(story, name, {
      prepare: async (page) => {
        await page
          .browserContext()
          .overridePermissions(story.address(), ['clipboard-read', 'clipboard-sanitized-write']);
        await page.evaluateOnNewDocument(() => {
          const saved: Blob[] = [];
          Object.assign(window, { saved });
          URL.createObjectURL = (blob: Blob) => {
            saved.push(blob);
            return '#';
          };
        });
      },
    });
  });
  afterAll(() => tab.close());
  beforeEach(async () => {
    await press(tab.page, `#${name} [data-action="reset"]`);
    await rest(tab.page);
    await settle(tab.page);
  });
  afterEach(() => expect(tab.errors).toEqual([]));

  test('each control, moved by keyboard, changes the picture', async () => {
    for (const setting of all) {
      await makeCount(tab.page, name, setting[1]);
      let changes = await changesByKeyboard(tab, name, setting);
      // Some settings count only once a run has got somewhere.
      for (const [key, one] of all)
        if (!changes && one.kind === 'range' && one.plays && key !== setting[0]) {
          await press(tab.page, selectorOf(name, key), 'End');
          await rest(tab.page);
          changes = await changesByKeyboard(tab, name, setting);
        }
      expect(changes, setting[0]).toBe(true);
      await press(tab.page, `#${name} [data-action="reset"]`);
      await rest(tab.page);
    }
  });

  test('a slider speaks for itself while it moves, the summary once it has stopped', async () => {
    const slider = all.find(([, { kind, when }]) => kind === 'range' && !when)?.[0];
    if (slider === undefined) return;
    const { summary } = await shownBy(tab.page, name);
    const seen = await tab.page.evaluate(
      async (id, selector) => {
        const input = document.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
        const output = document.querySelector(`#${id} .explore-summary output`) as Element;
        const pictures = new Set<string | undefined>();
        const words = new Set([input.getAttribute('aria-valuetext')]);
        let spoken = 0;
        new MutationObserver((changes) => (spoken += changes.length)).observe(output, {
          childList: true,
          characterData: true,
          subtree: true,
        });
        const [low, high] = [Number(input.min), Number(input.max)];
        for (let i = 0; i <= 8; i += 1) {
          input.value = String(low + ((high - low) * i) / 8);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          pictures.add(document.querySelector(`#${id} .stage svg`)?.innerHTML);
          words.add(input.getAttribute('aria-valuetext'));
        }
        const meanwhile = spoken;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        // A click anywhere ends a change that still waits for another.
        document.body.click();
        await new Promise(requestAnimationFrame);
        return { pictures: pictures.size, words: words.size, meanwhile, spoken };
      },
      name,
      selectorOf(name, slider),
    );
    expect(seen.pictures).toBeGreaterThan(2);
    expect(seen.words).toBeGreaterThan(2);
    expect(seen.meanwhile).toBe(0);
    const after = await shownBy(tab.page, name);
    expect(seen.spoken).toBe(after.summary === summary ? 0 : 1);
  });

  test('reset and presets, by keyboard, lead where they say', async () => {
    const first = await shownBy(tab.page, name);
    const controls = await controlsOf(tab.page, name);
    for (const [preset, state] of Object.entries(spec.presets ?? {})) {
      await press(tab.page, `#${name} [data-preset="${preset}"]`);
      await settle(tab.page);
      const asked = settingsToText(spec, { ...initial('pl'), ...state }, initial('pl'));
      expect(askedOf(tab.page, name)).toBe(asked);
    }
    await press(tab.page, `#${name} [data-action="reset"]`);
    await rest(tab.page);
    await settle(tab.page);
    expect(askedOf(tab.page, name)).toBe('');
    expect(await shownBy(tab.page, name)).toEqual(first);
    expect(await controlsOf(tab.page, name)).toEqual(controls);
  });

  test('what is typed never becomes markup, and a megabyte stops nothing', async () => {
    const typed = all.filter(([, { kind }]) => kind === 'text' || kind === 'number');
    if (typed.length === 0) return;
    const texts = [
      markup,
      '<svg onload=window.pwned=1>',
      '\u202e\u0000\u0301\ud83d',
      '👩‍👩‍👧‍👦 שלום عليكم 漢字 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
      '',
    ];
    for (const [key, setting] of typed) {
      await makeCount(tab.page, name, setting);
      for (const text of [...texts, 'x '.repeat(500_000)]) {
        await tab.page.evaluate(
          async (selector, value) => {
            const input = document.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
            input.value = value;
            input.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise(requestAnimationFrame);
            input.dispatchEvent(new Event('change', { bubbles: true }));
            await new Promise(requestAnimationFrame);
          },
          selectorOf(name, key),
          text,
        );
        await expectNoMarkup(tab, name);
      }
    }
  });

  test.each(['pl', 'en'])(
    'numbers are typed as %s writes them, or not taken with a reason',
    async (locale) => {
      const numbers = all.filter(([, { kind }]) => kind === 'number');
      if (numbers.length === 0) return;
      const own = locale === 'pl' ? tab : await openExplorable(story, name, { locale });
      const decimal = locale === 'pl' ? ',' : '.';
      for (const [key, setting] of numbers) {
        if (setting.kind !== 'number') continue;
        await makeCount(own.page, name, setting);
        const selector = selectorOf(name, key);
        const type = async (text: string) => {
          await typeOver(own.page, selector, text);
          await own.page.keyboard.press('Tab');
          await rest(own.page);
          return own.page.evaluate(
            (s, id) => {
              const input = document.querySelector<HTMLInputElement>(s) as HTMLInputElement;
              const note = document.getElementById(`${id}-note`)?.textContent ?? '';
              return {
                note,
                invalid: input.getAttribute('aria-invalid') === 'true',
                value: input.value,
              };
            },
            selector,
            `${name}-${key}`,
          );
        };
        const { min, max, digits = 0 } = setting;
        const value = mendValue(setting, Math.min(max, Math.max(min, 5.6))) as number;
        const plain = String(value);
        for (const text of [
          plain.replace('.', decimal),
          plain.replace('.', decimal === ',' ? '.' : ','),
        ]) {
          expect(await type(text)).toEqual({
            note: '',
            invalid: false,
            value: plain.replace('.', decimal).replace('-', '−'),
          });
        }
        const before = await shownBy(own.page, name);
        const refused = await type('abc');
        expect(refused.note).not.toBe('');
        expect(refused.invalid).toBe(true);
        expect((await shownBy(own.page, name)).picture).toBe(before.picture);
        const far = await type('1e308');
        expect(far.note).not.toBe('');
        expect(Number(far.value.replace(/[\s\u00a0,.]/g, ''))).toBe(Number(max.toFixed(digits)));
        expect(own.errors).toEqual([]);
      }
      if (own !== tab) await own.close();
    },
  );

  test('on a phone every control is large enough, and none is reached under the picture', async () => {
    const small = await tab.page.evaluate(
      (id) =>
        [...document.querySelectorAll<HTMLElement>(`#${id} :is(input, select, button, summary)`)]
          .filter((control) => control.offsetParent !== null)
          .map((control) => control.closest('label') ?? control)
          .filter((target) => target.getBoundingClientRect().height < 44)
          .map((target) => target.outerHTML.slice(0, 80)),
      name,
    );
    expect(small.filter((html) => !html.includes('data-scroll'))).toEqual([]);
    await tab.page.focus(`#${name} :is(button, select, input)`);
    for (let i = 0; i < 60; i += 1) {
      const seen = await tab.page.evaluate((id) => {
        const control = document.activeElement as HTMLElement;
        if (!control.closest(`#${id} .explore-panel`)) return undefined;
        const { left, top, width, height } = control.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        const on = control.contains(there) || control.closest('label')?.contains(there);
        return on ? '' : control.outerHTML.slice(0, 120);
      }, name);
      if (seen === undefined) break;
      expect(seen).toBe('');
      await tab.page.keyboard.press('Tab');
    }
  });

  test('the numbers and the picture can be taken away, and a link to the state copied', async () => {
    const savedText = async (action: string) => {
      await press(tab.page, `#${name} [data-action="${action}"]`);
      await tab.page.waitForFunction(
        () => (window as unknown as { saved: Blob[] }).saved.length > 0,
      );
      return tab.page.evaluate(() => (window as unknown as { saved: Blob[] }).saved.pop()?.text());
    };
    const csv = (await savedText('csv')) ?? '';
    const rows = await tab.page.$$eval(`#${name} .data tr`, (all) => all.length);
    const opened = await tab.page.evaluate(async (id) => {
      (document.querySelector(`#${id} .data`) as HTMLDetailsElement).open = true;
      while (!document.querySelector(`#${id} .data tr`)) await new Promise(requestAnimationFrame);
      return document.querySelectorAll(`#${id} .data tr`).length;
    }, name);
    expect(rows).toBe(0);
    expect(csv.trim().split('\n')).toHaveLength(opened);
    const svg = (await savedText('svg')) ?? '';
    // A page of its own reads it: the story's policy lets nothing be parsed.
    const other = await tab.page.browserContext().newPage();
    const read = await other.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      const error = file.querySelector('parsererror')?.textContent;
      return { root: file.documentElement.localName, error };
    }, svg);
    await other.close();
    expect(read).toEqual({ root: 'svg', error: undefined });
    expect(svg).not.toContain('var(--');
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    await tab.page.bringToFront();
    await press(tab.page, `#${name} [data-action="link"]`);
    await tab.page.waitForFunction(
      (id) => document.querySelector(`#${id} .explore-message`)?.textContent !== '',
      {},
      name,
    );
    expect(await tab.page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${new URL(tab.page.url()).origin}${new URL(tab.page.url()).pathname}#${name}`,
    );
  });
});
