import { assumptionIds, type Assumption } from './settings.ts';

export interface Driver {
  readonly id: Assumption;
  /** Rank correlation with the cost, −1 to 1. */
  readonly weight: number;
}

/** Chance alone makes a correlation as large as this in 10,000 draws once in a thousand times. */
const noise = 0.033;

/** The assumptions that move the cost, the strongest first; certainties, and what only chance connects with it, do not. */
export function strongest(drivers: readonly number[]): Driver[] {
  return assumptionIds
    .map((id, i) => ({ id, weight: drivers[i] ?? 0 }))
    .filter(({ weight }) => Math.abs(weight) >= noise)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
