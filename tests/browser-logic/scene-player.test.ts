import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/browser/reading.ts';
import { momentOf, playScene } from '../../src/browser/scene-player.ts';
import { handClock } from '../hand-clock.ts';

/** A scene of three steps, the last of them scrubbed, behind two steps of other scenes. */
const steps = { first: 2, names: ['a', 'b', 'c'], scrubbed: [false, false, true] };
const at = (index: number, progress = 0.5): Reading => ({ at: 'step', index, progress });
const between = (passed: number): Reading => ({ at: 'none', passed });

test.each([
  ['above all steps', between(0), 0, 0],
  ['in a step of a scene above', at(1), 0, 0],
  ['between that one and the scene', between(2), 0, 0],
  ['in its first step', at(2, 0.25), 0, 0.25],
  ['between its first and second', between(3), 0, 1],
  ['in its last step', at(4, 0.75), 2, 0.75],
  ['below its last step', between(5), 2, 1],
  ['in a step of a scene below', at(5), 2, 1],
  ['below all steps', between(9), 2, 1],
])('a reader %s asks for step and progress', (_, reading, index, progress) => {
  expect(momentOf(reading, steps)).toEqual({ index, progress });
});

/** Plays readings; gives what was shown since the last one. Step a is at 0, b at 10, c goes from 20 to 30. */
function player() {
  const hand = handClock();
  const reader = { calm: false, onScreen: true };
  let shown: number[] = [];
  const frameAt = (step: string, progress: number) => ({
    title: [],
    x: step === 'c' ? 20 + 10 * progress : 'ab'.indexOf(step) * 10 + 1 - progress,
  });
  const read = playScene(steps, frameAt, ({ x }) => shown.push(Math.round(x * 1e6) / 1e6), {
    clock: hand.clock,
    calm: () => reader.calm,
    onScreen: () => reader.onScreen,
  });
  const since = () => {
    const now = shown;
    shown = [];
    return now;
  };
  return {
    reader,
    read: (reading: Reading) => {
      read(reading);
      return since();
    },
    pass: (seconds: number) => {
      hand.pass(seconds);
      return since();
    },
  };
}

describe('a scene that plays', () => {
  test('shows the step at the line at once, then moves from step to step in 0.7 seconds', () => {
    const { read, pass } = player();
    expect(read(at(2))).toEqual([0]);
    expect(read(at(3))).toEqual([]);
    expect(pass(0.35)).toEqual([5]);
    expect(pass(0.35)).toEqual([10]);
    expect(pass(9)).toEqual([]);
  });

  test('begins in a scrubbed step where the reader is', () => {
    expect(player().read(at(4, 0.4))).toEqual([24]);
  });

  test('draws nothing where only the progress of a step that is not scrubbed has changed', () => {
    const { read, pass } = player();
    read(at(2, 0.1));
    expect(read(at(2, 0.9))).toEqual([]);
    expect(pass(9)).toEqual([]);
  });

  test('follows a scrubbed step without a movement, and only when the reader has moved', () => {
    const { read, pass } = player();
    read(at(4, 0));
    expect(read(at(4, 0.5))).toEqual([25]);
    expect(read(at(4, 0.5))).toEqual([]);
    expect(pass(9)).toEqual([]);
  });

  test('a movement into a scrubbed step ends where the reader is by then', () => {
    const { read, pass } = player();
    read(at(3));
    read(at(4, 0));
    expect(read(at(4, 0.8))).toEqual([]);
    expect(pass(0.7)).toEqual([28]);
  });

  test.each([
    ['who wants no movement', { calm: true }],
    ['who does not see it', { onScreen: false }],
  ])('cuts for a reader %s', (_, state) => {
    const { reader, read, pass } = player();
    read(at(2));
    Object.assign(reader, state);
    expect(read(at(3))).toEqual([10]);
    expect(pass(9)).toEqual([]);
  });
});
