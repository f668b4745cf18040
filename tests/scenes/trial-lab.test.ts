import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/maths/random.ts';
import { range } from '../../src/maths/range.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { sentenceToText } from '../../src/scenes/sentence.ts';
import {
  initialSettings,
  mendValue,
  settingCounts,
  settingsToText,
  textToSettings,
  type Settings,
} from '../../src/scenes/settings.ts';
import { expectedRun, run } from '../../src/scenes/trial/model.ts';
import { apart } from '../../src/scenes/trial-lab/chances.tsx';
import { chanceOf, frameAt } from '../../src/scenes/trial-lab/frame.ts';
import { scene } from '../../src/scenes/trial-lab/index.ts';
import { plans } from '../../src/scenes/trial-lab/plan.ts';
import { mostSteps, spec, ways } from '../../src/scenes/trial-lab/settings.ts';
import { valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';
import { locales } from '../flagship.ts';

const lab = allScenes.find(({ name }) => name === 'trial-lab');
if (!lab) throw new Error('no scene “trial-lab”');
const { facts } = lab;
const initial = initialSettings(spec);
const at = (changed: Settings = {}) => frameAt('explore', 1, facts, { ...initial, ...changed });
const print = (settings: Settings, layout: 'tall' | 'wide' = 'tall', locale = 'pl') =>
  printPicture(lab, 'explore', {
    facts,
    wording: wordingOf('trial-lab', locale),
    layout,
    settings: { ...initial, ...settings },
  });

const anyNumber = fc.oneof(
  fc.double({ min: -2, max: 120, noNaN: true }),
  fc.constantFrom(0, 1, 100, 1e309, -1e309),
);
const anySettings = fc
  .record(Object.fromEntries(Object.keys(spec.settings).map((name) => [name, anyNumber])))
  .map((settings) =>
    Object.fromEntries(
      Object.entries(spec.settings).map(([name, setting]) => [
        name,
        mendValue(setting, settings[name]) ?? 0,
      ]),
    ),
  );

describe('the run', () => {
  test('is the model’s, and starts in the group of four of the scene', () => {
    expect(initial['size']).toBe(valueOf(facts, 'r05', 'group'));
    const groups = run(
      { logits: [0, 0, 0, 0], successRates: [0.1, 0.25, 0.75, 0.5], size: 4 },
      { learningRate: 0.3, passes: 2, epsilon: 0.2 },
      mostSteps + 1,
      createRandom(1),
    );
    const frame = at();
    expect(frame.chances).toEqual(groups.map(({ policy }) => policy));
    expect(frame.answers).toEqual(groups[mostSteps - 1]?.group.answers);
    expect(frame.idle).toEqual(groups.slice(0, -1).map(({ isIdle }) => Number(isIdle)));
  });

  test('same seed, same run; fewer groups are its beginning', () => {
    expect(at({ seed: 7 })).toEqual(at({ seed: 7 }));
    expect(at({ seed: 7 }).chances).not.toEqual(at({ seed: 8 }).chances);
    for (const steps of [0, 1, 17])
      expect(at({ steps }).chances).toEqual(at().chances.slice(0, steps + 1));
  });

  test('one right answer, a step of 1: the expected chances of the ledger', () => {
    const { expected } = at({ ...spec.presets?.['one'], learning: 1, passes: 1 });
    const known = ['chance-before', ...range(5).map((i) => `expected-${i + 1}`)];
    known.forEach((name, i) =>
      expect(100 * (expected[i] ?? NaN)).toBeCloseTo(valueOf(facts, 'r05', name), 3),
    );
  });

  test('large groups come near the expectation, small ones stray further', () => {
    const stray = (size: number) => {
      const runs = range(8).map((seed) => at({ size, seed: seed + 1, learning: 0.2 }));
      return runs.reduce((sum, { chances, expected, order, best }) => {
        const way = order.slice(0, best);
        return sum + Math.abs(chanceOf(chances[15] ?? [], way) - (expected[15] ?? NaN));
      }, 0);
    };
    expect(stray(64)).toBeLessThan(stray(2) / 2);
  });
});

describe('the presets', () => {
  const of = (name: string) => at({ ...spec.presets?.[name] });
  test('too easy and too hard problems teach next to nothing', () => {
    for (const name of ['easy', 'hard'])
      expect(of(name).idle.filter(Boolean).length, name).toBeGreaterThan(0.75 * mostSteps);
    expect(of('large').idle.filter(Boolean)).toEqual([]);
  });

  test('of one right answer alone comes what is right', () => {
    const { rightNow, best, order } = of('one');
    expect([best, order[0]]).toEqual([1, 2]);
    expect(rightNow).toBeGreaterThan(0.9);
  });

  test('are what they say', () => {
    expect(spec.presets).toEqual({
      one: { a: 0, b: 0, c: 100, d: 0 },
      easy: { a: 90, b: 95, c: 100, d: 95 },
      hard: { a: 0, b: 0, c: 5, d: 0 },
      large: { size: 64 },
    });
    for (const settings of Object.values(spec.presets ?? {}))
      for (const [name, value] of Object.entries(settings)) {
        const setting = spec.settings[name];
        expect(setting && mendValue(setting, value)).toBe(value);
      }
  });
});

test('the clip counts from the second update on, and then changes the run', () => {
  const { clip } = spec.settings;
  expect(clip && settingCounts(clip, { ...initial, passes: 1 })).toBe(false);
  for (const passes of range(7).map((i) => i + 2))
    expect(clip && settingCounts(clip, { ...initial, passes })).toBe(true);
  const first = at({ passes: 1, clip: 0.05 });
  expect(first).toEqual(at({ passes: 1, clip: 0.5 }));
  const clipped = at({ passes: 8, learning: 1, clip: 0.05 });
  expect(clipped.chances).not.toEqual(at({ passes: 8, learning: 1, clip: 0.5 }).chances);
});

test('hours of the steepest learning leave no hole in the expectation', () => {
  const rules = { learningRate: 1, passes: 8, epsilon: 0.5 };
  for (const rates of [
    [1, 0, 0, 0],
    [0, 0, 0.05, 0],
    [0.95, 1, 1, 1],
  ])
    for (const policy of expectedRun([0, 0, 0, 0], rates, rules, 2000))
      expect(policy.every((p) => p >= 0 && p <= 1)).toBe(true);
});

describe('at any settings', () => {
  test('numbers hold together', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const frame = frameAt('explore', 1, facts, settings);
        const steps = Number(settings['steps']);
        expect(frame.chances).toHaveLength(steps + 1);
        expect(frame.idle).toHaveLength(steps);
        for (const policy of frame.chances)
          expect(policy.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
        expect(frame.expected).toHaveLength(mostSteps + 1);
        for (const p of [...frame.expected, frame.rightNow, frame.rightAtFirst]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(frame.answers).toHaveLength(steps === 0 ? 0 : Number(settings['size']));
        // A group that taught nothing leaves the chances as they are.
        frame.idle.forEach((isIdle, i) => {
          if (isIdle === 1) expect(frame.chances[i + 1]).toEqual(frame.chances[i]);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('prints without a fault, within the budget, and speaks', () => {
    fc.assert(
      fc.property(
        anySettings,
        fc.constantFrom('tall' as const, 'wide' as const),
        fc.constantFrom(...locales),
        (settings, layout, locale) => {
          const svg = print(settings, layout, locale);
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
          expect(svg.match(/<(?:path|rect|circle|text)\b/g)?.length ?? 0).toBeLessThanOrEqual(100);
          expect(svg.length).toBeLessThan(15_000);
          const text = sentenceToText(
            scene.summary(facts, settings),
            wordingOf('trial-lab', locale),
          );
          expect(text).not.toMatch(/NaN|undefined|[{}]/);
          const { columns, rows } = scene.table(facts, settings);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an address brings them back', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const text = settingsToText(spec, settings, initial);
        expect(textToSettings(spec, text, initial)).toEqual({ settings, mended: [] });
      }),
    );
  });
});

describe.each(['tall', 'wide'] as const)('%s', (layout) => {
  const plan = plans[layout];

  test('the best way is as high as its chance', () => {
    for (const steps of [0, 20, mostSteps]) {
      const frame = at({ steps });
      const chance = chanceOf(frame.chances[steps] ?? [], frame.order.slice(0, frame.best));
      const [, d = '', value] =
        /<path d="([^"]+)" fill="var\(--deep\)" data-value="([\d.]+)"/.exec(
          print({ steps }, layout),
        ) ?? [];
      expect(Number(value)).toBeCloseTo(chance, 4);
      const edges = [...d.matchAll(/[VM ]([\d.]+)H/g)].map(([, y]) => Number(y));
      const { base, top } = plan.chances;
      expect(edges).toHaveLength(steps + 2);
      expect((base - (edges[steps] ?? NaN)) / (base - top)).toBeCloseTo(chance, 2);
    }
  });

  test('a tooth for each group that taught, a dash for each that did not', () => {
    const { idle } = at();
    const count = idle.filter(Boolean).length;
    const marks = (value: number, mark: RegExp) =>
      [...print({}, layout).matchAll(mark)].find(([, , of]) => Number(of) === value)?.[1] ?? '';
    const teeth =
      /<path d="([^"]+)" stroke="var\(--ink\)" stroke-width="[\d.]+" data-value="(\d+)"/g;
    const dashes =
      /<path d="([^"]+)" stroke="var\(--signal\)" stroke-width="3" data-value="(\d+)"/g;
    expect(marks(idle.length - count, teeth).split('M')).toHaveLength(idle.length - count + 1);
    expect(marks(count, dashes).split('M')).toHaveLength(count + 1);
  });

  test('right and wrong answers balance each other about the line', () => {
    const { advantages } = at();
    expect(advantages.reduce((sum, advantage) => sum + advantage, 0)).toBeCloseTo(0, 10);
    const svg = print({}, layout);
    for (const advantage of new Set(advantages)) expect(svg).toContain(`data-value="${advantage}"`);
  });
});

test('names stand apart, in order and inside', () => {
  const places = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(places, (any) => {
      const wanted = [...any].sort((a, b) => b - a);
      const found = apart(wanted, 40, 20, 180);
      found.forEach((y, i) => {
        expect(y).toBeGreaterThanOrEqual(20 - 1e-9);
        expect(y).toBeLessThanOrEqual(180);
        if (i > 0) expect((found[i - 1] ?? NaN) - y).toBeGreaterThanOrEqual(40 - 1e-9);
      });
    }),
  );
});

test('has a label for each way', () => {
  for (const locale of locales)
    expect(ways.map((way) => wordingOf('trial-lab', locale).word(`way-${way}`)).join('')).toBe(
      'ABCD',
    );
});
