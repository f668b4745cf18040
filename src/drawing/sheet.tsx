import type { ComponentChildren } from 'preact';
import { sheets, type Layout } from './layout.ts';
import { Display } from './text.tsx';
import { fitText } from './text-width.ts';

export interface SheetProps {
  readonly layout: Layout;
  /** The titles of all steps, and the share of each. */
  readonly titles: readonly string[];
  readonly shares: readonly number[];
  readonly children: ComponentChildren;
}

/** The poster that holds a picture: its size, and the title of the step; titles give way to each other. */
export function PosterSheet({ layout, titles, shares, children }: SheetProps) {
  const { width, height, margin, title } = sheets[layout];
  return (
    <svg class={`picture ${layout}`} viewBox={`0 0 ${width} ${height}`}>
      {children}
      {titles.map((text, i) => {
        const shown = visible(shares[i] ?? 0);
        if (shown === 0) return null;
        const { size, lines } = fitText(
          text,
          'display',
          title.size,
          title.size * 0.6,
          width - 2 * margin,
          title.lines,
        );
        return (
          <Display x={margin} y={title.y} size={size} opacity={shown}>
            {lines}
          </Display>
        );
      })}
    </svg>
  );
}

/** How strongly a text with this share shows: two texts that change places never lie on each other. */
export function visible(share: number): number {
  return Math.max(0, Math.min(1, 2 * share - 1));
}
