import { round } from './round.ts';

export type Point = readonly [x: number, y: number];

/**
 * Many like dots as one path: draw it with a round line cap and a stroke as wide as a dot.
 * One path costs the browser far less than a circle for each dot.
 */
export function dotsPath(points: readonly Point[]): string {
  return points.map(([x, y]) => `M${round(x)} ${round(y)}h.01`).join('');
}

/** `count` points evenly over a disc of the given radius (sunflower arrangement), from the middle out. */
export function discPoints(count: number, radius: number, cx = 0, cy = 0): Point[] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, i) => {
    const r = radius * Math.sqrt((i + 0.5) / count);
    return [cx + r * Math.cos(i * golden), cy + r * Math.sin(i * golden)] as const;
  });
}

/** `count` points in rows of `columns`, `gap` apart, from the given corner. */
export function gridPoints(count: number, columns: number, gap: number, x = 0, y = 0): Point[] {
  return Array.from(
    { length: count },
    (_, i) => [x + (i % columns) * gap, y + Math.floor(i / columns) * gap] as const,
  );
}
