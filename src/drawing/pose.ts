/**
 * A value that differs from pose to pose, between poses: `shares` (which sum to 1) tell how much of each
 * pose is on the sheet, `values` what the value is in each.
 */
export function mix(shares: readonly number[], values: readonly number[]): number {
  return shares.reduce((sum, share, i) => sum + share * (values[i] ?? 0), 0);
}

/** The same for sizes that differ many times over: an even zoom passes through their geometric mean. */
export function zoom(shares: readonly number[], sizes: readonly number[]): number {
  return Math.exp(mix(shares, sizes.map(Math.log)));
}

/** Several values of each pose, such as a place, mixed one by one: mixAll(shares, [[x, y], [x, y]]). */
export function mixAll<T extends readonly number[]>(
  shares: readonly number[],
  poses: readonly T[],
): T {
  const width = poses[0]?.length ?? 0;
  return Array.from({ length: width }, (_, i) =>
    mix(
      shares,
      poses.map((pose) => pose[i] ?? 0),
    ),
  ) as unknown as T;
}

/** How strongly a text shows that waits until the shapes of its pose have come to rest. */
export function late(share: number): number {
  return Math.max(0, Math.min(1, 5 * share - 4));
}
