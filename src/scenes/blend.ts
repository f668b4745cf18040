import type { Frame, FrameValue } from './scene.ts';

/**
 * The frame between two frames of one scene: exactly `a` at t = 0 and `b` at t = 1.
 * Numbers blend; words, lengths of lists and names of fields must be the same in both, else it
 * throws and names the field.
 */
export function blend<F extends Frame>(a: F, b: F, t: number): F {
  return between(a, b, t, 'frame') as F;
}

function between(a: FrameValue, b: FrameValue, t: number, path: string): FrameValue {
  // What is the same in both stays so: arithmetic would miss it by a little.
  if (a === b) return a;
  if (typeof a === 'number' && typeof b === 'number') return a * (1 - t) + b * t;
  if (isList(a) && isList(b) && a.length === b.length)
    return a.map((item, i) => between(item, b[i] as FrameValue, t, `${path}[${i}]`));
  if (isRecord(a) && isRecord(b)) {
    const names = Object.keys(a);
    if (names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name)))
      return Object.fromEntries(
        names.map((name) => [
          name,
          between(a[name] as FrameValue, b[name] as FrameValue, t, `${path}.${name}`),
        ]),
      );
  }
  throw new Error(
    `${path} cannot blend: ${short(a)} in one frame, ${short(b)} in the other; ` +
      'choices are carried as numbers, lists keep their length',
  );
}

const short = (value: FrameValue): string => JSON.stringify(value).slice(0, 80);
const isList = (value: FrameValue): value is readonly FrameValue[] => Array.isArray(value);
const isRecord = (value: FrameValue): value is Readonly<Record<string, FrameValue>> =>
  typeof value === 'object' && !Array.isArray(value);
