import { ramp, smoothRamp } from '../../maths/interpolate.ts';
import { blend } from '../blend.ts';
import type { Scrub } from '../frames.ts';
import type { TrialFrame } from './frame.ts';

export const scrub = {
  /** The start stands there with the test; then the path, the end and the vote come one after the other. */
  curve(progress, before, end) {
    const [start, risen, vote] = end.levels;
    const levels = [
      start,
      risen * smoothRamp(progress, 0.52, 0.78),
      vote * smoothRamp(progress, 0.8, 0.96),
    ] as const;
    const path = ramp(progress, 0.25, 0.6);
    return blend(before, { ...end, levels, path }, ramp(progress, 0, 0.2));
  },
} satisfies Scrub<TrialFrame>;
