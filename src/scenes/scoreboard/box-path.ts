import { round } from '../../drawing/round.ts';
import type { Box } from './wall-geometry.ts';

/** A rectangle with exact edges, as a path. */
export function boxPath([x, y, width, height]: Box): string {
  return `M${round(x, 2)} ${round(y, 2)}h${round(width, 2)}v${round(height, 2)}h${round(-width, 2)}z`;
}
