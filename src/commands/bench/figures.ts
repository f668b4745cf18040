/** Measured numbers by their names, which say the unit. */
export type Figures = Readonly<Record<string, number>>;

/** The median of each figure over several runs; of an even number of runs the lower middle one. */
export function medians(runs: readonly Figures[]): Figures {
  return Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((name) => {
      const sorted = runs.map((run) => run[name] ?? NaN).sort((a, b) => a - b);
      return [name, sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN];
    }),
  );
}

/** Figures per 1,000 px scrolled. */
export const per1000 = (figures: Figures, pixels: number): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      `${name} per 1,000 px`,
      (value * 1000) / pixels,
    ]),
  );

/** The number that 95 of 100 do not exceed; 0 of none. */
export function p95(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0;
}
