import { ink } from './ink.ts';
import { kept } from './kept.ts';
import { Display, Label, leadings } from './text.tsx';
import { fitText, type Face } from './text-width.ts';

export interface WrappedProps {
  readonly x: number;
  /** The first baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Shrinks down to this size, where the text is too long for `lines` lines. */
  readonly least?: number;
  readonly lines?: number;
  /** The last baseline may lie no lower: a text that has become longer begins higher. */
  readonly last?: number;
  readonly children: string;
  readonly face?: Face;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly opacity?: number;
  readonly leading?: number;
  readonly turn?: number;
}

/** A text broken into lines that fit a width, and shrunk where it is too long in some language. */
export const Wrapped = kept(function Wrapped({
  y,
  width,
  size,
  least = size,
  lines = 3,
  last = Infinity,
  face = 'label',
  fill = ink.ink,
  children,
  opacity = 1,
  leading = leadings[face],
  ...place
}: WrappedProps) {
  if (opacity <= 0) return null;
  const fitted = fitText(children, face, size, least, width, lines);
  const Text = face === 'display' ? Display : Label;
  // A single word may be wider than the width even so: better small than cut.
  const shown = fitted.size * Math.min(1, width / fitted.width);
  const more = (fitted.lines.length - 1) * shown * leading;
  return (
    <Text
      {...place}
      y={Math.min(y, last - more)}
      size={shown}
      leading={leading}
      fill={fill}
      opacity={opacity}
    >
      {fitted.lines}
    </Text>
  );
});
