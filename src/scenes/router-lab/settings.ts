import type { SettingsSpec } from '../settings.ts';

/** Tokens of the sentence that are looked at; the rest of it is left out. */
export const mostTokens = 24;
/** Batches that a run has at most. */
export const mostBatches = 30;
/** Machines over which a layer's experts are spread. */
export const machines = 8;

/** A layer of V3 at first: its experts, those that work on a token, and the machines that it may use. */
export const spec: SettingsSpec = {
  version: 1,
  settings: {
    sentence: { kind: 'text', maxLength: 200 },
    token: { kind: 'range', min: 1, max: mostTokens, step: 1, initial: 2 },
    bias: { kind: 'switch', initial: true },
    batch: { kind: 'range', min: 1, max: mostBatches, step: 1, initial: 1, plays: 6 },
    experts: { kind: 'choice', options: ['64', '256'], initial: '256' },
    active: { kind: 'range', min: 1, max: 16, step: 1, initial: 8 },
    // Two at least: of 64 experts, two machines hold the 16 that may be asked for.
    machines: { kind: 'range', min: 2, max: machines, step: 1, initial: 4 },
    shared: { kind: 'switch', initial: true },
  },
  groups: { layer: { settings: ['experts', 'active', 'machines', 'shared'] } },
};
