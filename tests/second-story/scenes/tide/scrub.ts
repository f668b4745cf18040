import type { Scrub } from '../../../../src/scenes/frames.ts';
import type { TideFrame } from './frame.ts';
import { level } from './model.ts';

export const scrub = {
  /** High waters lie twice as far apart as a high water and the ebb. */
  flood(progress, before, end) {
    const hours = before.hours + progress * (end.hours - before.hours);
    return { ...end, title: [1 - progress, progress], hours, level: level(hours, 2 * end.hours) };
  },
} satisfies Scrub<TideFrame>;
