import { lerp, ramp } from '../../maths/interpolate.ts';
import { titleBetween, type Scrub } from '../frames.ts';
import type { MemoryFrame } from './frame.ts';

export const scrub = {
  /** The step before gives way, then the conversation grows; its notes grow with it at one rate. */
  growth(progress, before, end) {
    const arrived = ramp(progress, 0, 0.15);
    const grown = ramp(progress, 0.15, 1);
    return {
      ...end,
      title: titleBetween(before, end, arrived),
      tokens: lerp(before.tokens, end.tokens, grown),
      gigabytes: lerp(before.gigabytes, end.gigabytes, grown),
    };
  },
} satisfies Scrub<MemoryFrame>;
