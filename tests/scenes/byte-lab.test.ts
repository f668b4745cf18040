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
import { frameAt, members } from '../../src/scenes/byte-lab/frame.ts';
import { scene } from '../../src/scenes/byte-lab/index.ts';
import { Picture } from '../../src/scenes/byte-lab/picture.tsx';
import { spec } from '../../src/scenes/byte-lab/settings.ts';
import { e4m3, e5m2, roundTo } from '../../src/scenes/eight-bits/model.ts';
import { factOf, pickFacts, valueOf } from '../../src/story/facts.ts';
import { wordingOf } from '../all-scenes.ts';
import { ledger, locales } from '../flagship.ts';

const facts = pickFacts(ledger, scene.needs);
const initial = initialSettings(spec);
const at = (changed: Settings = {}) => frameAt('explore', 1, facts, { ...initial, ...changed });

const anyNumber = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(0, 1e-6, -1e-6, 448, -448, 464, 57344, 1e6, -1e6, 2 ** -9, 2 ** -10),
);
const anySettings = fc
  .record({
    number: anyNumber,
    second: anyNumber,
    third: anyNumber,
    fourth: anyNumber,
    scales: fc.constantFrom('one', 'two'),
  })
  .map((settings) =>
    Object.fromEntries(
      Object.entries(spec.settings).map(([name, setting]) => [
        name,
        mendValue(setting, settings[name as keyof typeof settings]) ?? '',
      ]),
    ),
  );

test('0.1 as the papers write it: 0 0011 101 and 0 01011 10', () => {
  const { number, e4m3: four, e5m2: five } = at();
  expect(number).toBe(0.1);
  expect(four.bits.join('')).toBe('00011101');
  expect(five.bits.join('')).toBe('00101110');
  expect([four.below, four.kept, four.above]).toEqual([0.09375, 0.1015625, 0.109375]);
  expect([five.below, five.kept, five.above]).toEqual([0.078125, 0.09375, 0.109375]);
  expect(four.error).toBeCloseTo(1.5625, 10);
});

test('beyond the end of the ruler the last number is kept, and nothing follows', () => {
  const frame = at(spec.presets?.['beyond']);
  expect(frame.e4m3).toMatchObject({ kept: 448, hasAbove: 0, hasBelow: 1, below: 416 });
  expect(frame.e4m3.kept).toBe(valueOf(facts, 'f01', 'largest'));
  expect(frame.e5m2.kept).toBe(640);
  expect(at({ number: -1e6 }).e5m2).toMatchObject({ kept: -57344, hasBelow: 0, hasAbove: 1 });
});

test('the preset of the scene gives the numbers of the ledger', () => {
  const { one, values } = at(spec.presets?.['scene']);
  const small = ['small-fourth', 'small-first', 'outlier', 'small-third'];
  expect(values).toEqual(small.map((name) => valueOf(facts, 'f02', name)));
  const { value, digits } = factOf(facts, 'f02', 'shared-fourth');
  expect(one.errors[0]?.toFixed(digits)).toBe(value?.toFixed(digits));
  expect(one.kept[1]).toBe(0);
});

test('a scale for each pair keeps what one for all loses', () => {
  expect(at({ scales: 'one' }).one.kept[1]).toBe(0);
  const { pairs } = at({ scales: 'two' });
  expect(pairs.errors[1]).toBeLessThan(1);
  expect(pairs.scales[0]).toBe(pairs.scales[1]);
  expect(pairs.scales[1]).not.toBe(pairs.scales[2]);
});

describe('any settings', () => {
  test('round as the model does, within the reach that is drawn', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const frame = at(settings);
        expect(frame.e4m3.kept).toBe(roundTo(e4m3, frame.number));
        expect(frame.e5m2.kept).toBe(roundTo(e5m2, frame.number));
        expect(JSON.parse(JSON.stringify(frame))).toEqual(frame);
        for (const tile of [frame.one, frame.pairs])
          for (const [i, value] of frame.values.entries()) {
            const [least = 0, most = 0] = [tile.least[i], tile.most[i]];
            if (Math.abs(value) < 0.999 * least) expect(tile.kept[i]).toBe(0);
            if (Math.abs(value) > 1.001 * least) expect(tile.kept[i]).not.toBe(0);
            expect(Math.abs(value)).toBeLessThanOrEqual(1.000001 * most);
          }
      }),
    );
  });

  test('print in every language and layout, with a table and a sentence', () => {
    const wordings = locales.map((locale) => wordingOf('byte-lab', locale));
    fc.assert(
      fc.property(anySettings, fc.constantFrom('tall', 'wide'), (settings, layout) => {
        for (const wording of wordings) {
          const options = { facts, wording, layout, settings } as const;
          const svg = printPicture({ scene, Picture } as never, 'explore', options);
          expect(svg).not.toMatch(/NaN|undefined|Infinity|[{}]/);
          expect(sentenceToText(scene.summary(facts, settings), wording)).not.toMatch(/NaN|[{}]/);
        }
        const { columns, rows } = scene.table(facts, settings);
        expect(rows).toHaveLength(2 + members.length);
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }),
      { numRuns: 60 },
    );
  });

  test('survive the address', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const text = settingsToText(spec, settings, initial);
        expect(textToSettings(spec, text, initial)).toEqual({ settings, mended: [] });
      }),
    );
  });
});
