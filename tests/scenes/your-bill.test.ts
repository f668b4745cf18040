import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printPicture } from '../../src/scenes/print.ts';
import { sentenceToText } from '../../src/scenes/sentence.ts';
import { initialSettings, mendValue, type Settings } from '../../src/scenes/settings.ts';
import { strongest } from '../../src/scenes/your-bill/drivers.ts';
import { frameAt, placeOf } from '../../src/scenes/your-bill/frame.ts';
import { scene } from '../../src/scenes/your-bill/index.ts';
import { between, exactly, roughly } from '../../src/scenes/your-bill/money.ts';
import { assumptionIds, spec } from '../../src/scenes/your-bill/settings.ts';
import { wordingOf } from '../all-scenes.ts';
import { ledger, locales } from '../flagship.ts';
import { sceneNamed } from './marks.ts';
import { expectWordsOnSheet } from './words-on-sheet.ts';

const drawn = sceneNamed('your-bill');
const { facts } = drawn;
const fact = (claim: string, number: string) => ledger.claims[claim]?.numbers[number]?.value;
const initial = initialSettings(spec);
const state = (changes: Settings = {}) => ({ ...initial, ...changes });
const frame = (changes?: Settings) => frameAt('explore', 1, facts, state(changes));
const preset = (name: string) => spec.presets?.[name] ?? {};
const layouts = ['tall', 'wide'] as const;
const print = (settings: Settings, layout: (typeof layouts)[number] = 'tall', locale = 'pl') =>
  printPicture(drawn, 'explore', {
    facts,
    wording: wordingOf(scene.name, locale),
    layout,
    settings,
  });

const anyState = fc
  .record(
    Object.fromEntries(
      Object.entries(spec.settings).map(([name, setting]): [string, fc.Arbitrary<unknown>] => {
        if (setting.kind === 'choice') return [name, fc.constantFrom(...setting.options)];
        if (setting.kind !== 'range') return [name, fc.constant(0)];
        const { min, max } = setting;
        return [name, fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }))];
      }),
    ),
  )
  .map((found) =>
    Object.fromEntries(
      Object.entries(spec.settings).map(([name, one]) => [name, mendValue(one, found[name]) ?? 0]),
    ),
  );

describe('your-bill', () => {
  test('the presets give the published sums exactly', () => {
    const all = (sum: number | undefined) => ({
      p5: sum,
      p50: sum,
      p95: sum,
      least: sum,
      most: sum,
    });
    expect(frame(preset('v3')).cost).toEqual(all(fact('c01', 'cost')));
    expect(frame(preset('r1')).cost).toEqual(all(fact('c03', 'cost')));
    const { least, most, p50 } = frame(preset('one-to-four')).cost;
    expect([least, most]).toEqual([fact('c11', 'at-1'), fact('c11', 'at-4')]);
    expect(p50 / (fact('c11', 'at-2-5') ?? 0)).toBeCloseTo(1, 1);
    expect(print(state(preset('v3')))).toContain('5,576');
  });

  test('begins with the hours of the report, and with a spread', () => {
    expect(initial['hours-low']).toBe(fact('c01', 'hours'));
    expect([initial['price-low'], initial['price-high']]).toEqual([
      fact('c11', 'low-price'),
      fact('c11', 'high-price'),
    ]);
    const { p5, p50, p95, least, most } = frame().cost;
    expect([least, p5, p50, p95, most]).toEqual([least, p5, p50, p95, most].sort((a, b) => a - b));
    expect(p95 / p5).toBeGreaterThan(1.5);
  });

  test('a lower bound above the upper one is the upper one', () => {
    const swapped = frame({ 'price-low': 4, 'price-high': 1 });
    expect(swapped).toEqual(frame({ 'price-low': 1, 'price-high': 4 }));
  });

  test('who rents does not own, and the other way round', () => {
    expect(frame({ 'machines-high': 64_000, 'years-low': 1 })).toEqual(frame());
    const owner = preset('owner');
    expect(frame({ ...owner, 'price-high': 10, 'hours-high': 5e7 })).toEqual(frame(owner));
    expect(frame(owner)).not.toEqual(frame());
  });

  test('the same state gives the same draws', () => {
    expect(frame()).toEqual(frame());
    expect(frame().shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(0.997);
  });

  test('what moves the cost: certainties and chance do not', () => {
    expect(strongest(frame(preset('v3')).drivers)).toEqual([]);
    const [only, ...others] = strongest(frame(preset('one-to-four')).drivers);
    expect(only).toMatchObject({ id: 'price', weight: expect.closeTo(1, 6) });
    expect(others).toEqual([]);
    const weights = strongest(frame(preset('owner')).drivers);
    expect(weights.map(({ weight }) => Math.abs(weight))).toEqual(
      weights.map(({ weight }) => Math.abs(weight)).sort((a, b) => b - a),
    );
    expect(weights.find(({ id }) => id === 'years')?.weight).toBeLessThan(0);
  });

  test('stands beside what the ledger says was published and guessed', () => {
    expect(frame().figures.map(({ value, over, status }) => [value, over, status])).toEqual([
      [fact('c03', 'cost'), 0, 1],
      [fact('c01', 'cost'), 0, 0],
      [fact('c07', 'hardware'), 1, 2],
      [fact('c07', 'servers'), 0, 2],
    ]);
    expect(placeOf(1e6) - placeOf(1e5)).toBeCloseTo(placeOf(1e9) - placeOf(1e8), 12);
    expect([placeOf(0), placeOf(1e15)]).toEqual([0, 1]);
  });

  test.each(layouts)('the median stands at its place between 0 and the end, %s', (layout) => {
    const { cost, end } = frame();
    const x = Number(
      /<path d="M([\d.]+) \d+V\d+" stroke="var\(--ink\)"/.exec(print(initial, layout))?.[1],
    );
    expect(x / (layout === 'tall' ? 390 : 760)).toBeCloseTo(cost.p50 / end, 3);
  });

  test('sums are printed with the digits that they have or that count', () => {
    const { fact: print } = wordingOf(scene.name, 'en');
    expect(print(exactly(5_576_000))).toBe('$5.576\u00a0million');
    expect(print(exactly(294_000))).toBe('$294,000');
    expect(print(exactly(500_000_000, true))).toBe('over $500\u00a0million');
    expect(print(roughly(34_421_345))).toBe('$34\u00a0million');
    expect(print(roughly(1_234))).toBe('$1,200');
    expect(print(roughly(0))).toBe('$0');
    expect(print(between(21_900_000, 50_400_000))).toBe('$22–50\u00a0million');
    expect(print(between(650_000_000, 3_850_000_000))).toBe('$0.65–3.85\u00a0billion');
  });

  test('any state prints in both layouts and languages, within the sheet and the budget', () => {
    fc.assert(
      fc.property(anyState, (settings) => {
        const made = frameAt('explore', 1, facts, settings);
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
        for (const layout of layouts)
          for (const locale of locales) {
            const svg = print(settings, layout, locale);
            expect(svg).not.toMatch(/NaN|undefined|Infinity|[{}]/);
            expect(svg.match(/<(?:path|circle)\b/g)?.length).toBeLessThanOrEqual(150);
            expectWordsOnSheet(svg, layout, JSON.stringify(settings));
          }
        const summary = sentenceToText(scene.summary(facts, settings), wordingOf(scene.name));
        expect(summary).not.toMatch(/NaN|undefined|Infinity|[{}]/);
      }),
      { numRuns: 40 },
    );
  });

  test('its table lists the assumptions that count', () => {
    const rowsOf = (settings: Settings) =>
      scene.table(facts, settings).rows.map(([first]) => first && 'word' in first && first.word);
    expect(rowsOf(initial)).toHaveLength(3 + 6);
    expect(rowsOf(state(preset('owner')))).toHaveLength(3 + 7);
    expect(rowsOf(initial)).not.toContain('driver-machines');
    expect(assumptionIds).toHaveLength(10);
  });
});
