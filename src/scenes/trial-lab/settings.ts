import type { Setting, SettingsSpec } from '../settings.ts';

/** Groups from which a run learns at most. */
export const mostSteps = 60;
/** The ways of answering, by the names of the settings that say how often each is right. */
export const ways = ['a', 'b', 'c', 'd'] as const;

const rate = (initial: number): Setting => ({
  kind: 'range',
  min: 0,
  max: 100,
  step: 5,
  initial,
  values: 'set-rate',
});

/** Updates on one group at most. */
const mostPasses = 8;

/** A group of four at first, as in the scene “trial”. */
export const spec: SettingsSpec = {
  version: 1,
  settings: {
    steps: { kind: 'range', min: 0, max: mostSteps, step: 1, initial: mostSteps, plays: 8 },
    size: { kind: 'range', min: 2, max: 64, step: 1, initial: 4 },
    seed: { kind: 'range', min: 1, max: 99, step: 1, initial: 1 },
    learning: { kind: 'range', min: 0.05, max: 1, step: 0.05, initial: 0.3, digits: 2 },
    passes: { kind: 'range', min: 1, max: mostPasses, step: 1, initial: 2 },
    // In the first update on a group the clip never acts.
    clip: {
      kind: 'range',
      min: 0.05,
      max: 0.5,
      step: 0.05,
      initial: 0.2,
      digits: 2,
      when: { setting: 'passes', is: [2, 3, 4, 5, 6, 7, mostPasses] },
    },
    a: rate(10),
    b: rate(25),
    c: rate(75),
    d: rate(50),
  },
  groups: {
    rates: { settings: ways, open: true },
    learning: { settings: ['learning', 'passes', 'clip', 'seed'] },
  },
  presets: {
    one: { a: 0, b: 0, c: 100, d: 0 },
    easy: { a: 90, b: 95, c: 100, d: 95 },
    hard: { a: 0, b: 0, c: 5, d: 0 },
    large: { size: 64 },
  },
};
