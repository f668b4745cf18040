import { ink } from './ink.ts';
import { kept } from './kept.ts';
import { round } from './round.ts';
import type { Face } from './text-width.ts';

export interface TextProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly children: string | readonly string[];
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** 0 to 1; at 0 the text is left out. */
  readonly opacity?: number;
  /** Distance of the lines, in sizes. */
  readonly leading?: number;
  /** Turned by degrees about its own place. */
  readonly turn?: number;
}

/** A word in the poster face: heavy, narrow. */
export const Display = kept((props: TextProps) => Lines({ ...props, face: 'display' }));

/** A word in the label face. */
export const Label = kept((props: TextProps) => Lines({ ...props, face: 'label' }));

/** Distance of two baselines in sizes. */
export const leadings: Readonly<Record<Face, number>> = { display: 1.02, label: 1.25 };

function Lines({
  x,
  y,
  size,
  children,
  face,
  fill = ink.ink,
  anchor = 'start',
  opacity = 1,
  leading = leadings[face],
  turn = 0,
}: TextProps & { readonly face: Face }) {
  if (opacity <= 0) return null;
  const lines = typeof children === 'string' ? [children] : children;
  const place = `translate(${round(x)} ${round(y)})${turn === 0 ? '' : `rotate(${round(turn)})`}`;
  return (
    <text
      class={face}
      transform={place}
      font-size={round(size)}
      fill={fill}
      {...(anchor === 'start' ? {} : { 'text-anchor': anchor })}
      {...(opacity === 1 ? {} : { opacity: round(opacity, 2) })}
    >
      {lines.length === 1
        ? lines[0]
        : lines.map((line, i) => (
            <tspan x="0" y={round(i * size * leading)}>
              {line}
            </tspan>
          ))}
    </text>
  );
}
