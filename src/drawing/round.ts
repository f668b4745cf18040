/** A coordinate as short text: at most one digit after the point (two with `digits`), no "-0". */
export function round(value: number, digits = 1): number {
  const scale = 10 ** digits;
  // A coordinate on the edge (26.25) may come out a hair below in one browser and above in another;
  // the hair is added, so that the printed and the live picture round it alike.
  return Math.round(value * scale + 1e-7) / scale + 0;
}
