/** The arithmetic of that Monday: changes of closing prices, days between dates, squares of money. */
import { numberIn, wordIn } from '../../story/facts.ts';
import type { Row } from '../../story/schemas.ts';

/** A closing price, in dollars. */
export type Close = { readonly date: string; readonly close: number };

/** The closes of a share, in the order of the series, which is that of the days. */
export function closesOf(prices: readonly Row[], ticker: string): Close[] {
  return prices
    .filter((row) => row['ticker'] === ticker)
    .map((row) => ({ date: wordIn(row, 'date'), close: numberIn(row, 'close') }));
}

/** The close of a share on a day; NaN where there was none, which no picture may show. */
export function closeOn(prices: readonly Row[], ticker: string, date: string): number {
  return closesOf(prices, ticker).find((day) => day.date === date)?.close ?? NaN;
}

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
