import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuTime } from '../cpu-time.ts';
import { rangePosition, rangeValue } from '../../src/scenes/range-position.ts';
import { isExplorable } from '../../src/scenes/scene.ts';
import { sentenceToText } from '../../src/scenes/sentence.ts';
import {
  initialSettings,
  mendValue,
  numberToTyped,
  plainText,
  settingCounts,
  formWords,
  settingGroups,
  settingsToText,
  settingWords,
  textToSettings,
  typedNumber,
  type Setting,
  type Settings,
  type SettingsSpec,
} from '../../src/scenes/settings.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

const spec: SettingsSpec = {
  version: 3,
  settings: {
    price: { kind: 'range', min: 0.5, max: 10, step: 0.1, digits: 1, initial: 2 },
    hours: { kind: 'range', min: 1024, max: 2 ** 20, step: 1, logarithmic: true, initial: 4096 },
    layers: { kind: 'number', min: 1, max: 200, initial: 61 },
    typed: { kind: 'number', min: -1e6, max: 1e6, initial: 0.1, digits: 6 },
    way: { kind: 'choice', options: ['mha', 'mla'], initial: 'mha' },
    bias: { kind: 'switch', initial: true, when: { setting: 'way', is: ['mla'] } },
    words: { kind: 'text', maxLength: 12 },
  },
  groups: { more: { settings: ['layers', 'way'] } },
  presets: { cheap: { price: 1 } },
};
const initial = initialSettings(spec, () => 'Ala ma kota');
const setting = (name: string) => spec.settings[name] as Setting;
const explorables = allScenes.flatMap(({ scene, facts, name, Picture }) =>
  isExplorable(scene) ? [{ scene, facts, name, Picture }] : [],
);

/** Any value that a setting may get from a control or an address. */
const valueFor = (one: Setting): fc.Arbitrary<unknown> => {
  switch (one.kind) {
    case 'range':
    case 'number':
      return fc.oneof(fc.double(), fc.double({ min: one.min, max: one.max, noNaN: true }));
    case 'choice':
      return fc.constantFrom(...one.options);
    case 'switch':
      return fc.boolean();
    case 'text':
      return fc.string({ unit: 'binary', maxLength: 3 * one.maxLength });
  }
};
const statesOf = ({ settings }: SettingsSpec, from: Settings): fc.Arbitrary<Settings> =>
  fc
    .record(Object.fromEntries(Object.entries(settings).map(([name, s]) => [name, valueFor(s)])))
    .map((state) =>
      Object.fromEntries(
        Object.entries(state).map(([name, value]) => [
          name,
          mendValue(settings[name] as Setting, value) ?? from[name] ?? 0,
        ]),
      ),
    );

describe('a value is mended', () => {
  test.each([
    ['price', 2.04, 2],
    ['price', -3, 0.5],
    ['price', Infinity, 10],
    ['price', NaN, undefined],
    ['price', '2', undefined],
    ['hours', 5000, 5000],
    ['hours', 1e309, 2 ** 20],
    ['layers', 5.6, 6],
    ['layers', 0, 1],
    ['typed', 0.1234567, 0.123457],
    ['typed', -0, 0],
    ['way', 'mla', 'mla'],
    ['way', 'gqa', undefined],
    ['way', 'constructor', undefined],
    ['bias', 'true', undefined],
    ['words', 7, undefined],
    ['words', 'a\u202eb\u0000c', 'a b c'],
  ])('%s: %o is taken as %o', (name, found, used) => {
    expect(mendValue(setting(name), found)).toBe(used);
  });

  test('whatever it was, it is valid afterwards, and mending again changes nothing', () => {
    for (const one of Object.values(spec.settings))
      fc.assert(
        fc.property(fc.oneof(valueFor(one), fc.anything()), (found) => {
          const used = mendValue(one, found);
          if (used === undefined) return;
          expect(mendValue(one, used)).toBe(used);
          if (one.kind === 'range' || one.kind === 'number') {
            expect(used).toBeGreaterThanOrEqual(one.min);
            expect(used).toBeLessThanOrEqual(one.max);
          }
        }),
      );
  });
});

describe('text', () => {
  test('keeps emoji, combining marks and right-to-left letters', () => {
    const kept = 'e\u0301 👩‍🔬 שלום 漢字';
    expect(plainText(kept, 40)).toBe(kept);
  });

  test('loses what is not to be seen, and is cut after whole characters', () => {
    expect(plainText('a\u0007\u200f\u2066b', 9)).toBe('a b');
    expect(plainText('👍👍👍', 2)).toBe('👍👍');
    expect(plainText('\ud83d', 4)).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(30), (text, length) => {
        const plain = plainText(text, length);
        expect([...plain].length).toBeLessThanOrEqual(length);
        expect(plain.isWellFormed()).toBe(true);
        expect(plainText(plain, length)).toBe(plain);
        expect(plain).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  test('a pasted megabyte is cut before anything looks at it', () => {
    const used = cpuTime(() => expect(plainText('\u0000'.repeat(1e6) + 'x', 60)).toBe(' '));
    expect(used).toBeLessThan(1000);
  });
});

describe('an address', () => {
  test('says only what differs, and nothing where nothing does', () => {
    expect(settingsToText(spec, initial, initial)).toBe('');
    expect(settingsToText(spec, { ...initial, price: 3.5, words: 'a;b=ć' }, initial)).toBe(
      '3;price=3.5;words=a%3Bb%3D%C4%87',
    );
  });

  test('leads back to the same state, also through a URL', () => {
    fc.assert(
      fc.property(statesOf(spec, initial), (state) => {
        const url = new URL('https://story.test/pl/?still');
        url.searchParams.set('lab', settingsToText(spec, state, initial));
        const text = new URL(url.href).searchParams.get('lab') ?? '';
        const { settings, mended } = textToSettings(spec, text, initial);
        expect(settings).toEqual(state);
        expect(mended).toEqual([]);
      }),
    );
  });

  test.each([
    ['an unknown key', '3;nobody=1;price=3', { price: 3 }, 0],
    ['a key of every object', '3;__proto__=1;constructor=2', {}, 0],
    ['another version', '2;price=3', {}, 0],
    ['no version', 'price=3', {}, 0],
    ['nothing', '', {}, 0],
    ['too much', '3;price=99', { price: 10 }, 1],
    ['too little', '3;layers=-5', { layers: 1 }, 1],
    ['more than there is', '3;hours=1e309', { hours: 2 ** 20 }, 1],
    ['no number', '3;price=abc;layers=;typed=%20', {}, 3],
    ['a number in another base', '3;layers=0x10', { layers: 16 }, 0],
    ['an option that is not there', '3;way=gqa', {}, 1],
    ['half an escape', '3;words=%E0%A4;price=1', { price: 1 }, 1],
    ['the same key twice', '3;price=1;price=4', { price: 4 }, 0],
    ['a long text', `3;words=${'x'.repeat(50)}`, { words: 'x'.repeat(12) }, 1],
  ])('with %s gives the nearest state and says so', (_, text, changed, told) => {
    const { settings, mended } = textToSettings(spec, text, initial);
    expect(settings).toEqual({ ...initial, ...changed });
    expect(mended).toHaveLength(told);
  });

  test('of 100 kB, or of any characters, is read at once and always gives a valid state', () => {
    const long = `3;price=4;${'words=x;'.repeat(13_000)}`;
    const used = cpuTime(() => {
      const { settings } = textToSettings(spec, long, initial);
      expect(settings).toMatchObject({ price: 4, words: 'x' });
    });
    expect(used).toBeLessThan(1000);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { settings } = textToSettings(spec, `3;price=${text};words=${text}`, initial);
        expect(Object.keys(settings)).toEqual(Object.keys(initial));
        for (const [name, value] of Object.entries(settings))
          expect(mendValue(setting(name), value)).toBe(value);
      }),
    );
  });
});

describe('a typed number', () => {
  test.each([
    ['pl-PL', '5,6', 5.6],
    ['pl-PL', '5.6', 5.6],
    ['pl-PL', '0.125', 0.125],
    ['pl-PL', '1.234', 1.234],
    ['pl-PL', '1.234.567', 1_234_567],
    ['pl-PL', '1.234,5', 1234.5],
    ['pl-PL', '12 345,6', 12_345.6],
    ['pl-PL', '12\u00a0345', 12_345],
    ['en-GB', '5.6', 5.6],
    ['en-GB', '5,6', 5.6],
    ['en-GB', '0,125', 0.125],
    ['en-GB', '1,234', 1234],
    ['en-GB', '1,234.5', 1234.5],
    ['de-DE', '1.234', 1234],
    ['de-DE', '1.234,5', 1234.5],
    ['pl-PL', '\u22123,5', -3.5],
    ['en-GB', '+7', 7],
    ['en-GB', '.5', 0.5],
    ['en-GB', '1e3', 1000],
    ['en-GB', '1e309', Infinity],
    ['en-GB', '-1e309', -Infinity],
  ])('%s: “%s” is %d', (tag, text, value) => {
    expect(typedNumber(text, tag)).toBe(value);
  });

  test.each([
    '',
    ' ',
    'abc',
    '1,2,3.4.5',
    '5.6,7,8',
    '--5',
    '1e',
    'NaN',
    'Infinity',
    '0x10',
    '٣',
    '1/2',
  ])('“%s” is none', (text) => {
    for (const tag of ['pl-PL', 'en-GB', 'de-DE']) expect(typedNumber(text, tag)).toBeNaN();
  });

  test('what stands in a field is read back as it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.constantFrom('pl-PL', 'en-GB', 'de-DE', 'fr-FR', 'sv-SE'),
        (found, tag) => {
          const value = mendValue(setting('typed'), found) as number;
          expect(typedNumber(numberToTyped(value, tag, 6), tag)).toBe(value);
        },
      ),
    );
  });

  test('a field holds no more digits than the number has', () => {
    expect(numberToTyped(0.1, 'pl-PL', 6)).toBe('0,1');
    expect(numberToTyped(-131_072, 'en-GB')).toBe('−131,072');
  });

  test('a megabyte is no number, and refused at once', () => {
    const used = cpuTime(() => {
      expect(typedNumber('1'.repeat(1e6), 'pl-PL')).toBeGreaterThan(1e60);
      expect(typedNumber('x'.repeat(1e6), 'pl-PL')).toBeNaN();
    });
    expect(used).toBeLessThan(1000);
  });
});

describe('a slider', () => {
  const doubling = setting('hours') as Extract<Setting, { kind: 'range' }>;
  const fine = { ...doubling, min: 100_000, step: 0.125 };

  test('that doubles goes through exact powers; a finer one through round numbers', () => {
    expect(rangePosition(doubling, 4096)).toEqual({ min: 10, max: 20, step: 1, value: 12 });
    expect([10, 12, 17].map((position) => rangeValue(doubling, position))).toEqual([
      1024, 4096, 131_072,
    ]);
    const { min, step } = rangePosition(fine, 100_000);
    expect([0, 1, 2, 8].map((i) => rangeValue(fine, min + i * step))).toEqual([
      100_000, 110_000, 120_000, 200_000,
    ]);
  });

  test('moves to another value at each of its steps', () => {
    const { min, step, max } = rangePosition(fine, 100_000);
    for (let position = min; position + step <= max; position += step)
      expect(rangeValue(fine, position + step)).toBeGreaterThan(rangeValue(fine, position));
  });
});

describe('controls', () => {
  test('their labels are declared, shared ones once', () => {
    const words = settingWords({
      ...spec,
      settings: {
        ...spec.settings,
        a: { kind: 'choice', label: 'model-a', values: 'bits', options: ['8'], initial: '8' },
        b: { kind: 'choice', label: 'model-b', values: 'bits', options: ['8'], initial: '8' },
      },
    });
    expect(words).toMatchObject({
      'set-price': [],
      'set-price-value': ['n'],
      'set-words-initial': [],
      'set-way-mla': [],
      'model-a': [],
      'bits-8': [],
      'group-more': [],
      'preset-cheap': [],
    });
    expect(words).not.toHaveProperty('set-a');
    expect(words).not.toHaveProperty('set-layers-value');
  });

  test('the form alone prints their names and choices; values and initial texts are the browser’s', () => {
    const form = formWords(spec);
    expect(form).toEqual(expect.arrayContaining(['set-price', 'set-way', 'group-more']));
    expect(form).toEqual(expect.arrayContaining(['set-way-mla', 'preset-cheap']));
    for (const word of ['set-price-value', 'set-words-initial']) expect(form).not.toContain(word);
  });

  test('stand in their groups, the others first; a condition holds or does not', () => {
    expect(settingGroups(spec).map(({ name, settings }) => [name, settings.length])).toEqual([
      ['', 5],
      ['more', 2],
    ]);
    expect(settingCounts(setting('bias'), initial)).toBe(false);
    expect(settingCounts(setting('bias'), { ...initial, way: 'mla' })).toBe(true);
    expect(settingCounts(setting('price'), initial)).toBe(true);
  });
});

describe('a sentence', () => {
  const wording = {
    ...wordingOf('memory', 'pl'),
    word: (name: string, values: object = {}, digits = 0) =>
      `${name}(${Object.values(values).join('; ')}|${digits})`,
  };

  test('holds plain values, numbers with units and sentences', () => {
    const text = sentenceToText(
      {
        word: 'a',
        digits: 1,
        values: {
          n: 2.5,
          name: 'V3',
          sum: { value: 5_576_000, unit: 'usd', digits: 3 },
          inner: { word: 'b', values: { n: 7 } },
        },
      },
      wording,
    );
    expect(text).toBe('a(2.5; V3; 5,576 mln dolarów; b(7|0)|1)'.replaceAll(/(?<=6|n) /g, '\u00a0'));
  });
});

describe.each(explorables)('the settings of $name', ({ scene, facts, name }) => {
  const own = scene.settings;
  const first = initialSettings(own, (word) => wordingOf(name).word(word));

  test('begin valid, and so do its presets', () => {
    for (const [key, one] of Object.entries(own.settings))
      expect(mendValue(one, first[key]), key).toBe(first[key]);
    for (const [preset, state] of Object.entries(own.presets ?? {}))
      for (const [key, value] of Object.entries(state)) {
        expect(Object.keys(own.settings), preset).toContain(key);
        expect(mendValue(own.settings[key] as Setting, value), `${preset} ${key}`).toBe(value);
      }
  });

  test('name settings that exist in groups and conditions, each in one group', () => {
    const names = Object.keys(own.settings);
    const grouped = settingGroups(own).flatMap(({ settings }) => settings);
    expect([...grouped].sort()).toEqual([...names].sort());
    for (const { when } of Object.values(own.settings))
      if (when) {
        expect(names).toContain(when.setting);
        for (const value of when.is)
          expect(mendValue(own.settings[when.setting] as Setting, value)).toBe(value);
      }
  });

  test('go through an address and back', () => {
    fc.assert(
      fc.property(statesOf(own, first), (state) => {
        const text = settingsToText(own, state, first);
        expect(textToSettings(own, text, first)).toEqual({ settings: state, mended: [] });
      }),
      { numRuns: 50 },
    );
  });

  test('left out, they are the initial ones', () => {
    const bare = initialSettings(own);
    const step = scene.steps[0]?.name ?? '';
    expect(scene.frameAt(step, 1, facts)).toEqual(scene.frameAt(step, 1, facts, bare));
    expect(scene.table(facts)).toEqual(scene.table(facts, bare));
    expect(sentenceToText(scene.summary(facts, bare), wordingOf(name))).not.toMatch(/[{}]|NaN/);
  });
});
