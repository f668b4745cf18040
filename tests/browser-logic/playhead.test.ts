import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlayhead } from '../../src/browser/playhead.ts';
import { handClock } from '../hand-clock.ts';

const frame = (x: number) => ({ title: [1], x });

describe('a playhead', () => {
  test('begins at the first frame, and moves from the frame on screen to the wanted one', () => {
    const seen: number[] = [];
    const hand = handClock();
    const playhead = createPlayhead(
      () => frame(0),
      ({ x }) => seen.push(x),
      hand.clock,
    );
    playhead.moveTo(() => frame(10), 1);
    hand.pass(0.5);
    expect(playhead.moving).toBe(true);
    hand.pass(0.5);
    expect(seen).toEqual([0, 5, 10]);
    expect(playhead.moving).toBe(false);
  });

  test('interrupted at any moment, it goes on from there: no frame jumps by more than its tick allows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 9 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (moves) => {
          const seen: number[] = [];
          const hand = handClock();
          const playhead = createPlayhead(
            () => frame(0),
            ({ x }) => seen.push(x),
            hand.clock,
          );
          for (const [target, ticks] of moves) {
            const start = seen.at(-1) ?? 0;
            playhead.moveTo(() => frame(target), 1);
            const before = seen.length;
            for (let i = 0; i < ticks; i++) hand.pass(0.1);
            const step = Math.abs(target - start) * 0.1 + 1e-9;
            for (let i = before; i < seen.length; i++)
              expect(Math.abs((seen[i] ?? 0) - (seen[i - 1] ?? 0))).toBeLessThanOrEqual(step);
          }
          hand.pass(1);
          expect(seen.at(-1)).toBe(moves.at(-1)?.[0]);
        },
      ),
    );
  });

  test('reads the wanted frame anew at each tick, so a scrubbed step does not stand still on entering', () => {
    let x = 10;
    const seen: number[] = [];
    const hand = handClock();
    const playhead = createPlayhead(
      () => frame(0),
      (shown) => seen.push(shown.x),
      hand.clock,
    );
    playhead.moveTo(() => frame(x), 1);
    hand.pass(0.5);
    x = 20;
    playhead.follow();
    hand.pass(0.25);
    hand.pass(0.25);
    expect(seen).toEqual([0, 5, 15, 20]);
    x = 30;
    playhead.follow();
    expect(seen.at(-1)).toBe(30);
  });

  test('with no time it cuts', () => {
    const seen: number[] = [];
    const playhead = createPlayhead(
      () => frame(0),
      ({ x }) => seen.push(x),
      handClock().clock,
    );
    playhead.moveTo(() => frame(7), 0);
    expect(seen).toEqual([0, 7]);
  });
});
