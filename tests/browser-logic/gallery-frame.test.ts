import { expect, test } from 'vitest';
import { frameAtPlace } from '../../src/browser/gallery-frame.ts';

const steps = [{ name: 'a' }, { name: 'b' }, { name: 'c', scrub: true as const }];
const ends: Record<string, number> = { a: 0, b: 10 };
const frameAt = (step: string, progress: number) => ({
  title: [],
  x: ends[step] ?? 10 + 10 * progress ** 2,
});
const at = (place: number) => frameAtPlace(steps, frameAt, place).x;

test.each([
  [0, 0],
  [1, 0],
  [1.5, 5],
  [2, 10],
  [2.5, 12.5],
  [3, 20],
])('at %d of a scene of three steps the frame is at %d', (place, x) => expect(at(place)).toBe(x));

test('beyond its ends the scene stands', () => expect([at(-1), at(9)]).toEqual([0, 20]));
