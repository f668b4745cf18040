/** The arithmetic of that Monday: changes of closing prices, days between dates, squares of money. */

/** Change in per cent of the first price. */
export function percentChange(before: number, after: number): number {
  return (100 * (after - before)) / before;
}

/** Whole days from one date to another (2024-12-26 to 2025-01-27: 32). */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The side of a square of this area. */
export function squareSide(area: number): number {
  return Math.sqrt(area);
}

/** A change so far, when all move at one speed and each stops at its own: `reach` is how far the fastest came. */
export function changeAt(change: number, reach: number): number {
  return Math.sign(change) * Math.min(Math.abs(change), reach) + 0;
}
