import type { FactNumber } from '../../story/schemas.ts';

const scaleOf = (value: number) => [1e12, 1e9, 1e6].find((scale) => value >= scale) ?? 1;

/** A sum as it is, with the digits that it has in its magnitude: 5.576 million, 294,000. */
export function exactly(value: number, over = false): FactNumber {
  const digits = digitsOf(value / scaleOf(value));
  return { value, unit: 'usd', digits, ...(over ? { over: true as const } : {}) };
}

/** A sum to two digits that count: 37 million. */
export function roughly(value: number): FactNumber {
  const scale = scaleOf(value);
  const digits = scale === 1 ? 0 : digitsFor(value / scale, 2);
  return { value: Number(value.toPrecision(2)), unit: 'usd', digits };
}

/** Two sums as a range, with as many digits as the lower needs for two that count. */
export function between(low: number, high: number): FactNumber {
  const scale = scaleOf(high);
  return { low, high, unit: 'usd', digits: scale === 1 ? 0 : digitsFor(low / scale, 2) };
}

const digitsOf = (value: number) =>
  [0, 1, 2].find((one) => Math.abs(Number(value.toFixed(one)) - value) < 1e-9) ?? 3;

/** Digits after the decimal sign that leave so many that count. */
function digitsFor(value: number, significant: number): number {
  if (value <= 0) return 0;
  return Math.min(3, Math.max(0, significant - 1 - Math.floor(Math.log10(value))));
}
