import { expect, test } from 'vitest';
import type { PageScenes } from '../../src/scenes/page-scenes.ts';
import type { Tab } from './engine.ts';
import { withoutPolicy, type Fault } from './story-server.ts';
import {
  agrees,
  errorsOf,
  goTo,
  inEachEngine,
  ready,
  settledOn,
  unreadable,
  until,
} from './story-in-engine.ts';

const entry = /SiteScript\.astro.*\.js$/;
const story = /deepseek\/index\.html$/;
/** The code of all scenes but those of the first section. */
const laterScenes = /deepseek-scenes\..*\.js$/;
/** What the scenes of a page are drawn from. */
const drawnFrom = /deepseek-\w+\.\w+\.json$/;
/** Changes what the page gives to its scenes. */
const spoil = (change: (page: PageScenes) => void): Fault => ({
  at: drawnFrom,
  edit: (json) => {
    const page = JSON.parse(json) as PageScenes;
    change(page);
    return JSON.stringify(page);
  },
});

/** The page cannot come to life; all that it says stands printed. */
const scriptless: readonly (readonly [string, Fault])[] = [
  ['the script is missing', { at: entry, status: 404 }],
  ['the connection of the script breaks', { at: entry, breaks: 'at once' }],
  ['the script is cut half-way', { at: entry, breaks: 'half-way' }],
  ['the script has a syntax error', { at: entry, edit: (code) => `${code} (` }],
];

/** From when `window.spoilt` is set, what monday draws with cannot be read any more. */
const spoiltLater = (part: 'slice' | 'fall' | 'words') => `
  const parse = JSON.parse;
  JSON.parse = (text) => {
    const page = parse(text);
    if (page?.labels === undefined) return page;
    const { frames, labels } = page;
    const [record, key] =
      '${part}' === 'words' ? [labels.monday, 'words'] : [frames.monday['${part}'], 'companies'];
    const value = record[key];
    Object.defineProperty(record, key, { enumerable: true, get() {
      if (window.spoilt) throw new Error('spoilt');
      return value;
    } });
    return page;
  };
`;

/** How far a reader goes until the scene breaks. */
const breakingLater = [
  ['frame throws in the middle of a movement', 'slice', 'monday/slice', 0.5],
  ['frame throws while it follows the reader', 'fall', 'monday/fall', 0.7],
  ['picture throws in the middle of a movement', 'words', 'monday/slice', 0.5],
] as const;

/** One scene stays printed, others play. */
const oneScene: readonly (readonly [string, Fault])[] = [
  ['is not told of', spoil(({ frames }) => Object.assign(frames, { monday: undefined }))],
  ['has no whole frame', spoil(({ frames }) => Object.assign(frames, { monday: { friday: {} } }))],
  [
    'throws in its picture',
    spoil(({ labels }) => Object.assign(labels['monday'] ?? {}, { words: {} })),
  ],
];

/** No scene can be drawn. */
const noScene: readonly (readonly [string, Fault])[] = [
  ['is missing', { at: drawnFrom, status: 404 }],
  ['breaks off', { at: drawnFrom, breaks: 'half-way' }],
  ['is no JSON', { at: drawnFrom, edit: () => '<!doctype html>' }],
];

inEachEngine((open) => {
  test('script is switched off: every step stands with its picture and text', async () => {
    const { tab } = await open({ preferences: { script: false } });
    expect(await unreadable(tab)).toEqual([]);
    expect(await tab.run(() => document.querySelectorAll('[data-playing]').length)).toBe(0);
  });

  test.each(scriptless)('%s: every step stands with its picture and text', async (_, fault) => {
    const { tab } = await open({ faults: [fault] });
    await goTo(tab, 'monday/slice');
    expect(await unreadable(tab)).toEqual([]);
    expect(await tab.run(() => document.querySelectorAll('[data-playing]').length)).toBe(0);
  });

  test('the script comes late, while the reader has gone on: the right picture, and nothing shifts', async () => {
    let release: (value?: unknown) => void = () => undefined;
    const holds = new Promise((resolve) => (release = resolve));
    const { tab } = await open({ faults: [{ at: entry, holds }], early: true });
    await goTo(tab, 'sputnik/answers', 0.5);
    // Firefox calls all fonts loading until the script has come; each of them tells for itself.
    await until(tab, 'the fonts have come', () =>
      [...document.fonts].every(({ status }) => status !== 'loading'),
    );
    const place = () => [scrollY, document.documentElement.scrollHeight];
    const before = await tab.run(place);
    expect(await unreadable(tab)).toEqual([]);
    release();
    await settledOn(tab, 'sputnik/answers');
    expect(await tab.run(place)).toEqual(before);
  });

  test.each(noScene)(
    'what scenes are drawn from %s: they stay printed, one line is logged, the rest works',
    async (_, fault) => {
      const { tab } = await open({ faults: [fault] });
      await ready(tab);
      await goTo(tab, 'monday/slice');
      await agrees(tab);
      await somethingLogged(tab);
      await goTo(tab, 'sputnik/answers');
      await agrees(tab);
      expect(await unreadable(tab)).toEqual([]);
      expect(await isPlaying(tab, 'monday')).toBe(false);
      const { uncaught, logged } = await errorsOf(tab);
      expect(uncaught).toEqual([]);
      expect(logged.length).toBe(1);
    },
  );

  test.each(oneScene)(
    'one scene %s: it stays printed, one line is logged, the others play',
    async (_, fault) => {
      const { tab } = await open({ faults: [fault] });
      await ready(tab);
      await goTo(tab, 'monday/slice');
      await agrees(tab);
      await goTo(tab, 'sputnik/answers');
      await settledOn(tab, 'sputnik/answers');
      const { uncaught, logged } = await errorsOf(tab);
      expect(uncaught).toEqual([]);
      expect(logged.map((line) => line.includes('monday'))).toEqual([true]);
      expect(await unreadable(tab)).toEqual([]);
      expect(await isPlaying(tab, 'monday')).toBe(false);
    },
  );

  test.each(breakingLater)(
    'a scene has played, and its %s: printed pictures return, one line is logged, the others play',
    async (_, part, step, fraction) => {
      const { tab } = await open({ head: spoiltLater(part) });
      await ready(tab);
      await goTo(tab, 'monday/fall', 0.2);
      await until(tab, 'monday plays', () => document.querySelector('[data-playing]') !== null);
      await agrees(tab);
      await tab.run(() => void Object.assign(window, { spoilt: true }));
      await goTo(tab, step, fraction);
      await until(tab, 'monday has ended', () => document.querySelector('[data-playing]') === null);
      expect(await unreadable(tab)).toEqual([]);
      await goTo(tab, 'sputnik/answers');
      await settledOn(tab, 'sputnik/answers');
      for (const at of ['monday/fall', 'monday/friday']) {
        await goTo(tab, at);
        await agrees(tab);
      }
      expect(await isPlaying(tab, 'monday')).toBe(false);
      const { uncaught, logged } = await errorsOf(tab);
      expect(uncaught).toEqual([]);
      expect(logged.map((line) => line.includes('monday'))).toEqual([true]);
    },
  );

  test.each([
    ['is missing', { at: laterScenes, status: 404 }],
    [
      'throws at import',
      { at: laterScenes, edit: (code: string) => `throw new Error('at import');${code}` },
    ],
  ])(
    'the code of some scenes %s: they stay printed, one line is logged, others play',
    async (_, fault) => {
      const { tab } = await open({ faults: [fault] });
      await ready(tab);
      for (const id of ['memory', 'lineage']) {
        await tab.run(
          (scene) => document.querySelector(`[data-scene="${scene}"]`)?.scrollIntoView(),
          id,
        );
        await agrees(tab);
        await somethingLogged(tab);
      }
      await goTo(tab, 'sputnik/answers');
      await settledOn(tab, 'sputnik/answers');
      for (const id of ['memory', 'lineage']) expect(await isPlaying(tab, id)).toBe(false);
      expect(await unreadable(tab)).toEqual([]);
      const { uncaught, logged } = await errorsOf(tab);
      expect(uncaught).toEqual([]);
      expect(logged.length).toBe(1);
    },
  );

  test.each([
    ['missing', { at: /\.woff2$/, status: 404 }],
    ['held back for ever', { at: /\.woff2$/, holds: new Promise(() => undefined) }],
  ])('the fonts are %s: the text stands in others, and pictures play', async (_, fault) => {
    const { tab } = await open({ faults: [fault], early: true });
    await ready(tab);
    await goTo(tab, 'monday/slice');
    await settledOn(tab, 'monday/slice');
    expect(await unreadable(tab)).toEqual([]);
    expect((await errorsOf(tab)).uncaught).toEqual([]);
  });

  test('the styles are missing: title, text and pictures come one after the other', async () => {
    const noStyle = {
      at: story,
      edit: (html: string) => html.replace(/<style>[\s\S]*?<\/style>/g, ''),
    };
    const { tab } = await open({ faults: [noStyle] });
    await expectInOrder(tab);
  });

  test.each([
    ['scenes', 'scene|step|stage|frame|slip'],
    ['the reading bar and notes', '(?:reading-)?bar[\\w-]*|note|settings|mark'],
    ['explorables', 'explore[\\w-]*|setting[\\w-]*'],
  ])(
    'the styles of %s are missing: title, text and pictures come one after the other',
    async (_, classes) => {
      const { tab } = await open({ faults: [withoutRules(classes)] });
      await ready(tab);
      await expectInOrder(tab);
      await goTo(tab, 'monday/slice');
      await agrees(tab);
      await expectInOrder(tab);
    },
  );
});

async function expectInOrder(tab: Tab): Promise<void> {
  const tops = await tab.run(() =>
    [...document.querySelectorAll('.step')].map((step) => step.getBoundingClientRect().top),
  );
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(await unreadable(tab)).toEqual([]);
  expect((await errorsOf(tab)).uncaught).toEqual([]);
}

/** A page whose style sheet lacks the rules of some classes. */
const withoutRules = (classes: string): Fault => ({
  at: story,
  edit: (html) =>
    withoutPolicy(html).replace(/<style>[\s\S]*?<\/style>/g, (style) =>
      style.replaceAll(new RegExp(`[^{}>]*\\.(?:${classes})\\b[^{}]*\\{[^{}]*\\}`, 'g'), ''),
    ),
});

const somethingLogged = (tab: Tab) =>
  until(
    tab,
    'a line is logged',
    () => (window as unknown as { logged: string[] }).logged.length > 0,
  );

const isPlaying = (tab: Tab, scene: string) =>
  tab.run(
    (name) =>
      'playing' in (document.querySelector<HTMLElement>(`[data-scene="${name}"]`)?.dataset ?? {}),
    scene,
  );
