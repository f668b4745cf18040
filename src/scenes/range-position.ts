import type { Setting } from './settings.ts';

type Range = Extract<Setting, { kind: 'range' }>;

/** What an <input type="range"> carries for a value: itself, or its power of two where it is logarithmic. */
export function rangePosition({ min, max, step, logarithmic }: Range, value: number) {
  if (!logarithmic) return { min, max, step, value };
  return { min: Math.log2(min), max: Math.log2(max), step, value: Math.log2(value) };
}

/** The value that a position of the control stands for: doubled exactly, or with two digits that count. */
export function rangeValue({ logarithmic, step }: Range, position: number): number {
  if (!logarithmic) return position;
  const value = 2 ** position;
  return step >= 1 ? Math.round(value) : Number(value.toPrecision(2));
}
