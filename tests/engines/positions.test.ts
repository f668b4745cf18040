import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printPicture } from '../../src/scenes/print.ts';
import { wireToScenes } from '../../src/story/wire.ts';
import { createWording, type Wording } from '../../src/story/wording.ts';
import { allScenes } from '../all-scenes.ts';
import type { Tab } from './engine.ts';
import { agrees, errorsOf, inEachEngine, ready, until } from './story-in-engine.ts';

const sequences = 40;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

const event = fc.oneof(
  fc.record({ kind: fc.constant('scroll' as const), by: fc.integer({ min: -1500, max: 1500 }) }),
  fc.record({ kind: fc.constant('jump' as const), to: fc.double({ min: 0, max: 1, noNaN: true }) }),
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
    await tab.run((to) => window.scrollTo(0, to * document.documentElement.scrollHeight), one.to);
  else
    await tab.run((ms) => {
      for (const end = performance.now() + ms; performance.now() < end;);
    }, one.ms);
}

/** How the page speaks: its words have been typeset. */
async function readWords(tab: Tab): Promise<(scene: string) => Wording> {
  const text = await tab.run(() => document.getElementById('scenes')?.textContent ?? '');
  const { tag, numbers, labels } = wireToScenes(text);
  return (scene) => {
    const own = labels[scene];
    if (!own) throw new Error(`the page has no words for ${scene}`);
    return createWording({ tag, numbers, labels: own });
  };
}

/** The step at the line by the page's geometry, and what its stage should show. */
async function expectPicture(tab: Tab, wordingOf: (scene: string) => Wording): Promise<void> {
  await agrees(tab);
  const at = await tab.run(() => {
    const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
    const step = document.getElementById(document.documentElement.dataset['step'] ?? '');
    if (!step) return null;
    const { top, height } = step.getBoundingClientRect();
    const [scene = '', name = ''] = step.id.split('/');
    return { scene, name, progress: (line - top) / height, scrub: 'scrub' in step.dataset };
  });
  if (!at) return;
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
  await until(
    tab,
    `the stage of ${at.scene} shows ${at.name} at ${at.progress}`,
    (scene, expected) => {
      const box = document.createElement('div');
      const stage = document.querySelector(`[data-scene="${scene}"] .stage`)?.innerHTML;
      return expected.some((svg) => {
        box.innerHTML = svg;
        return box.innerHTML === stage;
      });
    },
    at.scene,
    svgs,
  );
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
    for (const [i, events] of all.entries()) {
      for (const one of events) await happen(tab, one);
      await expectPicture(tab, wordingOf).catch((cause: unknown) => {
        throw new Error(`sequence ${i} of seed ${seed}: ${JSON.stringify(events)}`, { cause });
      });
    }
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });
});
