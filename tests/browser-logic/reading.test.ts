import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSteps, type Box } from '../../src/browser/reading.ts';

/** Steps one below the other with gaps between some, and a scroll position. */
const page = fc.record({
  heights: fc.array(fc.record({ gap: fc.nat(300), height: fc.integer({ min: 1, max: 2000 }) }), {
    maxLength: 60,
  }),
  scroll: fc.integer({ min: -500, max: 70_000 }),
});

function boxesOf({
  heights,
  scroll,
}: {
  heights: { gap: number; height: number }[];
  scroll: number;
}): Box[] {
  let y = -scroll;
  return heights.map(({ gap, height }) => {
    const top = y + gap;
    y = top + height;
    return { top, bottom: y };
  });
}

describe('readSteps', () => {
  test('gives the one step that holds the line, as a plain search finds it', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: 1, max: 1000 }), (shape, line) => {
        const boxes = boxesOf(shape);
        const found = readSteps(boxes.length, (i) => boxes[i] as Box, line);
        const index = boxes.findIndex(({ top, bottom }) => top <= line && line < bottom);
        if (index === -1)
          expect(found).toEqual({
            at: 'none',
            passed: boxes.filter(({ top }) => top <= line).length,
          });
        else {
          const { top, bottom } = boxes[index] as Box;
          expect(found).toEqual({ at: 'step', index, progress: (line - top) / (bottom - top) });
        }
      }),
    );
  });

  test('a guess changes what is read, never what is found', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: 1, max: 1000 }), fc.nat(61), (shape, line, guess) => {
        const boxes = boxesOf(shape);
        const boxOf = (i: number) => boxes[i] as Box;
        expect(readSteps(boxes.length, boxOf, line, guess)).toEqual(
          readSteps(boxes.length, boxOf, line),
        );
      }),
    );
    let read = 0;
    const boxOf = (i: number) => {
      read += 1;
      return { top: i * 100, bottom: (i + 1) * 100 };
    };
    expect(readSteps(1000, boxOf, 45_650, 456)).toMatchObject({ index: 456 });
    expect(read).toBe(1);
  });

  test('a boundary belongs to the later step', () => {
    const boxes = [
      { top: 0, bottom: 100 },
      { top: 100, bottom: 200 },
    ];
    expect(readSteps(2, (i) => boxes[i] as Box, 100)).toEqual({
      at: 'step',
      index: 1,
      progress: 0,
    });
  });

  test('reads no more boxes than a binary search over 1,000 steps needs', () => {
    let reads = 0;
    const boxOf = (i: number) => {
      reads += 1;
      return { top: i * 500 - 200_000, bottom: i * 500 - 199_500 };
    };
    readSteps(1000, boxOf, 400);
    expect(reads).toBeLessThanOrEqual(11);
  });
});
