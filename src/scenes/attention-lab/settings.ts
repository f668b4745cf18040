import type { SettingsSpec } from '../settings.ts';

/** Tokens of the sentence that are looked at; the rest of it is left out. */
export const mostTokens = 24;
/** Numbers in the vector of a token, and so the longest digest that can be of use. */
export const width = 32;
export const headWidth = 8;
export const positionWidth = 4;
/** The rank of keys and values in weights that repeat themselves. */
export const lowRank = 8;

export const spec: SettingsSpec = {
  version: 1,
  settings: {
    sentence: { kind: 'text', maxLength: 240 },
    rank: { kind: 'range', min: 1, max: width, step: 1, initial: 8 },
    heads: { kind: 'range', min: 1, max: width / headWidth, step: 1, initial: width / headWidth },
    head: {
      kind: 'range',
      min: 1,
      max: width / headWidth,
      step: 1,
      initial: 1,
      when: { setting: 'heads', is: [2, 3, 4] },
    },
    token: { kind: 'range', min: 1, max: mostTokens, step: 1, initial: 5 },
    order: { kind: 'choice', options: ['naive', 'absorbed'], initial: 'naive' },
    low: { kind: 'switch', initial: false },
    draw: { kind: 'range', min: 1, max: 9, step: 1, initial: 1 },
  },
  groups: { looking: { settings: ['token', 'head'], open: true, pairs: true } },
};
