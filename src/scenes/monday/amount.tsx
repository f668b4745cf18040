import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { fitText } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { Wording } from '../../story/wording.ts';
import type { Pose } from './places.ts';

interface AmountProps {
  readonly at: Pose;
  readonly layout: Layout;
  readonly dollars: number;
  readonly wording: Wording;
  readonly share: number;
  readonly note: 'loss-note' | 'record-note';
}

/** A sum of money in large figures on its square, its magnitude below, and what it is. */
export function Amount({ at, layout, dollars, wording, share, note }: AmountProps) {
  const opacity = late(share);
  if (opacity === 0) return null;
  const inside = at.width * 0.86;
  const [figures = '', ...magnitude] = wording
    .fact({ value: dollars, unit: 'usd', digits: 0 })
    .split('\u00a0');
  // The smaller square lies under a corner of the larger one: its figures keep clear of it.
  const free = inside * (note === 'loss-note' ? 0.94 : 0.76);
  const { size } = fitText(figures, 'display', at.width * 0.44, 20, free, 1);
  const noteSize = sheets[layout].body * (note === 'loss-note' ? 1.4 : 1.1);
  const second = Math.max(at.width * 0.135, noteSize);
  const foot = at.height * 0.43;
  const middle = foot - noteSize * 1.25;
  const base = middle - second * 0.95 - size * 0.1;
  const x = -inside / 2;
  return (
    <g
      transform={`translate(${round(at.x)} ${round(at.y)})rotate(${round(at.turn)})`}
      opacity={round(opacity, 2)}
    >
      <Display x={x} y={base - size * 0.84} size={at.width * 0.095} fill={ink.paper}>
        {wording.word('about')}
      </Display>
      <Display x={x - size * 0.03} y={base} size={size} fill={ink.paper}>
        {figures}
      </Display>
      <Display x={x} y={middle} size={second} fill={ink.paper}>
        {magnitude.join(' ')}
      </Display>
      <Wrapped
        x={x}
        y={foot}
        width={inside}
        size={noteSize}
        least={sheets[layout].small}
        lines={1}
        face="display"
        fill={ink.paper}
      >
        {wording.word(note)}
      </Wrapped>
    </g>
  );
}
