import { offset, type Edge } from './cut-paper.ts';
import { round } from './round.ts';

export type Box = readonly [x: number, y: number, width: number, height: number];

/** The point in the middle of a box, as a box: where a shape begins that grows out of another one. */
export const middleOf = ([x, y, width, height]: Box): Box => [x + width / 2, y + height / 2, 0, 0];

export interface TiltOptions {
  readonly seed?: number;
  /** How far a corner may lie off; a twentieth of the shorter side at most. */
  readonly slack?: number;
  /** The edges that tilt; the others stay exact. */
  readonly loose?: readonly Edge[];
}

/**
 * A rectangle as if cut by hand whose area still is its number: each loose edge tilts about its own
 * middle, so that what one end loses the other gains (to a thousandth).
 */
export function tiltedRectangle(
  [x, y, width, height]: Box,
  { seed = 1, slack = 2, loose = ['top', 'right', 'bottom', 'left'] }: TiltOptions = {},
): string {
  const most = Math.max(0, Math.min(slack, Math.min(width, height) / 20));
  const tilt = (edge: Edge, i: number) => (loose.includes(edge) ? offset(seed * 4 + i) * most : 0);
  const [top, right, bottom, left] = [
    tilt('top', 0),
    tilt('right', 1),
    tilt('bottom', 2),
    tilt('left', 3),
  ];
  const corners = [
    [x + left, y + top],
    [x + width + right, y - top],
    [x + width - right, y + height - bottom],
    [x - left, y + height + bottom],
  ] as const;
  return `M${corners.map(([a, b]) => `${round(a)} ${round(b)}`).join('L')}Z`;
}
