import { arrived } from '../../drawing/arrived.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { TrialFrame } from './frame.ts';

/** The printed example as a poster of its own, in the broken outline of the disputed. */
export function Quotation({ frame, wording, layout }: PictureProps<TrialFrame>) {
  const opacity = arrived(frame.pose[4]);
  if (opacity === 0) return null;
  const { width, margin, body, small, large, top, foot } = sheets[layout];
  const isTall = layout === 'tall';
  const right = width - margin;
  const inset = isTall ? 16 : 30;
  const inner = right - margin - 2 * inset;
  const cries = wording.word('cry').split(/\s+/);
  const rows = isTall ? cries : [cries.slice(0, -1).join(' '), cries.at(-1) ?? ''];
  const most = isTall ? [60, 74, 92] : [128, 190];
  let y = top + (isTall ? 9 : -4);
  const lines = rows.map((cry, i) => {
    const size = Math.min(most[i] ?? 60, (inner / textWidth(cry, 'display', 100)) * 100);
    y += size * 0.88;
    return { cry, y, size };
  });
  const box = { top: top + 4, bottom: isTall ? 408 : 540 };
  return (
    <>
      <path
        d={`M${margin} ${box.top}H${right}V${box.bottom}H${margin}Z`}
        fill="none"
        stroke={ink.signal}
        stroke-width={isTall ? 3 : 5}
        stroke-dasharray={isTall ? '10 8' : '16 12'}
        opacity={opacity}
      />
      {lines.map(({ cry, y: line, size }, i) => (
        <Display
          x={margin + inset}
          y={line}
          size={size}
          fill={i === lines.length - 1 ? ink.deep : ink.ink}
          opacity={opacity}
        >
          {cry}
        </Display>
      ))}
      <Wrapped
        x={margin + inset}
        y={y + large * (isTall ? 1.4 : 1.5)}
        width={inner}
        size={large}
        least={16}
        lines={isTall ? 2 : 1}
        face="display"
        opacity={opacity}
      >
        {wording.word('rest')}
      </Wrapped>
      <Wrapped
        x={margin + inset}
        y={box.bottom - body * 0.9}
        width={inner}
        size={small}
        lines={1}
        fill={ink.soft}
        opacity={opacity}
      >
        {wording.word('printed')}
      </Wrapped>
      <Wrapped
        x={margin}
        y={box.bottom + large * 1.15}
        width={inner}
        size={large}
        least={18}
        lines={1}
        face="display"
        fill={ink.signal}
        opacity={opacity}
      >
        {wording.word('disputed')}
      </Wrapped>
      <Wrapped
        x={margin}
        y={box.bottom + large * 1.15 + body * 1.5}
        width={right - margin}
        size={body}
        least={small}
        last={foot}
        opacity={opacity}
      >
        {wording.word('dispute')}
      </Wrapped>
    </>
  );
}
