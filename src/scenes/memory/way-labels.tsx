import { Arriving } from '../../drawing/arriving.tsx';
import { BigNumber } from '../../drawing/big-number.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { MemoryFrame } from './frame.ts';
import { places } from './places.ts';
import { slipColumns, wayBox } from './areas.ts';

const names = ['MHA', 'GQA', 'MQA', 'MLA'];
const notes = ['each-its-own', 'by-groups', 'one-for-all', 'one-digest'];

/** Names and numbers of the four ways. */
export function WayLabels(props: PictureProps<MemoryFrame>) {
  return (
    <Arriving share={props.frame.title[3] ?? 0}>
      <PlainLabel {...props} />
      {[1, 2, 3].map((way) => (
        <LesserLabel {...props} way={way} />
      ))}
    </Arriving>
  );
}

/** Plain attention's stands in a part of its sheet that is left uncut: type does not lie on the cuts. */
function PlainLabel({ frame, wording, layout }: PictureProps<MemoryFrame>) {
  const { margin, body, large, huge, small } = sheets[layout];
  const { pile } = places[layout];
  const row = pile[3] / 16;
  const top = pile[1] + row * 2;
  const width = pile[2] - pile[2] / slipColumns;
  const size = layout === 'tall' ? huge : huge * 1.4;
  const number = top + large * 1.1 + size * 0.98;
  return (
    <>
      <path
        d={`M0 ${round(top)}h${round(width)}v${round(row * (layout === 'tall' ? 7 : 9))}H0Z`}
        fill={ink.ink}
      />
      <Display x={margin} y={top + large * 1.1} size={large} fill={ink.paper}>
        MHA
      </Display>
      <BigNumber
        layout={layout}
        x={margin}
        y={number}
        size={size}
        width={width - margin - 4}
        fill={ink.paper}
        note={wording.word('per-layer')}
        noteFill={ink.paper}
      >
        {wording.number(frame.ways[0] ?? 0)}
      </BigNumber>
      <Wrapped
        x={margin}
        y={number + body * 4.5}
        size={body}
        least={small}
        width={width - margin - 4}
        lines={3}
        fill={ink.paper}
      >
        {wording.word('each-its-own', { n: frame.heads })}
      </Wrapped>
    </>
  );
}

function LesserLabel({
  frame,
  wording,
  layout,
  way,
}: PictureProps<MemoryFrame> & { readonly way: number }) {
  const { body, large, small, foot } = sheets[layout];
  const { side } = places[layout];
  const [x, y, width, height] = wayBox(frame, way, layout);
  const number = layout === 'tall' ? 1.1 : 1.5;
  const note = layout === 'tall' ? small : body;
  const fill = way === 3 ? ink.deep : ink.ink;
  const size = large * (way === 3 ? number * 1.5 : number);
  const over = y - body * 0.5;
  const place =
    way === 1
      ? ({ x: x + width, y: over, anchor: 'end' } as const)
      : { x: x + width + body * 0.5, y: y + height / 2 + size * 0.36 };
  return (
    <>
      <Display x={x} y={over} size={large} fill={fill}>
        {names[way] ?? ''}
      </Display>
      <Display {...place} size={size} fill={fill}>
        {wording.number(frame.ways[way] ?? 0)}
      </Display>
      <Wrapped
        x={x}
        y={y + height + note * (way === 3 ? 1.9 : 1.5)}
        size={note}
        least={small}
        width={side.width}
        lines={3}
        last={foot}
      >
        {wording.word(notes[way] ?? '', { n: frame.groups })}
      </Wrapped>
    </>
  );
}
