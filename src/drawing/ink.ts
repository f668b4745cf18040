/**
 * The inks, by what they mean. They are CSS variables, so that one printed picture serves the light
 * and the dark theme; a stand-alone SVG gets them resolved (scenes/standalone.ts).
 */
export const ink = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  soft: 'var(--ink-soft)',
  faint: 'var(--ink-faint)',
  /** Loss, alarm, the disputed. */
  signal: 'var(--signal)',
  /** The subject and what it does. */
  deep: 'var(--deep)',
  /** Money, cost. */
  gold: 'var(--gold)',
  /** A lamp that is on: the part at work. Only on `deep`. */
  lit: 'var(--lit)',
  /** Confirmed, gain. */
  leaf: 'var(--leaf)',
} as const;

export type Ink = keyof typeof ink;

/** A hatching in an ink, for estimates; its pattern stands once on the page (HatchPatterns). */
export const hatch = (name: Ink): string => `url(#hatch-${name})`;
