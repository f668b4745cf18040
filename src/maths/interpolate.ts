/** Gives the number a part t of the way from a to b, exactly a at t = 0 and exactly b at t = 1 (a + t (b − a) misses b). */
export function lerp(a: number, b: number, t: number): number {
  return a * (1 - t) + b * t;
}

/** Gives the nearest value to x in [low, high]. */
export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}

/** Gives the part (0 to 1) of the way from `from` to `to` at which t stands; 0 before, 1 after. */
export function ramp(t: number, from = 0, to = 1): number {
  if (from === to) return t < from ? 0 : 1;
  return clamp((t - from) / (to - from), 0, 1);
}

/** Gives `ramp` with a slope of zero at both ends (3x² − 2x³), for movements that start and stop softly. */
export function smoothRamp(t: number, from = 0, to = 1): number {
  const x = ramp(t, from, to);
  return x * x * (3 - 2 * x);
}
