import { expect, test } from 'vitest';
import type { Fault } from './story-server.ts';
import {
  agrees,
  errorsOf,
  goTo,
  inEachEngine,
  ready,
  settledOn,
  unreadable,
} from './story-in-engine.ts';

const entry = /StoryPage\.astro.*\.js$/;
const story = /deepseek\/index\.html$/;
/** Changes what the page gives to its scenes. */
const spoil = (change: (page: PageScenes) => void): Fault => ({
  at: story,
  edit: (html) =>
    html.replace(
      /(id="scenes">)([\s\S]*?)(<\/script>)/,
      (_, head: string, json: string, tail: string) => {
        const page = JSON.parse(json) as PageScenes;
        change(page);
        return head + JSON.stringify(page).replaceAll('<', '\\u003c') + tail;
      },
    ),
});
interface PageScenes {
  readonly series: Record<string, unknown>;
  readonly labels: Record<string, { words: object }>;
}

/** The page cannot come to life; all that it says stands printed. */
const scriptless: readonly (readonly [string, Fault])[] = [
  ['the script is missing', { at: entry, status: 404 }],
  ['the connection of the script breaks', { at: entry, breaks: 'at once' }],
  ['the script is cut half-way', { at: entry, breaks: 'half-way' }],
  ['the script has a syntax error', { at: entry, edit: (code) => `${code} (` }],
  ['a shared part of the script is missing', { at: /settings\..*\.js$/, status: 404 }],
];

/** One scene stays printed, others play. */
const oneScene: readonly (readonly [string, Fault])[] = [
  ['throws in its frame', spoil(({ series }) => delete series['share_prices'])],
  [
    'throws in its picture',
    spoil(({ labels }) => Object.assign(labels['monday'] ?? {}, { words: {} })),
  ],
];

inEachEngine((open) => {
  test('script is switched off: every step stands with its picture and text', async () => {
    const { tab, close } = await open({ preferences: { script: false } });
    expect(await unreadable(tab)).toEqual([]);
    expect(await tab.run(() => document.querySelectorAll('[data-playing]').length)).toBe(0);
    await close();
  });

  test.each(scriptless)('%s: every step stands with its picture and text', async (_, fault) => {
    const { tab, close } = await open({ faults: [fault] });
    await goTo(tab, 'monday/slice');
    expect(await unreadable(tab)).toEqual([]);
    expect(await tab.run(() => document.querySelectorAll('[data-playing]').length)).toBe(0);
    await close();
  });

  test('the script comes late, while the reader has gone on: the right picture, and nothing shifts', async () => {
    let release: (value?: unknown) => void = () => undefined;
    const holds = new Promise((resolve) => (release = resolve));
    const { tab, close } = await open({ faults: [{ at: entry, holds }], early: true });
    await goTo(tab, 'sputnik/answers', 0.5);
    const place = () => [scrollY, document.documentElement.scrollHeight];
    const before = await tab.run(place);
    expect(await unreadable(tab)).toEqual([]);
    release();
    await settledOn(tab, 'sputnik/answers');
    expect(await tab.run(place)).toEqual(before);
    await close();
  });

  test.each(oneScene)(
    'one scene %s: it stays printed, one line is logged, the others play',
    async (_, fault) => {
      const { tab, close } = await open({ faults: [fault] });
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
      await close();
    },
  );

  test('the code of scenes is missing: their pictures stay printed, and the page goes on', async () => {
    const { tab, close } = await open({ faults: [{ at: /scenes-1\..*\.js$/, status: 404 }] });
    await ready(tab);
    await goTo(tab, 'monday/slice');
    await agrees(tab);
    expect(await isPlaying(tab, 'monday')).toBe(false);
    expect(await unreadable(tab)).toEqual([]);
    expect((await errorsOf(tab)).uncaught).toEqual([]);
    await close();
  });

  test.each([
    ['missing', { at: /\.woff2$/, status: 404 }],
    ['held back for ever', { at: /\.woff2$/, holds: new Promise(() => undefined) }],
  ])('the fonts are %s: the text stands in others, and pictures play', async (_, fault) => {
    const { tab, close } = await open({ faults: [fault], early: true });
    await ready(tab);
    await goTo(tab, 'monday/slice');
    await settledOn(tab, 'monday/slice');
    expect(await unreadable(tab)).toEqual([]);
    expect((await errorsOf(tab)).uncaught).toEqual([]);
    await close();
  });

  test('the styles are missing: title, text and pictures come one after the other', async () => {
    const noStyle = {
      at: story,
      edit: (html: string) => html.replace(/<style>[\s\S]*?<\/style>/g, ''),
    };
    const { tab, close } = await open({ faults: [noStyle] });
    const tops = await tab.run(() =>
      [...document.querySelectorAll('.step')].map((step) => step.getBoundingClientRect().top),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(await unreadable(tab)).toEqual([]);
    expect((await errorsOf(tab)).uncaught).toEqual([]);
    await close();
  });
});

const isPlaying = (tab: Parameters<typeof goTo>[0], scene: string) =>
  tab.run(
    (name) =>
      'playing' in (document.querySelector<HTMLElement>(`[data-scene="${name}"]`)?.dataset ?? {}),
    scene,
  );
