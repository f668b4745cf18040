import { ramp } from '../../maths/interpolate.ts';
import { blend } from '../blend.ts';
import type { Scrub } from '../frames.ts';
import type { ExpertsFrame } from './frame.ts';

export const scrub = {
  /** The sentence arrives, then it passes word by word. */
  sentence: (progress, before, end) =>
    blend(before, { ...end, place: ramp(progress, 0.15, 0.92) }, ramp(progress, 0, 0.15)),
} satisfies Scrub<ExpertsFrame>;
