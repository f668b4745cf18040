import { expect, test } from 'vitest';
import { frameBetween, frameFrom, stepFrames, type Scrub } from '../../src/scenes/frames.ts';
import type { Frame, Scene } from '../../src/scenes/scene.ts';

interface Place extends Frame {
  readonly x: number;
}

const at = (x: number): Place => ({ title: [1], x });
const frames = { start: at(0), way: at(10), rest: at(20) };
const scrub: Scrub<Place> = {
  start: (progress, before, end) => at(before.x + end.x + progress),
  way: (progress, before, end) => at(before.x + progress * (end.x - before.x)),
};

test('a step that is scrubbed passes from the frame of the step before to its own', () => {
  const frameAt = frameFrom(frames, scrub);
  expect([0, 0.5, 1].map((progress) => frameAt('way', progress).x)).toEqual([0, 5, 10]);
});

test('the first step has none before it, and passes from its own frame', () => {
  const shifted = { ...frames, start: at(3) };
  expect(frameFrom(shifted, scrub)('start', 0.5).x).toBe(6.5);
});

test('any other step ignores the progress; without scrub all do', () => {
  expect(frameFrom(frames, scrub)('rest', 0.5)).toBe(frames.rest);
  expect(frameFrom(frames)('way', 0.5)).toBe(frames.way);
});

test('the build hands over the frame at the end of each step, in their order', () => {
  const steps = [{ name: 'way', scrub: true as const }, { name: 'rest' }];
  const frameAt = (step: string, progress: number) =>
    frameBetween(steps, (name) => at(name === 'way' ? 10 : 20), scrub)(step, progress);
  const handed = stepFrames({ steps, frameAt } as unknown as Scene<Place>, {
    claims: {},
    series: {},
  });
  expect(Object.entries(handed)).toEqual([
    ['way', at(10)],
    ['rest', at(20)],
  ]);
});
