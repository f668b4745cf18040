import { ink } from './ink.ts';
import { Display, Label } from './text.tsx';
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
  readonly children: string;
  readonly face?: Face;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly opacity?: number;
  readonly leading?: number;
  readonly turn?: number;
}

/** A text broken into lines that fit a width, and shrunk where it is too long in some language. */
export function Wrapped({
  width,
  size,
  least = size,
  lines = 3,
  face = 'label',
  fill = ink.ink,
  children,
  opacity = 1,
  ...place
}: WrappedProps) {
  if (opacity <= 0) return null;
  const fitted = fitText(children, face, size, least, width, lines);
  const Text = face === 'display' ? Display : Label;
  return (
    <Text {...place} size={fitted.size} fill={fill} opacity={opacity}>
      {fitted.lines}
    </Text>
  );
}
