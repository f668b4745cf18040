import { describe, expect, test } from 'vitest';
import { createLcg } from '../../src/maths/random.ts';
import { loads } from '../../src/scenes/experts/loads.ts';
import { balancingRun, balancingToy } from '../../src/scenes/experts/model.ts';
import type { ExpertsFrame } from '../../src/scenes/experts/frame.ts';
import { reading, wordAt } from '../../src/scenes/experts/reading.ts';
import { dotPlaces, placeOf, plans } from '../../src/scenes/experts/plan.ts';
import { expertsOf } from '../../src/scenes/experts/toy.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { valueOf } from '../../src/story/facts.ts';
import { allScenes, labelsOf, wordingOf } from '../all-scenes.ts';
import { locales } from '../flagship.ts';

const experts = allScenes.find(({ name }) => name === 'experts');
if (!experts) throw new Error('no scene “experts”');
const { scene, facts } = experts;
const layouts = ['tall', 'wide'] as const;
const frameAt = (step: string, progress = 1) =>
  scene.frameAt(step, progress, facts) as unknown as ExpertsFrame;
const print = (step: string, layout: 'tall' | 'wide', progress = 1) =>
  printPicture(experts, step, { facts, wording: wordingOf('experts'), layout, progress });

test('the loads that are written down are those of the model', () => {
  const toy = (gamma: number, steps: number) =>
    balancingRun({ ...balancingToy, gamma, steps }, createLcg(12345)).at(-1)?.loads;
  expect(toy(0, 1)).toEqual(loads.before);
  expect(toy(balancingToy.gamma, loads.batches)).toEqual(loads.after);
  expect(Math.max(...loads.before)).toBe(valueOf(facts, 'x03', 'toy-busiest-before'));
  expect(Math.min(...loads.after)).toBe(valueOf(facts, 'x03', 'toy-idlest-after'));
  expect(balancingToy.tokens).toBe(valueOf(facts, 'x03', 'toy-tokens'));
});

describe.each(layouts)('%s', (layout) => {
  test('as many dots as billions of parameters, and as many of them lit as work', () => {
    const rings = [...print('dense', layout).matchAll(/pathLength="(\d+)"/g)];
    const dots = rings.reduce((sum, [, dashes]) => sum + Number(dashes), 0);
    expect(dots).toBe((2 * valueOf(facts, 'x01', 'total')) / 1e9); // unlit below, lit above
    expect(print('share', layout)).toContain(
      `data-value="${valueOf(facts, 'x01', 'active') / 1e9}"`,
    );
  });

  test('the dots of the disc fill the whole field of experts', () => {
    const { cells } = dotPlaces(plans[layout], 671, 37);
    expect(new Set(cells.map(String)).size).toBe(valueOf(facts, 'x02', 'routed'));
  });

  test('a load is as long as its number, from the line', () => {
    const { scale } = plans[layout].loads;
    const columns = [
      ...print('balance', layout).matchAll(/<path d="([^"]+)"[^>]*data-value="(\d+)"/g),
    ];
    const long = columns.map(([, d = '', load]) => {
      const heights = [...d.matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
      return { load: Number(load), height: Math.max(...heights) - Math.min(...heights) };
    });
    expect(long.map(({ load }) => load)).toEqual([...loads.before, ...loads.after]);
    for (const { load, height } of long) expect(height).toBeCloseTo(load * scale, 0);
  });

  test('nine lamps for the sentence’s word at every place', () => {
    for (const progress of [0.2, 0.5, 1])
      expect(print('sentence', layout, progress)).toMatch(/data-value="9"/);
  });
});

describe('the toy routing', () => {
  const wordsOf = (locale: string) => {
    const { words } = labelsOf('experts', locale);
    return [words['easy'], words['hard'], ...String(words['sentence']).split(' ')].map(String);
  };

  test.each(locales)('eight experts in half of the groups for each word, in %s', (locale) => {
    for (const word of wordsOf(locale)) {
      const chosen = expertsOf(word);
      expect(new Set(chosen).size).toBe(valueOf(facts, 'x02', 'chosen'));
      expect(new Set(chosen.map((i) => Math.floor(i / 32))).size).toBeLessThanOrEqual(4);
      expect(Math.max(...chosen)).toBeLessThan(valueOf(facts, 'x02', 'routed'));
    }
  });

  test.each(locales)('no two words have the same eight, in %s', (locale) => {
    const eights = wordsOf(locale).map((word) => [...expertsOf(word)].sort().join());
    expect(new Set(eights).size).toBe(eights.length);
  });

  test('the same word has the same experts, however it is written', () => {
    expect(expertsOf('Maszyna')).toEqual(expertsOf('maszyna'));
  });
});

describe('the sentence', () => {
  test('one word is read at a time, and the reading passes over all', () => {
    for (let place = 0; place <= 1; place += 0.05) {
      const shares = Array.from({ length: 6 }, (_, k) => reading(place, k, 6).now);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(0.49);
      expect(shares.filter((share) => share > 0.5).length).toBeLessThanOrEqual(1);
    }
    expect([wordAt(0, 6), wordAt(1, 6)]).toEqual([0, 5]);
  });

  test('follows the reader to its end', () => {
    const places = [0, 0.3, 0.6, 1].map((progress) => frameAt('sentence', progress).place);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.at(-1)).toBe(1);
  });
});

test('experts lie in sixteen rows of sixteen', () => {
  const plan = plans.tall;
  expect(placeOf(17, plan)).toEqual([plan.field.x + plan.field.gap, plan.field.y + plan.field.gap]);
});
