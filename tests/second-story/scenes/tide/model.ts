/** The level of the sea, from 0 (ebb) to 1 (flood), some hours after the ebb; high waters lie `period` apart. */
export function level(hours: number, period: number): number {
  return (1 - Math.cos((2 * Math.PI * hours) / period)) / 2;
}
