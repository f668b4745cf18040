import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printPicture } from '../../src/scenes/print.ts';
import type { PageScenes } from '../../src/scenes/page-scenes.ts';
import { createWording, type Wording } from '../../src/story/wording.ts';
import { allScenes } from '../all-scenes.ts';
import type { Tab } from './engine.ts';
import { agrees, errorsOf, inEachEngine, ready } from './story-in-engine.ts';

const sequences = 40;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

const event = fc.oneof(
  fc.record({ kind: fc.constant('scroll' as const), by: fc.integer({ min: -1500, max: 1500 }) }),
  fc.record({ kind: fc.constant('jump' as const), to: fc.integer({ min: 0, max: 1000 }) }),
  fc.record({ kind: fc.constant('resize' as const), width: fc.constantFrom(450, 844, 1280) }),
  fc.record({ kind: fc.constant('block' as const), ms: fc.integer({ min: 10, max: 120 }) }),
  fc.record({ kind: fc.constant('prefer' as const), calm: fc.boolean() }),
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

/** What happens to the page; preferences change only where the engine's driver can change them. */
async function happen(tab: Tab, one: Event): Promise<void> {
  if (one.kind === 'resize') return tab.resize(one.width, 800);
  if (one.kind === 'prefer')
    return tab.prefer?.({ 'prefers-reduced-motion': one.calm ? 'reduce' : 'no-preference' });
  if (one.kind === 'scroll') await tab.run((by) => window.scrollBy(0, by), one.by);
  else if (one.kind === 'jump')
    await tab.run(
      (to) => window.scrollTo(0, (to / 1000) * document.documentElement.scrollHeight),
      one.to,
    );
  else
    await tab.run((ms) => {
      for (const end = performance.now() + ms; performance.now() < end;);
    }, one.ms);
}

/** How the page speaks: its words have been typeset. */
async function readWords(tab: Tab): Promise<(scene: string) => Wording> {
  const text = await tab.run(async () => {
    const at = document.getElementById('scenes')?.dataset['at'] ?? '';
    return (await fetch(at)).text();
  });
  const { tag, numbers, labels } = JSON.parse(text) as PageScenes;
  return (scene) => {
    const own = labels[scene];
    if (!own) throw new Error(`the page has no words for ${scene}`);
    return createWording({ tag, numbers, labels: own });
  };
}

/** A picture as text, its attributes in one order and form: a movement may have added them in another. */
const inOrder = (svg: string): string =>
  svg
    .replaceAll('&nbsp;', '\u00a0')
    .replace(/<([\w-]+)((?: [\w:-]+(?:="[^"]*")?)+)/g, (_, tag: string, text: string) => {
      const found = [...text.matchAll(/ ([\w:-]+)(?:="([^"]*)")?/g)];
      const attributes = found.map(([, name = '', value = '']) => ` ${name}="${value}"`);
      return `<${tag}${attributes.sort().join('')}`;
    });

/** Holds the stage of the step at the line against what it should show; gives whether there is one. */
async function expectPicture(tab: Tab, wordingOf: (scene: string) => Wording): Promise<boolean> {
  await agrees(tab);
  const at = await tab.run(() => {
    const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
    const step = document.getElementById(document.documentElement.dataset['step'] ?? '');
    if (!step) return null;
    const { top, height } = step.getBoundingClientRect();
    const [scene = '', name = ''] = step.id.split('/');
    return { scene, name, progress: (line - top) / height, scrub: 'scrub' in step.dataset };
  });
  if (!at) return false;
  const drawn = allScenes.find(({ name }) => name === at.scene);
  if (!drawn) throw new Error(`no scene ${at.scene}`);
  const svgs = (['tall', 'wide'] as const).map((layout) =>
    printPicture(drawn, at.name, {
      facts: drawn.facts,
      wording: wordingOf(at.scene),
      layout,
      progress: at.scrub ? at.progress : 1,
    }),
  );
  const shown = () =>
    tab.run((scene) => {
      return document.querySelector(`[data-scene="${scene}"] .stage`)?.innerHTML ?? '';
    }, at.scene);
  const message = `the stage of ${at.scene} shows ${at.name} at ${at.progress}`;
  await expect
    .poll(async () => inOrder(await shown()), { timeout: 20_000, message })
    .toBeOneOf(svgs.map(inOrder));
  return true;
}

inEachEngine((open, engine) => {
  test(`after ${sequences} random sequences with blocks the stage shows what stands at the line`, async () => {
    console.log(`${engine.name}: seed ${seed} (repeat with SEED=${seed})`);
    const { tab } = await open();
    await ready(tab);
    const wordingOf = await readWords(tab);
    const all = fc.sample(fc.array(event, { minLength: 2, maxLength: 6 }), {
      seed,
      numRuns: sequences,
    });
    let met = 0;
    for (const [i, events] of all.entries()) {
      for (const one of events) await happen(tab, one);
      met += Number(
        await expectPicture(tab, wordingOf).catch((cause: unknown) => {
          throw new Error(`sequence ${i} of seed ${seed}: ${JSON.stringify(events)}`, { cause });
        }),
      );
    }
    expect(met).toBeGreaterThan(sequences / 4);
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });
});
