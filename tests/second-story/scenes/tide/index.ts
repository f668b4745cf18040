import { valueOf } from '../../../../src/story/facts.ts';
import type { Scene } from '../../../../src/scenes/scene.ts';
import { frameAt, steps, type TideFrame } from './frame.ts';
import { level } from './model.ts';

export const scene: Scene<TideFrame> = {
  name: 'tide',
  steps,
  needs: { claims: ['period'], series: [] },
  words: { hours: ['n'], hour: [], level: [] },
  frameAt,
  table: (facts) => ({
    columns: ['hour', 'level'],
    rows: [0, 1, 2, 3, 4, 5, 6].map((hours) => [
      { number: hours },
      { number: level(hours, valueOf(facts, 'period', 'between')), digits: 2 },
    ]),
  }),
};
