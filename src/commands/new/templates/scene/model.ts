/** The part of each amount in their sum, from 0 to 1; where all are 0, so are the parts. */
export function partsOf(amounts: readonly number[]): number[] {
  const sum = amounts.reduce((before, amount) => before + amount, 0);
  return amounts.map((amount) => (sum === 0 ? 0 : amount / sum));
}
