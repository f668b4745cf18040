import { round } from './round.ts';

/**
 * A rectangle as if cut by hand: each corner lies off by at most `slack` units, chosen by `seed`.
 * `straight` edges stay exact, so that lengths measured from a baseline stay true.
 */
export function cutRectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  { seed = 1, slack = 2, straight = [] }: CutOptions = {},
): string {
  const off = (corner: number) => offset(seed * 4 + corner) * slack;
  const dy = (edge: Edge, corner: number) => (straight.includes(edge) ? 0 : off(corner));
  const dx = (edge: Edge, corner: number) => (straight.includes(edge) ? 0 : off(corner + 17));
  const corners = [
    [x + dx('left', 0), y + dy('top', 0)],
    [x + width + dx('right', 1), y + dy('top', 1)],
    [x + width + dx('right', 2), y + height + dy('bottom', 2)],
    [x + dx('left', 3), y + height + dy('bottom', 3)],
  ] as const;
  return `M${corners.map(([a, b]) => `${round(a)} ${round(b)}`).join('L')}Z`;
}

export type Edge = 'top' | 'right' | 'bottom' | 'left';
export interface CutOptions {
  readonly seed?: number;
  readonly slack?: number;
  readonly straight?: readonly Edge[];
}

/** A fixed number from −1 to 1 for a whole number (a hash, the same in every run). */
export function offset(seed: number): number {
  const mixed = Math.imul((seed + 1) ^ ((seed + 1) >>> 15), 0x2c1b3c6d);
  const again = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((again ^ (again >>> 15)) >>> 0) / 2 ** 31 - 1;
}
