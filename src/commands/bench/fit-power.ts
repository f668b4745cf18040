/** The power p of cost ≈ c · sizeᵖ that fits the pairs best, by least squares of their logarithms. */
export function fitPower(pairs: readonly (readonly [size: number, cost: number])[]): number {
  const logs = pairs.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (of: readonly number[]) => of.reduce((sum, x) => sum + x, 0) / of.length;
  const x0 = mean(logs.map(([x]) => x));
  const y0 = mean(logs.map(([, y]) => y));
  const covariance = mean(logs.map(([x, y]) => (x - x0) * (y - y0)));
  return covariance / mean(logs.map(([x]) => (x - x0) ** 2));
}
