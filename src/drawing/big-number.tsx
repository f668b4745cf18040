import { ink } from './ink.ts';
import { sheets, type Layout } from './layout.ts';
import { leadings } from './text.tsx';
import { fitText } from './text-width.ts';
import { Wrapped } from './wrapped.tsx';

export interface BigNumberProps {
  readonly layout: Layout;
  readonly x: number;
  /** The number's baseline. */
  readonly y: number;
  /** The number's largest size; it shrinks where it is wider than `width`. */
  readonly size: number;
  readonly width: number;
  readonly children: string;
  /** What it counts: under it, in at most so many lines. */
  readonly note: string;
  readonly lines?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  /** The note's; ink if left out. */
  readonly noteFill?: string;
}

/** A number as a large thing on the sheet, and under it the words that say what it counts. */
export function BigNumber(props: BigNumberProps) {
  const { layout, x, y, size, width, children, note, lines = 2, anchor = 'start' } = props;
  const { fill = ink.ink, noteFill = ink.ink } = props;
  const { body, small, foot } = sheets[layout];
  const place = { x, width, anchor };
  const under = size * 0.16 + body * 1.15;
  const { size: noteSize, lines: noteLines } = fitText(note, 'label', body, small, width, lines);
  // Long words begin higher, and take their number with them.
  const top = Math.min(y, foot - under - (noteLines.length - 1) * noteSize * leadings.label);
  return (
    <>
      <Wrapped {...place} face="display" y={top} size={size} least={body} lines={1} fill={fill}>
        {children}
      </Wrapped>
      <Wrapped {...place} y={top + under} size={body} least={small} lines={lines} fill={noteFill}>
        {note}
      </Wrapped>
    </>
  );
}
