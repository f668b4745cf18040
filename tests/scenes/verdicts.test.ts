import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sheets } from '../../src/drawing/layout.ts';
import { textWidth } from '../../src/drawing/text-width.ts';
import {
  arrangementsOf,
  boards,
  groupsOf,
  type Place,
} from '../../src/scenes/verdicts/arrangements.ts';
import { wordsOn } from '../../src/scenes/verdicts/slip-mark.tsx';
import { slips } from '../../src/scenes/verdicts/slips.ts';
import { ClaimsSchema } from '../../src/story/schemas.ts';
import { labelsOf } from '../all-scenes.ts';
import { locales, story } from '../flagship.ts';

type Point = readonly [number, number];

test('the slips are the claims u01 to u12, with the status of the ledger', () => {
  const claims = ClaimsSchema.parse(parse(readFileSync(`${story}/claims.yml`, 'utf8')));
  expect(slips.map(({ id }) => id)).toEqual(
    Array.from({ length: 12 }, (_, i) => `u${String(i + 1).padStart(2, '0')}`),
  );
  for (const { id, status } of slips) expect(claims[id]?.status, id).toBe(status);
});

test('most slips have no public evidence', () => {
  expect(slips.filter(({ shown }) => shown === 'nothing').length).toBeGreaterThan(slips.length / 2);
});

describe.each(['tall', 'wide'] as const)('the slips, %s', (layout) => {
  const [heap, ...sorted] = arrangementsOf(layout);
  const { slip: size, type } = boards[layout];
  const { width, height } = sheets[layout];

  test('every sorting holds every slip once', () => {
    for (const groups of Object.values(groupsOf(layout)))
      expect(
        groups
          .flatMap((group) => group.slips)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(slips.map(({ id }) => id));
  });

  test('sorted slips lie straight, on the sheet, and not on each other', () => {
    for (const places of sorted)
      places.forEach(([x, y, turn], i) => {
        expect(turn).toBe(0);
        expect(x).toBeGreaterThanOrEqual(sheets[layout].margin);
        expect(x + size[0]).toBeLessThanOrEqual(width - sheets[layout].margin);
        expect(y + size[1]).toBeLessThanOrEqual(height);
        for (const [otherX, otherY] of places.slice(i + 1))
          expect(Math.abs(x - otherX) >= size[0] || Math.abs(y - otherY) >= size[1]).toBe(true);
      });
  });

  test.each(locales)('in the heap no slip lies on the words of another, in %s', (locale) => {
    const { words } = labelsOf('verdicts', locale);
    slips.forEach(({ id }, i) => {
      const text = String(words[id]).replace('{n}', '50 000');
      const { stub, lines, size: letter } = wordsOn(text, size, type);
      const long = Math.max(...lines.map((line) => textWidth(line, 'display', letter)));
      const rise = (lines.length * letter) / 2;
      const place = heap?.[i] ?? [0, 0, 0, 1];
      for (const x of [0, 4, stub, stub + long / 2, stub + long])
        for (const y of [size[1] / 2 - rise * 0.8, size[1] / 2 + rise * 0.8])
          for (const later of heap?.slice(i + 1) ?? [])
            expect(covers(later, onSheet(place, [x, y])), `${id} at ${x}`).toBe(false);
    });
  });

  /** A point of a slip, on the sheet. */
  function onSheet([x, y, turn, scale]: Place, [px, py]: Point): Point {
    const [cx, cy] = [size[0] / 2, size[1] / 2];
    const [dx, dy] = turned([px - cx, py - cy], turn);
    return [x + scale * (cx + dx), y + scale * (cy + dy)];
  }

  function covers([x, y, turn, scale]: Place, [px, py]: Point): boolean {
    const [cx, cy] = [size[0] / 2, size[1] / 2];
    const [dx, dy] = turned([(px - x) / scale - cx, (py - y) / scale - cy], -turn);
    return Math.abs(dx) < cx && Math.abs(dy) < cy;
  }
});

function turned([x, y]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}
