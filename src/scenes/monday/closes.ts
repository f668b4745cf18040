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
