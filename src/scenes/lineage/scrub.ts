import { lerp, smoothRamp } from '../../maths/interpolate.ts';
import { titleBetween, type Scrub } from '../frames.ts';
import type { LineageFrame } from './frame.ts';

export const scrub = {
  /** The reader's scroll is time: each model comes out at its release. */
  models(progress, before, end) {
    const turned = smoothRamp(progress, 0, 0.22);
    return {
      ...end,
      title: titleBetween(before, end, turned),
      now: lerp(before.now, end.now, progress),
      models: end.models.map((model, i) => ({
        ...model,
        out: smoothRamp(progress, 0.16 + 0.2 * i, 0.38 + 0.2 * i),
      })),
    };
  },
} satisfies Scrub<LineageFrame>;
