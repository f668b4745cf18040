import type { FactNumber } from '../../story/schemas.ts';

/** Whole billions: one dot for each. */
export function inBillions(value: number): number {
  return Math.round(value / 1e9);
}

/** The bounds of a number; one that is known has both in the same place. */
export function knownPart({ value, low, high }: FactNumber): { low: number; high: number } {
  const least = low ?? value ?? 0;
  return { low: least, high: high ?? value ?? least };
}
