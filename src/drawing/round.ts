/** A coordinate as short text: at most one digit after the point (two with `digits`), no "-0". */
export function round(value: number, digits = 1): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale + 0;
}
