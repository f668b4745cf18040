import { ink } from '../../drawing/ink.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { fitText } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { Wording } from '../../story/wording.ts';

interface AmountProps {
  readonly side: number;
  readonly dollars: number;
  readonly wording: Wording;
  /** Share of the squares on the sheet. */
  readonly share: number;
  readonly note: 'loss-note' | 'record-note';
  readonly noteSize: number;
  /** The part of the square's width that the figures may take. */
  readonly free: number;
}

/** A sum of money in large figures on its square, its magnitude below, and what it is. */
export function Amount({ side, dollars, wording, share, note, noteSize, free }: AmountProps) {
  const opacity = late(share);
  if (opacity === 0) return null;
  const [figures = '', ...magnitude] = wording
    .fact({ value: dollars, unit: 'usd', digits: 0 })
    .split('\u00a0');
  const fit = (text: string, most: number) => fitText(text, 'display', most, 13, side * free, 1);
  const { size } = fit(figures, side * 0.44);
  const second = fit(magnitude.join('\u00a0'), Math.max(side * 0.135, noteSize)).size;
  const x = side * -0.43;
  const middle = -x - noteSize * 1.25;
  const base = middle - second * 0.95 - size * 0.1;
  const text = { x, fill: ink.paper };
  return (
    <g opacity={round(opacity, 2)}>
      <Display {...text} y={base - size * 0.88} size={side * 0.095}>
        {wording.word('about')}
      </Display>
      <Display {...text} y={base} size={size}>
        {figures}
      </Display>
      <Display {...text} y={middle} size={second}>
        {magnitude.join(' ')}
      </Display>
      <Wrapped
        {...text}
        y={-x}
        width={side * 0.86}
        size={noteSize}
        least={8}
        lines={1}
        face="display"
      >
        {wording.word(note)}
      </Wrapped>
    </g>
  );
}
