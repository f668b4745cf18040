import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/maths/random.ts';
import { range } from '../../src/maths/range.ts';
import { countLoads, route, updateBias } from '../../src/scenes/experts/model.ts';
import { expertsOf } from '../../src/scenes/experts/toy.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { frameAt } from '../../src/scenes/router-lab/frame.ts';
import { scene } from '../../src/scenes/router-lab/index.ts';
import { batchAffinities, startLevelling, toy } from '../../src/scenes/router-lab/model.ts';
import { placeOf, plans } from '../../src/scenes/router-lab/plan.ts';
import { machines, mostBatches, mostTokens, spec } from '../../src/scenes/router-lab/settings.ts';
import { windowAbout } from '../../src/scenes/router-lab/tape.ts';
import { sentenceToText } from '../../src/scenes/sentence.ts';
import {
  initialSettings,
  mendValue,
  settingsToText,
  textToSettings,
  type Settings,
} from '../../src/scenes/settings.ts';
import { splitTokens } from '../../src/scenes/tokens.ts';
import { valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';
import { locales } from '../flagship.ts';

const lab = allScenes.find(({ name }) => name === 'router-lab');
if (!lab) throw new Error('no scene “router-lab”');
const { facts } = lab;
const initialIn = (locale: string) => {
  const wording = wordingOf('router-lab', locale);
  return initialSettings(spec, (word) => wording.word(word));
};
const at = (changed: Settings = {}) =>
  frameAt('explore', 1, facts, { ...initialIn('pl'), ...changed });
const print = (settings: Settings, layout: 'tall' | 'wide' = 'tall', locale = 'pl') =>
  printPicture(lab, 'explore', {
    facts,
    wording: wordingOf('router-lab', locale),
    layout,
    settings: { ...initialIn(locale), ...settings },
  });

const anySettings = fc
  .record({
    sentence: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '',
        '   ',
        'مرحبا بالعالم',
        '👨‍👩‍👧‍👦 你好',
        '<b onclick=x>&amp;</b>',
        'ą'.repeat(500),
      ),
    ),
    token: fc.double(),
    bias: fc.boolean(),
    batch: fc.double({ min: -5, max: 60, noNaN: true }),
    experts: fc.constantFrom('64', '256'),
    active: fc.double({ min: -5, max: 30, noNaN: true }),
    machines: fc.double({ min: -5, max: 30, noNaN: true }),
    shared: fc.boolean(),
  })
  .map((settings) =>
    Object.fromEntries(
      Object.entries(spec.settings).map(([name, setting]) => [
        name,
        mendValue(setting, settings[name as keyof typeof settings]) ?? initialIn('pl')[name] ?? '',
      ]),
    ),
  );

test('is V3’s layer at first', () => {
  expect(initialIn('pl')).toMatchObject({
    experts: String(valueOf(facts, 'x02', 'routed')),
    active: valueOf(facts, 'x02', 'chosen'),
    machines: valueOf(facts, 'x04', 'machines'),
    shared: true,
    bias: true,
  });
  expect(machines).toBe(valueOf(facts, 'x04', 'groups'));
});

test.each(locales)('a word of the first sentence has the experts of the scene, in %s', (locale) => {
  const { tokens } = frameAt('explore', 1, facts, initialIn(locale));
  tokens.forEach((word, i) => {
    const { chosen } = frameAt('explore', 1, facts, { ...initialIn(locale), token: i + 1 });
    expect([...chosen].sort()).toEqual([...expertsOf(word)].sort());
  });
});

describe('levelling', () => {
  test('is the model’s routing, counting and correction, one after the other', () => {
    const rules = fc.record({
      active: fc.integer({ min: 1, max: 8 }),
      kept: fc.integer({ min: 2, max: 8 }),
      seed: fc.nat(),
      batches: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(rules, ({ active, kept, seed, batches }) => {
        const random = createRandom(seed);
        // Few different values, so that ties are met too.
        const batch = range(12).map(() =>
          Float64Array.from(range(64), () => Math.round(8 * random()) / 8),
        );
        const levelled = startLevelling(batch, 64, { active, kept, groups: 8, gamma: 0.125 });
        // In whatever order they are asked for.
        const found = [batches, 1, batches + 1, batches].map(levelled).at(-1);
        let bias = range(64).map(() => 0);
        for (let done = 1; ; done += 1) {
          const limit = { groups: 8, kept };
          const loads = countLoads(
            batch.map((s) => route([...s], { active, bias, limit }).chosen),
            64,
          );
          if (done === batches) {
            const [loadsThen, biasThen] = [loads, bias].map((list) => Float64Array.from(list));
            expect(found).toEqual({ loads: loadsThen, bias: biasThen });
            return;
          }
          bias = updateBias(bias, loads, 0.125);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('shortens the longest queue and leaves nearly nobody without work', () => {
    const [first, last] = [at({ batch: 1 }), at({ batch: mostBatches })];
    expect(first.busiest).toBeGreaterThan(8 * first.even);
    expect(last.busiest).toBeLessThan(3 * last.even);
    expect(first.idle).toBeGreaterThan(50);
    expect(last.idle).toBeLessThan(5);
    expect(at({ batch: mostBatches, bias: false }).loads).toEqual(first.loads);
  });

  test('a batch has the same words in other contexts, and as many tokens however long the sentence', () => {
    for (const tokens of [['raz'], ['raz', 'dwa', 'trzy'], range(mostTokens).map((i) => `t${i}`)]) {
      const batch = batchAffinities(tokens, 256);
      expect(batch).toHaveLength(toy.batch);
      expect(batch[0]).not.toEqual(batch[tokens.length]);
      expect(batch.flatMap((s) => [...s]).every((x) => x > 0 && x < 1)).toBe(true);
    }
    expect(batchAffinities([], 256)).toEqual([]);
  });
});

describe('at any settings', () => {
  test('numbers hold together', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const frame = frameAt('explore', 1, facts, settings);
        const { loads, chosen, gates, kept, tokens, looked, batchTokens } = frame;
        expect(loads).toHaveLength(Number(settings['experts']));
        const active = Number(settings['active']);
        expect(loads.reduce((sum, load) => sum + load, 0)).toBe(batchTokens * active);
        if (tokens.length === 0) {
          expect([looked, chosen.length]).toEqual([-1, 0]);
          return;
        }
        expect(tokens[looked]).toBeDefined();
        expect(new Set(chosen).size).toBe(active);
        expect(gates.reduce((sum, gate) => sum + gate, 0)).toBeCloseTo(1, 12);
        expect([...gates].sort((a, b) => b - a)).toEqual(gates);
        const limit = Number(settings['machines']);
        expect(kept).toHaveLength(limit < machines ? limit : 0);
        for (const i of limit < machines ? chosen : [])
          expect(kept).toContain(Math.floor((i * machines) / loads.length));
        // Whoever is chosen has at least this token.
        for (const i of chosen) expect(loads[i]).toBeGreaterThan(0);
      }),
      { numRuns: 80 },
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
          expect(svg).not.toMatch(/NaN|undefined|Infinity|<b/);
          expect(svg.match(/<(?:path|rect|circle)\b/g)?.length ?? 0).toBeLessThanOrEqual(150);
          expect(svg.length).toBeLessThan(20_000);
          const text = sentenceToText(
            scene.summary(facts, settings),
            wordingOf('router-lab', locale),
          );
          expect(text).not.toMatch(/NaN|undefined/);
          for (const row of scene.table(facts, settings).rows) expect(row).toHaveLength(6);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an address brings them back', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const initial = initialIn('pl');
        const text = settingsToText(spec, settings, initial);
        if (text.length < 4000)
          expect(textToSettings(spec, text, initial)).toEqual({ settings, mended: [] });
      }),
    );
  });
});

describe.each(['tall', 'wide'] as const)('%s', (layout) => {
  test('the area of a dot is its load', () => {
    const svg = print({}, layout);
    const dots = [...svg.matchAll(/d="([^"]*)" stroke-width="([\d.]+)" data-value="(\d+)"/g)].map(
      ([, d = '', width, load]) => ({
        load: Number(load),
        area: Number(width) ** 2,
        count: d.split('M').length - 1,
      }),
    );
    const { loads, busiest } = at();
    const largest = dots.find(({ load }) => load === busiest);
    for (const { load, area, count } of dots) {
      expect(count).toBe(loads.filter((own) => own === load).length);
      if (load > 0) expect(area / (largest?.area ?? NaN)).toBeCloseTo(load / busiest, 2);
    }
    expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(loads.length);
  });

  test('nine lamps; the slips share the width as the gates share the token', () => {
    const svg = print({}, layout);
    expect(svg).toMatch(/data-value="9"/);
    const { gates } = at();
    for (const gate of gates) expect(svg).toContain(`data-value="${gate}"`);
  });

  test('a machine’s experts stand in its own rows', () => {
    const plan = plans[layout];
    for (const experts of [64, 256])
      for (const i of range(experts)) {
        const machine = Math.floor((i * machines) / experts);
        const [x, y] = placeOf(i, experts, plan);
        expect(Math.floor(((y - plan.field.y) * machines) / plan.field.side)).toBe(machine);
        expect(x).toBeGreaterThan(plan.field.x);
        expect(x).toBeLessThan(plan.field.x + plan.field.side);
      }
  });
});

describe('tokens', () => {
  test('words and marks, without blanks, in any script', () => {
    expect(splitTokens('Ala ma kota, a kot – 3 myszy!', 24)).toEqual([
      'Ala',
      'ma',
      'kota',
      ',',
      'a',
      'kot',
      '–',
      '3',
      'myszy',
      '!',
    ]);
    expect(splitTokens('  \n\t ', 24)).toEqual([]);
    expect(splitTokens('a '.repeat(50), 24)).toHaveLength(24);
    expect(splitTokens('你好世界', 24).join('')).toBe('你好世界');
  });

  test('a window holds its token, fits its room, and cannot grow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 24 }),
        fc.nat(),
        fc.integer({ min: 60, max: 400 }),
        (rooms, place, room) => {
          const index = place % rooms.length;
          const { from, to } = windowAbout(rooms, index, room, 10);
          expect(from <= index && index < to).toBe(true);
          const used = rooms.slice(from, to).reduce((sum, own) => sum + own, 0);
          const marks = (from > 0 ? 10 : 0) + (to < rooms.length ? 10 : 0);
          if (to - from > 1) expect(used + marks).toBeLessThanOrEqual(room);
        },
      ),
    );
  });
});
