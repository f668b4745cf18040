import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readLedger } from '../../../src/commands/read-ledger.ts';
import type { Card } from '../../../src/components/share/card.ts';
import { printPicture, type DrawnScene } from '../../../src/scenes/print.ts';
import { pickFacts, type Facts } from '../../../src/story/facts.ts';
import { InterfaceSchema, LabelsSchema } from '../../../src/story/schemas.ts';
import { createWording, type Wording } from '../../../src/story/wording.ts';
import { scene as tide } from '../../second-story/scenes/tide/index.ts';
import { Picture } from '../../second-story/scenes/tide/picture.tsx';

/** A word that stands in a file as if somebody had changed it. */
const changed = vi.hoisted(() => ({ file: '' }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const readFile = async (path: string, options?: 'utf8') =>
    path.endsWith('.ttf') || path.endsWith('package.json')
      ? Buffer.from(changed.file !== '' && path.includes(changed.file) ? 'new' : 'old')
      : real.readFile(path, options ?? null);
  return { ...real, readFile };
});

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const ledger = await readLedger('tests/second-story/content');
/** A scene whose picture prints a number of a claim. */
const scene = {
  ...({ scene: tide, Picture } as unknown as DrawnScene),
  facts: pickFacts(ledger, tide.needs),
};
const labels = LabelsSchema.parse(read('tests/second-story/content/cs/labels.yml'))[tide.name];
if (!labels) throw new Error('no labels for the scene');
const { numbers } = InterfaceSchema.parse(read('content/interface/en.yml'));
const wording = createWording({ tag: 'cs-CZ', numbers, labels });
const { steps } = scene.scene;

/** A card with all pictures of the scene. */
function cardOf(options: { drawn?: DrawnScene; facts?: Facts; wording?: Wording } = {}): Card {
  const words = options.wording ?? wording;
  return {
    title: words.step(steps[0]?.name ?? ''),
    above: 'story',
    picture: steps
      .map(({ name }) =>
        printPicture(options.drawn ?? scene, name, {
          facts: options.facts ?? scene.facts,
          wording: words,
          layout: 'wide',
        }),
      )
      .join(''),
    patterns: '',
  };
}

/** A hash by a fresh module, as each build has it. */
async function hashOf(card: Card): Promise<string> {
  vi.resetModules();
  const { cardHash } = await import('../../../src/components/share/draw-card.ts');
  return cardHash(card);
}

describe('a share picture out of the cache is never an old one', () => {
  beforeEach(() => {
    changed.file = '';
  });

  test('the same card has the same hash in the next build', async () => {
    expect(await hashOf(cardOf())).toBe(await hashOf(cardOf()));
  });

  test('a changed number of a claim gives another', async () => {
    const claims = Object.entries(scene.facts.claims).map(([id, numbers]) => [
      id,
      Object.fromEntries(
        Object.entries(numbers).map(([name, fact]) => [
          name,
          fact.value === undefined ? fact : { ...fact, value: fact.value * 1.5 },
        ]),
      ),
    ]);
    const facts = { ...scene.facts, claims: Object.fromEntries(claims) as Facts['claims'] };
    expect(await hashOf(cardOf({ facts }))).not.toBe(await hashOf(cardOf()));
  });

  test('a changed label gives another', async () => {
    const other = { ...wording, step: () => 'Another title' };
    expect(await hashOf(cardOf({ wording: other }))).not.toBe(await hashOf(cardOf()));
  });

  test('a scene that draws something else gives another', async () => {
    const drawn = { ...scene, Picture: () => h('svg', {}) };
    expect(await hashOf(cardOf({ drawn }))).not.toBe(await hashOf(cardOf()));
  });

  test.each(['@resvg/resvg-js', 'sharp', 'display.ttf'])(
    'another version of %s gives another',
    async (file) => {
      const before = await hashOf(cardOf());
      changed.file = file;
      expect(await hashOf(cardOf())).not.toBe(before);
    },
  );
});
