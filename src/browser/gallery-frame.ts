import { blend } from '../scenes/blend.ts';
import type { Frame, StepInfo } from '../scenes/scene.ts';

/**
 * The frame at a place of a scene's whole time, in which step i lasts from i to i + 1: a scrubbed step
 * follows it, another moves there from the step before, without easing. At i + 1 it is the step's own.
 */
export function frameAtPlace<F extends Frame>(
  steps: readonly StepInfo[],
  frameAt: (step: string, progress: number) => F,
  place: number,
): F {
  const index = stepIndexAt(steps, place);
  const step = steps[index];
  const before = steps[index - 1];
  const progress = Math.max(0, Math.min(1, place - index));
  const name = step?.name ?? '';
  if (step?.scrub) return frameAt(name, progress);
  if (before === undefined) return frameAt(name, 1);
  return blend(frameAt(before.name, 1), frameAt(name, 1), progress);
}

/** The step that lasts at a place; its end is still its own. */
export const stepIndexAt = (steps: readonly StepInfo[], place: number): number =>
  Math.max(0, Math.min(steps.length - 1, Math.ceil(place) - 1));
