import { numberIn, rowsOf } from '../../../../src/story/facts.ts';
import type { Scene } from '../../../../src/scenes/scene.ts';
import { frameAt, steps, type LunarDayFrame } from './frame.ts';

export const scene: Scene<LunarDayFrame> = {
  name: 'lunar-day',
  steps,
  needs: { claims: ['period'], series: ['high_waters'] },
  words: { day: ['n'], hour: [] },
  frameAt,
  table: (facts) => ({
    columns: ['hour'],
    rows: rowsOf(facts, 'high_waters').map((row) => [{ number: numberIn(row, 'hour'), digits: 2 }]),
  }),
};
