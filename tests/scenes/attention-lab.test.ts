import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printPicture } from '../../src/scenes/print.ts';
import { sentenceToText } from '../../src/scenes/sentence.ts';
import {
  initialSettings,
  mendValue,
  settingsToText,
  textToSettings,
  type Settings,
} from '../../src/scenes/settings.ts';
import { errorsByRank } from '../../src/scenes/attention-lab/errors-by-rank.ts';
import { frameAt } from '../../src/scenes/attention-lab/frame.ts';
import { scene } from '../../src/scenes/attention-lab/index.ts';
import {
  compress,
  embed,
  outputError,
  randomWeights,
  strongestDirections,
} from '../../src/scenes/attention-lab/model.ts';
import { Picture } from '../../src/scenes/attention-lab/picture.tsx';
import {
  headWidth,
  lowRank,
  mostTokens,
  positionWidth,
  spec,
  width,
} from '../../src/scenes/attention-lab/settings.ts';
import {
  latentAttention,
  multiHeadAttention,
  multiplyAddsPerCachedToken,
} from '../../src/scenes/latent/model.ts';
import { wordingOf } from '../all-scenes.ts';
import { locales } from '../flagship.ts';

const facts = { claims: {}, series: {} };
const wording = wordingOf('attention-lab');
const initial = initialSettings(spec, (word) => wording.word(word));
const at = (changed: Settings = {}) => frameAt('explore', 1, facts, { ...initial, ...changed });
const print = (settings: Settings, layout: 'tall' | 'wide' = 'tall', locale = 'pl') =>
  printPicture({ scene, Picture } as never, 'explore', {
    facts,
    wording: wordingOf('attention-lab', locale),
    layout,
    settings: { ...initial, ...settings },
  });

const sentence = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom(
    '',
    ' ',
    'שלום עולם, מה שלומך?',
    '漢字かな交じり文',
    '👨‍👩‍👧 e\u0301\u0301',
    '<b>{n}</b> & "x"',
  ),
);
const anySettings = fc
  .record({
    sentence,
    rank: fc.integer({ min: 1, max: width }),
    heads: fc.integer({ min: 1, max: 4 }),
    head: fc.integer({ min: 1, max: 4 }),
    token: fc.integer({ min: 1, max: mostTokens }),
    order: fc.constantFrom('naive', 'absorbed'),
    low: fc.boolean(),
    draw: fc.integer({ min: 1, max: 9 }),
  })
  .map((settings): Settings =>
    Object.fromEntries(
      Object.entries(spec.settings).map(([name, setting]) => [
        name,
        mendValue(setting, settings[name as keyof typeof settings]) ?? '',
      ]),
    ),
  );

test('the errors of all digests at once are those of one run each', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 1e6 }),
      (heads, tokens, seed) => {
        const weights = randomWeights(
          { width: 10, heads, headWidth: 4, positionWidth: 2, trueRank: 10 },
          seed,
        );
        const inputs = embed(Array.from({ length: tokens }, String), 10, seed);
        const directions = strongestDirections(weights);
        const full = multiHeadAttention(weights, inputs);
        errorsByRank(weights, directions, inputs, full).forEach((error, i) => {
          const latent = latentAttention(compress(weights, directions, i + 1), inputs, 'absorbed');
          expect(Math.abs(error - outputError(full.outputs, latent.outputs))).toBeLessThan(1e-12);
        });
      },
    ),
    { numRuns: 40 },
  );
});

test('what is kept and what it costs is what the formulas say', () => {
  for (const [heads, rank] of [
    [4, 8],
    [1, 32],
    [3, 5],
  ] as const)
    for (const order of ['naive', 'absorbed']) {
      const { full, latent, adds } = at({ heads, rank, order });
      const shape = { heads, headWidth, valueWidth: headWidth, positionWidth, latent: rank };
      expect(full.kept).toBe(2 * heads * headWidth + positionWidth);
      expect(latent.kept).toBe(rank + positionWidth);
      expect(adds).toEqual({
        full: heads * (2 * headWidth + positionWidth),
        ...multiplyAddsPerCachedToken(shape),
      });
    }
});

test('the error is that of the run that is drawn; at full rank, and at the true one of low weights, none', () => {
  expect(at().errors[7]).toBeGreaterThan(0.1);
  expect(at().errors.at(-1)).toBeLessThanOrEqual(1e-9);
  const low = at({ low: true });
  for (const error of low.errors.slice(lowRank - 1)) expect(error).toBeLessThanOrEqual(1e-9);
  expect(low.errors[lowRank - 2]).toBeGreaterThan(0.001);
  const { full, latent } = at({ low: true, rank: lowRank });
  expect(latent.looks.flat()).toEqual(full.looks.flat().map((p): unknown => expect.closeTo(p, 9)));
});

test('both orders look the same; another draw looks elsewhere; the same draw is the same', () => {
  const naive = at({ order: 'naive' });
  const absorbed = at({ order: 'absorbed' });
  expect(absorbed.latent.looks.flat()).toEqual(
    naive.latent.looks.flat().map((p): unknown => expect.closeTo(p, 12)),
  );
  const other = at({ draw: 2 });
  expect(other.full.looks).not.toEqual(naive.full.looks);
  expect(at({ order: 'naive' })).toEqual(naive);
});

test('a sentence of 24 tokens at most; the token and the head beyond the last are the last', () => {
  const long = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ');
  const frame = at({ sentence: long, token: 24, heads: 2, head: 4 });
  expect(frame.tokens).toHaveLength(mostTokens);
  expect(frame.head).toBe(1);
  expect(at({ token: 24 }).token).toBe(at().tokens.length - 1);
  expect(at().tokens).toContain('papieru');
});

test('the squares of each row of a map make one cell in all', () => {
  for (const layout of ['tall', 'wide'] as const) {
    const maps = [
      ...print({}, layout).matchAll(/<path d="((?:M[\d.]+ [\d.]+h[\d.]+v[\d.]+h-[\d.]+Z)+)"/g),
    ];
    expect(maps).toHaveLength(2);
    for (const [, path = ''] of maps) {
      const sides = [...path.matchAll(/h([\d.]+)v/g)].map(([, side]) => Number(side));
      const areas = sides.reduce((sum, side) => sum + side * side, 0);
      const [first = 0] = sides;
      expect(areas / first ** 2).toBeCloseTo(at().tokens.length, 1);
    }
  }
});

test('what a reader types is text and never markup', () => {
  const svg = print({ sentence: '<img src=x onerror=alert(1)> "quoted" & {n}', token: 2 });
  expect(svg).not.toContain('<img');
  expect(svg).not.toMatch(/on\w+=/);
});

test('without a word it asks for one', () => {
  expect(print({ sentence: ' \n ' })).toContain(wording.word('empty').split(' ')[0]);
  expect(scene.summary(facts, { ...initial, sentence: '' }).word).toBe('summary-empty');
  expect(scene.table(facts).rows.length).toBeGreaterThan(3);
});

describe('any settings', () => {
  test('print in every language and layout within the budget, with a table and a sentence', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom('tall', 'wide'), (settings, layout) => {
        const frame = at(settings);
        expect(JSON.parse(JSON.stringify(frame))).toEqual(frame);
        expect(JSON.stringify({ ...frame, tokens: [] })).not.toContain('null');
        for (const locale of locales) {
          const svg = print(settings, layout, locale);
          expect(svg.replace(/<text[^]*?<\/text>/g, '')).not.toMatch(/NaN|undefined|Infinity/);
          expect(svg.match(/<(?:path|text|rect)\b/g)?.length).toBeLessThanOrEqual(60);
          sentenceToText(scene.summary(facts, settings), wordingOf('attention-lab', locale));
        }
        const { columns, rows } = scene.table(facts, settings);
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }),
      { numRuns: 60 },
    );
  });

  test('survive the address', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const text = settingsToText(spec, settings, initial);
        const read = textToSettings(spec, text, initial);
        if (text.length <= 4000) expect(read).toEqual({ settings, mended: [] });
      }),
    );
  });
});
