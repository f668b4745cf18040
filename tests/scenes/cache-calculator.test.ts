import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparison } from '../../src/scenes/cache-calculator/amounts.ts';
import { comparedIn, frameAt } from '../../src/scenes/cache-calculator/frame.ts';
import { scene } from '../../src/scenes/cache-calculator/index.ts';
import { drawnIds, modelIds, spec } from '../../src/scenes/cache-calculator/settings.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { sentenceToText } from '../../src/scenes/sentence.ts';
import { initialSettings, mendValue, type Settings } from '../../src/scenes/settings.ts';
import { labelsOf, wordingOf } from '../all-scenes.ts';
import { ledger, locales } from '../flagship.ts';
import { marksOf, sceneNamed } from './marks.ts';
import { expectWordsOnSheet } from './words-on-sheet.ts';

const drawn = sceneNamed('cache-calculator');
const { facts } = drawn;
const fact = (claim: string, number: string) => ledger.claims[claim]?.numbers[number]?.value;
const initial = initialSettings(spec);
const state = (changes: Settings = {}) => ({ ...initial, ...changes });
const frame = (changes?: Settings) => frameAt('explore', 1, facts, state(changes));
const notes = (id: string, changes?: Settings) =>
  frame(changes).models[drawnIds.indexOf(id as 'own')];
const layouts = ['tall', 'wide'] as const;

/** States at all ends, and any between. */
const anyState = fc
  .record(
    Object.fromEntries(
      Object.entries(spec.settings).map(([name, setting]): [string, fc.Arbitrary<unknown>] => {
        if (setting.kind === 'choice') return [name, fc.constantFrom(...setting.options)];
        if (setting.kind !== 'range' && setting.kind !== 'number') return [name, fc.constant(0)];
        const { min, max } = setting;
        return [name, fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }))];
      }),
    ),
  )
  .map((found) =>
    Object.fromEntries(
      Object.entries(spec.settings).map(([name, one]) => [name, mendValue(one, found[name]) ?? 0]),
    ),
  );

describe('cache-calculator', () => {
  test('knows all nine models of the ledger, by the names that it has for them', () => {
    const rows = ledger.series['models'] ?? [];
    expect([...modelIds].sort()).toEqual(rows.map((row) => row['id']).sort());
    for (const locale of locales) {
      const { words } = labelsOf('cache-calculator', locale);
      const plain = (label: unknown) => String(label).replaceAll('\u00a0', ' ');
      for (const row of rows) expect(plain(words[`model-${String(row['id'])}`])).toBe(row['name']);
    }
  });

  test('reckons what the ledger holds', () => {
    expect(notes('deepseek-v3')?.numbers).toBe(fact('m02', 'per-token'));
    expect(notes('deepseek-v3')?.bytes).toBe(fact('m02', 'bytes'));
    expect(notes('deepseek-v2')?.bytes).toBe(fact('m04', 'v2-bytes'));
    expect(notes('deepseek-67b')?.bytes).toBe(fact('m04', 'llm-bytes'));
    expect(notes('llama-3-1-405b')?.bytes).toBe(fact('m06', 'llama-bytes'));
    expect(notes('qwen-2-5-72b')?.bytes).toBe(fact('m06', 'qwen-bytes'));
    expect(notes('gpt-3-175b')?.bytes).toBe(fact('m09', 'bytes'));
    const alone = (id: string) => notes(id, { users: 1 })?.gigabytes;
    expect(alone('deepseek-v3')).toBeCloseTo(fact('m02', 'long-context') ?? 0, 3);
    expect(alone('llama-3-1-405b')).toBeCloseTo(fact('m02', 'llama-long-context') ?? 0, 3);
    expect(alone('gpt-3-175b')).toBeCloseTo(fact('m09', 'long-context') ?? 0, 3);
    expect(notes('gpt-3-175b', { users: 1 })?.cards).toBe(8);
  });

  test('goes from 82.2 to 93.3 per cent by choosing 6 bits for V2', () => {
    const { 'equal-bits': equal, published } = spec.presets ?? {};
    const less = (changes?: Settings) => comparison(...comparedIn(frame(changes)));
    expect(less(equal)).toMatchObject({ word: 'less', digits: 1 });
    expect(less(equal).value.toFixed(1)).toBe(String(fact('m04', 'equal-precision')));
    expect(less(published).value.toFixed(1)).toBe(String(fact('m04', 'published')));
    expect(less(published).value.toFixed(2)).toBe(String(fact('m04', 'recomputed')));
    const text = sentenceToText(scene.summary(facts, state(published)), wordingOf(scene.name));
    expect(text).toContain('93,3%');
  });

  test('reckons one’s own model in all four ways', () => {
    const way = (changes: Settings) => notes('own', { 'own-layers': 1, ...changes })?.numbers;
    expect(way({ 'own-way': 'mha' })).toBe(fact('m05', 'mha'));
    expect(way({ 'own-way': 'gqa' })).toBe(fact('m05', 'gqa'));
    expect(way({ 'own-way': 'mqa' })).toBe(fact('m05', 'mqa'));
    expect(way({ 'own-way': 'mla' })).toBe(fact('m05', 'mla'));
    const v3 = notes('own', { 'own-way': 'mla' });
    expect(v3?.numbers).toBe(notes('deepseek-v3')?.numbers);
  });

  test('says where the reckoning goes beyond what a model can do', () => {
    expect(notes('deepseek-67b')?.sure).toBe(0);
    expect(notes('deepseek-67b', { context: 4096 })?.sure).toBe(1);
    expect(notes('gpt-3-175b', { context: 1024 })?.sure).toBe(0); // general knowledge
    expect(notes('own', { context: 1_048_576 })?.sure).toBe(1);
  });

  test('less by almost all is never printed as less by all', () => {
    const of = (bytes: number, other: number) =>
      comparison({ bytes } as never, { bytes: other } as never);
    expect(of(1, 1)).toEqual({ word: 'same', value: 0, digits: 0 });
    expect(of(1, 1e5)).toMatchObject({ word: 'less', digits: 3 });
    expect(of(3, 2)).toEqual({ word: 'more', value: 1.5, digits: 2 });
    expect(of(1e6, 2).digits).toBe(0);
  });

  test.each(layouts)(
    'all bars start from zero and are as long as their gigabytes, %s',
    (layout) => {
      for (const changes of [
        {},
        { users: 64, 'bits-llama-3-1-70b': '4' },
        spec.presets?.['published'],
      ]) {
        const marks = marksOf(scene.name, 'explore', layout, 1, state(changes));
        expect(marks.length).toBeGreaterThanOrEqual(8);
        const [largest] = [...marks].sort((a, b) => b.value - a.value);
        const scale = (largest?.width ?? 0) / (largest?.value ?? 1);
        for (const { width, value } of marks)
          expect(Math.abs(width - value * scale)).toBeLessThan(0.2);
      }
    },
  );

  test('any state prints in both layouts and languages, within the sheet and the budget', () => {
    fc.assert(
      fc.property(anyState, (settings) => {
        const made = frameAt('explore', 1, facts, settings);
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
        for (const layout of layouts)
          for (const locale of locales) {
            const wording = wordingOf(scene.name, locale);
            const svg = printPicture(drawn, 'explore', { facts, wording, layout, settings });
            expect(svg).not.toMatch(/NaN|undefined|Infinity|[{}]/);
            expect(svg.match(/<(?:path|circle)\b/g)?.length).toBeLessThanOrEqual(150);
            expectWordsOnSheet(svg, layout, JSON.stringify(settings));
            const summary = sentenceToText(scene.summary(facts, settings), wording);
            expect(summary).not.toMatch(/NaN|undefined|Infinity|[{}]/);
          }
      }),
      { numRuns: 60 },
    );
  });

  test('its table has all ten, with plain numbers', () => {
    const { columns, rows } = scene.table(facts, initial);
    expect(rows).toHaveLength(10);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[0]?.slice(1)).toEqual([
      { number: 16 },
      { number: 35_136 },
      { number: 70_272 },
      { number: expect.closeTo(73.6855, 3), digits: 3 },
      { number: 1 },
    ]);
  });
});
