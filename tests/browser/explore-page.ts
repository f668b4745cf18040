import { readFileSync } from 'node:fs';
import type { KeyInput, Page } from 'puppeteer-core';
import { expect, inject } from 'vitest';
import { isExplorable } from '../../src/scenes/scene.ts';
import { initialSettings, type Setting } from '../../src/scenes/settings.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';
import { phone, ready, type Tab } from './story-in-chromium.ts';

/** The explorables of the story, as the built page shows them. */
export const explorables = [
  ...readFileSync(`${inject('site')}/pl/deepseek/index.html`, 'utf8').matchAll(
    /data-explore="([^"]+)"/g,
  ),
].map(([, name = '']) => {
  const scene = allScenes.find((one) => one.name === name)?.scene;
  if (!scene || !isExplorable(scene)) throw new Error(`“${name}” is no explorable`);
  const spec = scene.settings;
  const initial = (locale: string) =>
    initialSettings(spec, (word) => wordingOf(name, locale).word(word));
  return { name, spec, initial };
});
export type TestedExplorable = (typeof explorables)[number];

interface Story {
  open(
    path: string,
    viewport?: typeof phone,
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Tab>;
}

/** A page whose explorable plays and is in view, its folds open. */
export async function openExplorable(
  story: Story,
  name: string,
  {
    locale = 'pl',
    search = '',
    viewport = phone,
    prepare,
  }: {
    locale?: string;
    search?: string;
    viewport?: typeof phone;
    prepare?: (page: Page) => Promise<void>;
  } = {},
): Promise<Tab> {
  const tab = await story.open(`/${locale}/deepseek/${search}`, viewport, prepare);
  await play(tab.page, name);
  return tab;
}

/** Brings an explorable to life and, unless told otherwise, opens its folds. */
export async function play(page: Page, name: string, { unfold = true } = {}): Promise<void> {
  await ready(page);
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), name);
  await page.waitForFunction(
    (id) => document.getElementById(id)?.dataset['playing'] !== undefined,
    {},
    name,
  );
  if (unfold)
    await page.$$eval(`#${name} .setting-group`, (folds) => {
      for (const fold of folds as HTMLDetailsElement[]) fold.open = true;
    });
  await rest(page);
}

/** Waits for the frame in which the last change is drawn. */
export const rest = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/** Ends a change that still waits for another: a click anywhere does. */
export const settle = (page: Page) => page.evaluate(() => document.body.click());

/** The state of an explorable that the address of a page asks for. */
export const askedOf = (page: Page, name: string) =>
  new URL(page.url()).searchParams.get(name) ?? '';

/** A text that would show itself if it became markup. */
export const markup = '"><img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';

/** Nothing of the page was taken over by what was put in. */
export async function expectNoMarkup({ page, errors }: Tab, name: string): Promise<void> {
  const found = await page.evaluate(
    (id) => ({
      pwned: 'pwned' in window,
      strangers: document.querySelectorAll(`#${id} :is(img, script, iframe, a[href^="javascript"])`)
        .length,
      handlers: [...document.querySelectorAll(`#${id} *`)].flatMap((element) =>
        element.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
      ),
    }),
    name,
  );
  expect(found).toEqual({ pwned: false, strangers: 0, handlers: [] });
  expect((await shownBy(page, name)).picture).not.toMatch(/NaN|undefined|Infinity/);
  expect(errors).toEqual([]);
}

/** What an explorable shows. */
export const shownBy = (page: Page, name: string) =>
  page.evaluate((id) => {
    const find = (selector: string) => document.querySelector(`#${id} ${selector}`);
    // The order of attributes tells what was there before, not what is shown.
    const toText = (element?: Element | null): string => {
      if (!element) return '';
      const copy = element.cloneNode(true) as Element;
      for (const one of [copy, ...copy.querySelectorAll('*')]) {
        const attributes = [...one.attributes].sort((a, b) => a.name.localeCompare(b.name));
        for (const { name: attribute } of attributes) one.removeAttribute(attribute);
        for (const { name: attribute, value } of attributes) one.setAttribute(attribute, value);
      }
      return copy.outerHTML;
    };
    return {
      picture: toText(find('.stage svg')),
      printed: toText(find('figure svg')),
      summary: find('.explore-summary')?.textContent ?? '',
      message: find('.explore-message')?.textContent ?? '',
    };
  }, name);

/** The values of all controls, and the words beside them. */
export const controlsOf = (page: Page, name: string) =>
  page.evaluate(
    (id) =>
      [...document.querySelectorAll<HTMLElement>(`#${id} [data-setting]`)].map((place) => {
        const control = place.querySelector<HTMLInputElement>('input, select');
        return {
          name: control?.name,
          value: control?.type === 'checkbox' ? control.checked : control?.value,
          told: control?.getAttribute('aria-valuetext'),
          beside: place.querySelector('.setting-value')?.textContent?.trim(),
          hidden: place.hidden,
        };
      }),
    name,
  );

export const selectorOf = (name: string, setting: string) => `#${name} [name="${setting}"]`;

/** Makes a setting count, where it depends on another. */
export async function makeCount(page: Page, name: string, { when }: Setting): Promise<void> {
  if (!when) return;
  const selector = selectorOf(name, when.setting);
  const wanted = when.is[0];
  if (typeof wanted === 'string') await page.select(selector, wanted);
  else if ((await page.$eval(selector, (input) => (input as HTMLInputElement).checked)) !== wanted)
    await press(page, selector, 'Space');
  await rest(page);
}

/** Presses a key on a control or a button: what a pointer would hit may lie under the picture. */
export async function press(page: Page, selector: string, key: KeyInput = 'Enter'): Promise<void> {
  await page.focus(selector);
  await page.keyboard.press(key);
}

/** Types a text over what stands in a field. */
export async function typeOver(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(selector, (input) => (input as HTMLInputElement).select());
  await page.focus(selector);
  await page.keyboard.type(text);
}

/** Keys that change a control of each kind, tried one after the other until something changes. */
export async function pressKeys(
  page: Page,
  name: string,
  [setting, own]: readonly [string, Setting],
  attempt: number,
): Promise<void> {
  await page.focus(selectorOf(name, setting));
  if (own.kind === 'range')
    await page.keyboard.press((['ArrowRight', 'End', 'Home'] as const)[attempt] ?? 'Home');
  else if (own.kind === 'choice')
    await page.keyboard.press((['ArrowDown', 'ArrowUp', 'ArrowUp'] as const)[attempt] ?? 'Home');
  else if (own.kind === 'switch') await page.keyboard.press('Space');
  else if (own.kind === 'number') {
    const { min, max } = own;
    const value = [min, max, (min + max) / 2][attempt] ?? min;
    await typeOver(page, selectorOf(name, setting), String(Math.round(value)));
  } else {
    const text = ['Zażółć gęślą', 'x', 'one two three'][attempt] ?? 'y';
    await typeOver(page, selectorOf(name, setting), text);
  }
}
