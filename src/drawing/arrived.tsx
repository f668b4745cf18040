import type { ComponentChildren } from 'preact';
import { round } from './round.ts';

/**
 * How strongly a text shows that waits until the shapes around it are almost in their places: nothing up
 * to two thirds of its share. It also leaves first.
 */
export function arrived(share: number): number {
  return Math.max(0, Math.min(1, 3 * share - 2));
}

/** The words of a step, which arrive with its share. */
export function Arriving({ share = 0, children }: { share?: number; children: ComponentChildren }) {
  const shown = arrived(share);
  if (shown === 0) return null;
  return <g {...(shown < 1 ? { opacity: round(shown, 2) } : {})}>{children}</g>;
}
