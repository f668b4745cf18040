/** A running count: every product that is given the same tally adds its multiply-adds to it. */
export interface Tally {
  multiplyAdds: number;
}

/** Gives Σ aᵢ bᵢ of two vectors of equal length. */
export function dot(a: readonly number[], b: readonly number[], tally?: Tally): number {
  if (a.length !== b.length)
    throw new RangeError(`found vectors of ${a.length} and ${b.length}, expected equal lengths`);
  let sum = 0;
  let done = 0; // counted where the work is done
  // A hole would make NaN by itself; asking for it here would take as long as the sum.
  for (; done < a.length; done += 1) sum += (a[done] as number) * (b[done] as number);
  if (tally) tally.multiplyAdds += done;
  return sum;
}
