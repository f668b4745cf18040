/**
 * Numbers of eight bits, what a shared scale does to a tile, and sums of 14 bits.
 * Source: FP8 Formats for Deep Learning (arXiv 2209.05433), section 3, table 1; DeepSeek-V3
 * (arXiv 2412.19437), section 3.3.2. Rounding is to nearest, ties to even, saturating at the largest number.
 */
import { element } from '../../maths/element.ts';
import { clamp } from '../../maths/interpolate.ts';
import { createLcg } from '../../maths/random.ts';
import { range } from '../../maths/range.ts';

export interface Format {
  readonly exponentBits: number;
  readonly mantissaBits: number;
  readonly largest: number;
}

/** 448 is 1.75 × 2⁸: the pattern above it means "not a number", and there is no infinity. */
export const e4m3: Format = { exponentBits: 4, mantissaBits: 3, largest: 448 };
/** 57,344 is 1.75 × 2¹⁵: the exponent above it means infinity and "not a number". */
export const e5m2: Format = { exponentBits: 5, mantissaBits: 2, largest: 57344 };

/** Gives the representable number nearest to x, ±largest beyond it, and 0 rather than −0; throws for NaN. */
export function roundTo(format: Format, x: number): number {
  if (Number.isNaN(x)) throw new RangeError('found NaN, expected a number to round');
  const bounded = clamp(x, -format.largest, format.largest);
  const step = stepAt(format, bounded);
  return clamp(roundHalfToEven(bounded / step) * step, -format.largest, format.largest) + 0;
}

export interface Bits {
  /** 1 for a minus, also that of a negative number rounded to zero. */
  readonly sign: 0 | 1;
  /** The stored exponent, bias added: (exponentBits), highest bit first. */
  readonly exponent: readonly (0 | 1)[];
  /** (mantissaBits), highest bit first. */
  readonly mantissa: readonly (0 | 1)[];
}

/** Gives the bits of the representable number nearest to x. */
export function numberToBits(format: Format, x: number): Bits {
  const size = Math.abs(roundTo(format, x));
  const lowest = lowestExponent(format);
  const isNormal = size >= 2 ** lowest;
  const exponent = isNormal ? exponentOf(size) - lowest + 1 : 0;
  const steps = size / stepAt(format, size) - (isNormal ? 2 ** format.mantissaBits : 0);
  return {
    sign: x < 0 || Object.is(x, -0) ? 1 : 0,
    exponent: wholeToBits(exponent, format.exponentBits),
    mantissa: wholeToBits(steps, format.mantissaBits),
  };
}

/** Gives the number that bits stand for: (−1)^sign × 1.mantissa × 2^(exponent − bias), or 0.mantissa × 2^(1 − bias) where all exponent bits are 0. */
export function bitsToNumber(format: Format, bits: Bits): number {
  const exponent = bitsToWhole(bits.exponent);
  const leading = exponent === 0 ? 0 : 1;
  const mantissa = leading + bitsToWhole(bits.mantissa) / 2 ** format.mantissaBits;
  const size = mantissa * 2 ** (Math.max(exponent, 1) + lowestExponent(format) - 1);
  return bits.sign === 1 ? -size : size;
}

/** Gives every representable number from 0 to the largest, ascending: 127 of E4M3, 124 of E5M2. */
export function positiveNumbers(format: Format): number[] {
  const patterns = range(2 ** (format.exponentBits + format.mantissaBits));
  const numbers = patterns.map((pattern) => {
    const exponent = Math.floor(pattern / 2 ** format.mantissaBits);
    return bitsToNumber(format, {
      sign: 0,
      exponent: wholeToBits(exponent, format.exponentBits),
      mantissa: wholeToBits(pattern % 2 ** format.mantissaBits, format.mantissaBits),
    });
  });
  return numbers.filter((x) => x <= format.largest);
}

/** Gives the number kept for x with the next representable ones on either side; null beyond ±largest. */
export function neighbours(format: Format, x: number) {
  const kept = roundTo(format, x);
  const positive = positiveNumbers(format);
  const all = [...positive.slice(1).map((y) => -y), ...positive].sort((a, b) => a - b);
  const place = all.indexOf(kept);
  return { below: all[place - 1] ?? null, kept, above: all[place + 1] ?? null };
}

export interface Scaled {
  /** One for each tile: its largest size / format.largest; 1 for a tile of zeros. */
  readonly scales: readonly number[];
  /** x / scale as rounded to eight bits, in the order of the values. */
  readonly codes: readonly number[];
  /** code × scale. */
  readonly restored: readonly number[];
  /** |restored − x| / |x|; 0 for x = 0. */
  readonly errors: readonly number[];
}

/** Gives values (n) kept in eight bits with one scale for each `tile` of neighbours; tile = n is one scale for all. */
export function scaleTiles(values: readonly number[], tile: number, format = e4m3): Scaled {
  if (!(tile >= 1)) throw new RangeError(`found tiles of ${tile} values, expected 1 at least`);
  const scales = range(Math.ceil(values.length / tile)).map((t) => {
    const highest = Math.max(...values.slice(t * tile, (t + 1) * tile).map(Math.abs));
    return highest === 0 ? 1 : highest / format.largest;
  }); // (tiles)
  const scaleOf = (i: number): number => element(scales, Math.floor(i / tile));
  const codes = values.map((x, i) => roundTo(format, x / scaleOf(i))); // (n)
  const restored = codes.map((code, i) => code * scaleOf(i)); // (n)
  const errors = values.map((x, i) =>
    x === 0 ? 0 : Math.abs(element(restored, i) - x) / Math.abs(x),
  );
  return { scales, codes, restored, errors };
}

/** Gives x cut (not rounded) to so many significant bits. */
export function truncate(x: number, bits: number): number {
  if (x === 0) return 0;
  const step = 2 ** (exponentOf(Math.abs(x)) - bits + 1);
  return Math.trunc(x / step) * step;
}

/**
 * Gives the sum of terms in an accumulator that cuts to `bits` after each addition; with `promoteEvery`
 * the partial sum moves to full precision after so many terms (section 3.3.2, "Increasing Accumulation
 * Precision": every 128). A toy, harsher than the hardware, for which the paper reports nearly 2 % at 4,096.
 */
export function accumulate(
  terms: readonly number[],
  options: { readonly bits: number; readonly promoteEvery?: number },
): number {
  const { bits, promoteEvery = Infinity } = options;
  let [sum, partial] = [0, 0];
  for (const [i, term] of terms.entries()) {
    partial = truncate(partial + term, bits);
    if ((i + 1) % promoteEvery === 0) [sum, partial] = [sum + partial, 0];
  }
  return sum + partial;
}

/** Gives products of two uniform draws, such as 4,096 with seed 2024: terms of a long sum. */
export function uniformProducts(count: number, seed: number): number[] {
  const random = createLcg(seed);
  return range(count).map(() => random() * random());
}

/** The exponent of the smallest normal number, 1 − bias: −6 of E4M3, −14 of E5M2. */
function lowestExponent(format: Format): number {
  return 2 - 2 ** (format.exponentBits - 1);
}

/** The distance of representable numbers around x. */
function stepAt(format: Format, x: number): number {
  const exponent = x === 0 ? -Infinity : exponentOf(Math.abs(x));
  return 2 ** (Math.max(exponent, lowestExponent(format)) - format.mantissaBits);
}

/** The whole e with 2^e ≤ x < 2^(e + 1), for x > 0; log2 alone is one too high just below a power of two. */
function exponentOf(x: number): number {
  const e = Math.floor(Math.log2(x));
  return 2 ** e > x ? e - 1 : e;
}

function roundHalfToEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return rest < 0.5 ? floor : floor + 1;
}

function wholeToBits(whole: number, count: number): (0 | 1)[] {
  return range(count).map((i) => (Math.floor(whole / 2 ** (count - 1 - i)) % 2 === 1 ? 1 : 0));
}

function bitsToWhole(bits: readonly (0 | 1)[]): number {
  return bits.reduce<number>((whole, bit) => 2 * whole + bit, 0);
}
