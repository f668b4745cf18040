import { Arriving } from '../../drawing/arriving.tsx';
import { BigNumber } from '../../drawing/big-number.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { heights } from './areas.ts';
import type { MemoryFrame } from './frame.ts';
import { card, places } from './places.ts';

/** The labels of the growing pile: the card that it stands on, and how far it has come. */
export function PileLabels({ frame, wording, layout }: PictureProps<MemoryFrame>) {
  const { height, margin, body, large, small } = sheets[layout];
  const {
    pile: [, , width, whole],
    side: { x, width: room },
    gigabytes: size,
  } = places[layout];
  const { pile, card: one } = heights(frame, whole, card);
  const lowest = height - one - body * 6;
  const y = Math.min(lowest, height - pile + size * 0.75);
  const full = Math.max(0, Math.min(1, (2 * pile) / one - 2));
  return (
    <Arriving share={frame.title[2] ?? 0}>
      <path
        d={`M0 ${round(height - one - 5)}H${width + 6}V${height}`}
        fill="none"
        stroke={ink.ink}
        stroke-width="4"
      />
      <BigNumber
        layout={layout}
        x={x}
        y={height - one * 0.38}
        size={large}
        width={room}
        note={wording.word('card')}
        lines={1}
      >
        {wording.word('gigabytes', { n: wording.number(card) })}
      </BigNumber>
      <Wrapped face="display" x={x} y={y} size={size} least={large} width={room} lines={1}>
        {wording.word('gigabytes', { n: wording.number(frame.gigabytes) })}
      </Wrapped>
      <BigNumber
        layout={layout}
        x={x}
        y={y + large * 1.15}
        size={large}
        width={room}
        note={wording.word('cards', { n: wording.number(frame.gigabytes / card, 1) })}
      >
        {wording.word('tokens', { n: Math.round(frame.tokens) })}
      </BigNumber>
      <Wrapped
        x={margin}
        y={height - one / 2 - small * 0.2}
        size={body}
        least={small}
        width={width - 2 * margin}
        lines={2}
        fill={ink.paper}
        opacity={full}
      >
        {wording.word('plain-attention')}
      </Wrapped>
    </Arriving>
  );
}
