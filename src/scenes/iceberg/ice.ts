import type { Point } from '../../drawing/dots.ts';
import { round } from '../../drawing/round.ts';

/** The area of a polygon (shoelace formula). */
export function areaOf(points: readonly Point[]): number {
  const twice = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** The polygon of this form with this area, grown from a point on its water line, as a path. */
export function pieceOfIce(
  form: readonly Point[],
  area: number,
  [x, y]: Point,
  { digits = 1 } = {},
): string {
  const scale = Math.sqrt(area / areaOf(form));
  const corners = form.map(
    ([dx, dy]) => `${round(x + dx * scale, digits)} ${round(y + dy * scale, digits)}`,
  );
  return `M${corners.join('L')}z`;
}
