import type { Cell, Scene } from '../scene.ts';
import { frameAt, steps, type EightBitsFrame } from './frame.ts';

/** The claims that each step shows. */
const claims = {
  ruler: ['f01'],
  outlier: ['f02', 'f01'],
} as const;

/** Numbers of eight bits: where they lie, and what one large number does to small ones with the same scale. */
export const scene: Scene<EightBitsFrame> = {
  name: 'eight-bits',
  steps: steps.map((step) => ({ ...step, claims: claims[step.name] })),
  needs: { claims: ['f01', 'f02'], series: [] },
  words: {
    times: ['n'],
    count: ['n'],
    smallest: ['n'],
    last: [],
    shared: ['outlier'],
    own: ['outlier'],
    error: [],
  },
  tableWords: ['value', 'kept_shared', 'error_shared', 'kept_own', 'error_own'],
  frameAt,
  table(facts) {
    const { values, shared, own } = frameAt('outlier', 1, facts);
    const kept = (number = 0): Cell => ({ number, digits: 6 });
    const error = (number = 0): Cell => ({ number, digits: 1 });
    return {
      columns: ['value', 'kept_shared', 'error_shared', 'kept_own', 'error_own'],
      rows: values.map((value, i) => [
        { number: value, digits: 4 },
        kept(shared.values[i]),
        error(shared.errors[i]),
        kept(own.values[i]),
        error(own.errors[i]),
      ]),
    };
  },
};
