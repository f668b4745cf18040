import type { ComponentChildren } from 'preact';
import { arrived } from './arrived.ts';
import { round } from './round.ts';

/** The words of a step, which arrive with its share. */
export function Arriving({ share = 0, children }: { share?: number; children: ComponentChildren }) {
  const shown = arrived(share);
  if (shown === 0) return null;
  return <g {...(shown < 1 ? { opacity: round(shown, 2) } : {})}>{children}</g>;
}
