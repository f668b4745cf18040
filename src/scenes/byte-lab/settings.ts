import type { Setting, SettingsSpec } from '../settings.ts';

const typed = (initial: number): Setting => ({
  kind: 'number',
  min: -1e6,
  max: 1e6,
  initial,
  digits: 9,
});

export const spec: SettingsSpec = {
  version: 1,
  settings: {
    number: typed(0.1),
    second: typed(-0.004),
    third: typed(9000),
    fourth: typed(64),
    scales: { kind: 'choice', options: ['one', 'two'], initial: 'one' },
  },
  groups: { tile: { settings: ['second', 'third', 'fourth', 'scales'], open: true, pairs: true } },
  presets: {
    // The small numbers and the outlier of the scene eight-bits (claim f02).
    scene: { number: 0.0045, second: 0.003, third: 1500, fourth: 0.012 },
    beyond: { number: 600 },
    'near-zero': { number: 0.001 },
  },
};
