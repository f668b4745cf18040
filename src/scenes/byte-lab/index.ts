import { digitsOf } from '../../maths/digits.ts';
import { element } from '../../maths/element.ts';
import { range } from '../../maths/range.ts';
import { e4m3, numberToBits } from '../eight-bits/model.ts';
import type { Cell, Explorable, Sentence } from '../scene.ts';
import { settingWords } from '../settings.ts';
import { formats, frameAt, members, steps, type ByteLabFrame, type Tile } from './frame.ts';
import { spec } from './settings.ts';
import { percentDigits } from './short-percent.ts';

/** The reader's number in eight bits, and in the company of three others that share its scale. */
export const scene: Explorable<ByteLabFrame> = {
  name: 'byte-lab',
  steps,
  needs: { claims: ['f01', 'f02'], series: [] },
  settings: spec,
  words: {
    ...settingWords(spec),
    sign: [],
    exponent: [],
    mantissa: [],
    error: [],
    nothing: [],
    one: [],
    two: [],
    amount: ['n'],
    lost: ['n'],
    'none-lost': [],
    'with-one': [],
    'with-two': [],
    summary: ['number', 'kept', 'error', 'wide', 'wideError', 'scales', 'lost', 'worst'],
    what: [],
    'row-value': [],
    'row-bits': [],
    'row-kept': [],
    'row-error': [],
    'row-below': [],
    'row-above': [],
    'row-scale': [],
    'alone-e4m3': [],
    'alone-e5m2': [],
  },
  frameAt,
  summary(facts, settings) {
    const frame = frameAt('explore', 1, facts, settings);
    const tile = tileOf(frame);
    const lost = lostOf(frame).length;
    return {
      word: 'summary',
      values: {
        number: amount(frame.number),
        kept: amount(frame.e4m3.kept),
        error: percent(frame.e4m3.error),
        wide: amount(frame.e5m2.kept),
        wideError: percent(frame.e5m2.error),
        scales: { word: frame.two === 1 ? 'with-two' : 'with-one', values: {} },
        lost:
          lost === 0 ? { word: 'none-lost', values: {} } : { word: 'lost', values: { n: lost } },
        worst: percent(Math.max(...tile.errors)),
      },
    };
  },
  table(facts, settings) {
    const frame = frameAt('explore', 1, facts, settings);
    const tile = tileOf(frame);
    const alone = (['e4m3', 'e5m2'] as const).map((name): Cell[] => {
      const { bits, kept, error, below, above, hasBelow, hasAbove } = frame[name];
      return [
        { word: `alone-${name}` },
        exact(frame.number),
        { text: spaced(bits, formats[name].exponentBits) },
        exact(kept),
        { number: error, digits: 1 },
        hasBelow === 1 ? exact(below) : nothing,
        hasAbove === 1 ? exact(above) : nothing,
        nothing,
      ];
    });
    const shared = members.map((name, i): Cell[] => {
      const value = element(frame.values, i);
      const scale = element(tile.scales, i);
      const { sign, exponent, mantissa } = numberToBits(e4m3, value / scale);
      return [
        { word: `set-${name}` },
        exact(value),
        { text: spaced([sign, ...exponent, ...mantissa], e4m3.exponentBits) },
        exact(element(tile.kept, i)),
        { number: element(tile.errors, i), digits: 1 },
        nothing,
        nothing,
        exact(scale),
      ];
    });
    return {
      columns: [
        'what',
        'row-value',
        'row-bits',
        'row-kept',
        'row-error',
        'row-below',
        'row-above',
        'row-scale',
      ],
      rows: [...alone, ...shared],
    };
  },
};

/** The tile with the scales that the reader has chosen. */
const tileOf = ({ two, one, pairs }: ByteLabFrame): Tile => (two === 1 ? pairs : one);

/** The numbers of the tile of which nothing is left. */
function lostOf(frame: ByteLabFrame): number[] {
  const { kept } = tileOf(frame);
  return range(kept.length).filter((i) => kept[i] === 0 && frame.values[i] !== 0);
}

const amount = (n: number): Sentence => ({
  word: 'amount',
  values: { n },
  digits: digitsOf(n, 8),
});
const percent = (value: number) =>
  ({ value, unit: 'percent', digits: percentDigits(value) }) as const;
const exact = (number: number): Cell => ({ number, digits: digitsOf(number, 8) });
const nothing: Cell = { text: '' };

/** Bits as they are written in papers: 0 0011 101. */
const spaced = (bits: readonly number[], exponentBits: number): string =>
  [bits.slice(0, 1), bits.slice(1, 1 + exponentBits), bits.slice(1 + exponentBits)]
    .map((group) => group.join(''))
    .join(' ');
