import { lerp } from '../maths/interpolate.ts';
import type { Facts } from '../story/facts.ts';
import type { Frame, Scene, StepInfo } from './scene.ts';

/** The frames of a scene's steps, each at its end, by the steps' names and in their order. */
export type StepFrames<F extends Frame = Frame> = Readonly<Record<string, F>>;

/**
 * How each scrubbed step passes: from the frame of the step before to its own at a progress from 0 to 1,
 * exactly the one at 0 and the other at 1. The browser is given the frames and computes no more than this.
 */
export type Scrub<F extends Frame = Frame> = Readonly<
  Record<string, (progress: number, before: F, end: F) => F>
>;

/** The shares of the titles on the way, `share` of it done. */
export const titleBetween = (before: Frame, end: Frame, share: number): number[] =>
  before.title.map((one, i) => lerp(one, end.title[i] ?? 0, share));

/** The frames of all steps of a scene: what the build hands over to the browser. */
export function stepFrames<F extends Frame>(scene: Scene<F>, facts: Facts): StepFrames<F> {
  return Object.fromEntries(scene.steps.map(({ name }) => [name, scene.frameAt(name, 1, facts)]));
}

/**
 * The frame of a step at a progress, from the frames at the ends of the steps. Steps that `scrub` does not
 * name ignore the progress; a first step has none before it and passes from its own frame.
 */
export function frameBetween<F extends Frame>(
  steps: readonly Pick<StepInfo, 'name'>[],
  endOf: (step: string) => F,
  scrub: Scrub<F> = {},
): (step: string, progress: number) => F {
  return (step, progress) => {
    const end = endOf(step);
    const before = steps[steps.findIndex(({ name }) => name === step) - 1];
    return scrub[step]?.(progress, before ? endOf(before.name) : end, end) ?? end;
  };
}

/** The same from frames at hand, as the browser has them. */
export const frameFrom = <F extends Frame>(frames: StepFrames<F>, scrub?: Scrub<F>) =>
  frameBetween(
    Object.keys(frames).map((name) => ({ name })),
    (step) => frames[step] as F,
    scrub,
  );
