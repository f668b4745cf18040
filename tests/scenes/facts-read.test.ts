import { describe, expect, test } from 'vitest';
import { factsRead, joinFacts } from '../../src/scenes/facts-read.ts';
import { isExplorable, type Scene } from '../../src/scenes/scene.ts';
import type { Facts } from '../../src/story/facts.ts';
import { scenesToWire, wireToScenes } from '../../src/story/wire.ts';
import { allScenes } from '../all-scenes.ts';

const progresses = Array.from({ length: 11 }, (_, i) => i / 10);

/** As a page hands them to the browser. */
const handedOver = (facts: Facts): Facts =>
  wireToScenes(scenesToWire({ tag: 'pl', numbers: {} as never, words: {}, labels: {}, facts }))
    .facts;

const told = handedOver(joinFacts(allScenes.map(({ scene, facts }) => factsRead(scene, facts))));

describe.each(allScenes)('what a page tells the browser of $name', ({ scene, facts }) => {
  test('is enough for every frame at any progress, and for the table of an explorable', () => {
    for (const { name } of scene.steps)
      for (const progress of progresses)
        expect(scene.frameAt(name, progress, told)).toEqual(scene.frameAt(name, progress, facts));
    if (isExplorable(scene)) expect(scene.table(told)).toEqual(scene.table(facts));
  });
});

test('what no frame reads stays behind: numbers of claims, columns of series', () => {
  const facts: Facts = {
    claims: {
      a: {
        shown: { value: 1, unit: 'count', digits: 0 },
        unread: { value: 2, unit: 'count', digits: 0 },
      },
    },
    series: {
      s: [
        { day: 'Monday', price: 3, source: 'x' },
        { day: 'Tuesday', price: 4, source: 'y' },
      ],
    },
  };
  const scene = {
    steps: [{ name: 'only' }],
    frameAt: (_step: string, _progress: number, { claims, series }: Facts) => ({
      title: [claims['a']?.['shown']?.value ?? 0],
      price: series['s']?.find(({ day }) => day === 'Tuesday')?.['price'] ?? 0,
    }),
  } as unknown as Scene;
  expect(factsRead(scene, facts)).toEqual({
    claims: { a: { shown: facts.claims['a']?.['shown'] } },
    series: {
      s: [
        { day: 'Monday', price: 3 },
        { day: 'Tuesday', price: 4 },
      ],
    },
  });
});
