import { describe, expect, test } from 'vitest';
import { settingsToText, textToSettings } from '../../src/scenes/settings.ts';
import {
  askedOf,
  controlsOf,
  expectNoMarkup,
  explorables,
  markup,
  play,
  pressKeys,
  settle,
  shownBy,
} from './explore-page.ts';
import { desktop, phone, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();
const withoutScript = (viewport: typeof phone) =>
  story.open('/pl/deepseek/', viewport, (page) => page.setJavaScriptEnabled(false));

test.each([
  ['phone', phone],
  ['desktop', desktop],
])('explorables take the place that they had without script (%s)', async (_, viewport) => {
  const places = () =>
    [...document.querySelectorAll('.explore, .explore-panel, .setting, .explore-actions')].map(
      (part) => {
        const { top, height } = part.getBoundingClientRect();
        const place = height === 0 ? 0 : Math.round(top + scrollY);
        return [part.className, place, Math.round(height)];
      },
    );
  story.refuseTypefaces();
  const bare = await withoutScript(viewport);
  const live = await story.open('/pl/deepseek/', viewport);
  for (const { name } of explorables) await play(live.page, name, { unfold: false });
  expect(await live.page.evaluate(places)).toEqual(await bare.page.evaluate(places));
  story.setFault();
  await bare.close();
  await live.close();
});

test('explorables begin live as they were printed: picture, controls and words', async () => {
  const bare = await withoutScript(phone);
  const live = await story.open('/pl/deepseek/', phone);
  for (const { name } of explorables) {
    await play(live.page, name);
    const [shown, still] = [await shownBy(live.page, name), await shownBy(bare.page, name)];
    expect(shown.picture, name).toBe(still.printed);
    expect(shown.printed, name).toBe(still.printed);
    expect(shown.summary.trim()).toBe(still.summary.trim());
    expect(await controlsOf(live.page, name)).toEqual(await controlsOf(bare.page, name));
  }
  expect(live.errors).toEqual([]);
  await bare.close();
  await live.close();
});

test('on paper stands the state that was chosen, or the first one without script', async () => {
  const [bare, live] = [await withoutScript(phone), await story.open('/pl/deepseek/', phone)];
  for (const { name } of explorables) await play(live.page, name);
  for (const { page } of [bare, live]) await page.emulateMediaType('print');
  const isSeen = (id: string, selector: string) => {
    const svg = document.querySelector(`#${id} ${selector} > svg`);
    const isVisible = svg?.checkVisibility({
      visibilityProperty: true,
      contentVisibilityAuto: true,
    });
    return isVisible === true && svg !== null && svg.getBoundingClientRect().height > 200;
  };
  for (const { name } of explorables)
    for (const [tab, printed] of [
      [bare, true],
      [live, false],
    ] as const) {
      const seen = (selector: string) => tab.page.evaluate(isSeen, name, selector);
      await expect.poll(() => seen('.frame'), { message: name, timeout: 10_000 }).toBe(printed);
      await expect.poll(() => seen('.stage'), { message: name, timeout: 10_000 }).toBe(!printed);
    }
  await bare.close();
  await live.close();
});

test('states of all explorables stay in one address: over a reload, into the other language, not in the history', async () => {
  const { page, errors, close } = await story.open('/pl/deepseek/', phone);
  const entries = await page.evaluate(() => history.length);
  const states = async () => {
    const found = [];
    for (const { name } of explorables) {
      await play(page, name);
      found.push({ ...(await shownBy(page, name)), controls: await controlsOf(page, name) });
    }
    return found;
  };
  for (const { name, spec } of explorables) {
    await play(page, name);
    const hidden = new Set(
      (await controlsOf(page, name)).filter((one) => one.hidden).map((one) => one.name),
    );
    for (const setting of Object.entries(spec.settings))
      if (setting[1].kind !== 'text' && !hidden.has(setting[0]))
        await pressKeys(page, name, setting, 0);
    await page.keyboard.press('Tab');
    await settle(page);
  }
  const before = await states();
  const chosen = explorables.map(({ name, spec, initial }) => {
    const text = askedOf(page, name);
    expect(text).toMatch(new RegExp(`^${spec.version};`));
    const { settings, mended } = textToSettings(spec, text, initial('pl'));
    expect(mended).toEqual([]);
    expect(settingsToText(spec, settings, initial('pl'))).toBe(text);
    return settings;
  });

  await page.reload({ waitUntil: 'load' });
  expect(await states()).toEqual(before);
  expect(await page.evaluate(() => history.length)).toBe(entries);

  // The last change goes along even if it has not settled yet.
  const [first] = explorables;
  const last = Object.entries(first?.spec.settings ?? {}).findLast(
    ([, { kind, when }]) => kind !== 'text' && !when,
  );
  if (!first || !last) throw new Error('the story has no explorable');
  await pressKeys(page, first.name, last, 1);
  await page.$eval('.bar a[data-language]', (link) => (link as HTMLAnchorElement).click());
  await page.waitForFunction(() => location.pathname === '/en/deepseek/');
  for (const [i, { name, spec, initial }] of explorables.entries()) {
    await play(page, name);
    const there = textToSettings(spec, askedOf(page, name), initial('en')).settings;
    for (const [key, { kind }] of Object.entries(spec.settings)) {
      if (kind === 'text') continue;
      const isLast = i === 0 && key === last[0];
      if (isLast) expect(there[key], key).not.toBe(chosen[i]?.[key]);
      else expect(there[key], `${name} ${key}`).toBe(chosen[i]?.[key]);
    }
  }
  expect(errors).toEqual([]);
  await close();
});

describe('a hand-made address', () => {
  type Made = (typeof explorables)[number];
  const all = ({ spec }: Made, value: string) =>
    Object.keys(spec.settings)
      .map((key) => `${key}=${value}`)
      .join(';');
  test.each<[string, (made: Made) => string]>([
    ['with markup', (made) => `${made.spec.version};${all(made, encodeURIComponent(markup))}`],
    ['out of range', (made) => `${made.spec.version};${all(made, '1e309')};__proto__=1;nobody=2`],
    ['of another version', (made) => `${made.spec.version + 1};${all(made, '-1')}`],
    ['that is none', () => markup],
    ['that is long', ({ spec }) => `${spec.version};${'%00%E2%80%AE;'.repeat(80)}`],
  ])('%s gives the nearest state, says so, and brings no markup', async (_, make) => {
    const texts = explorables.map((made): [string, string] => [made.name, make(made)]);
    const search = new URLSearchParams([...texts, [markup, markup]]).toString();
    const tab = await story.open(`/pl/deepseek/?${search}`, phone);
    for (const made of explorables) {
      await play(tab.page, made.name);
      await expectNoMarkup(tab, made.name);
      const { mended } = textToSettings(made.spec, make(made), made.initial('pl'));
      const { message } = await shownBy(tab.page, made.name);
      expect(message !== '', made.name).toBe(mended.length > 0);
    }
    await tab.close();
  });
});
