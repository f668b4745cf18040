import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { fitText, wrapText } from '../../drawing/text-width.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { lerp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import type { SputnikFrame } from './frame.ts';
import { places } from './places.ts';

type Props = PictureProps<SputnikFrame>;

/** The signal: rings from the disc towards the earth; they are not there when it has been answered. */
export function Rings({ frame, layout }: Props) {
  const { beep, answers, rings } = places[layout];
  if (frame.beep === 0) return null;
  const x = lerp(beep.x, answers.x, frame.answers);
  const y = lerp(beep.y, answers.y, frame.answers);
  const radius = lerp(beep.radius, answers.radius, frame.answers);
  return (
    <g fill="none" stroke={ink.deep}>
      {[1, 2, 3, 4, 5, 6].map((i) => (
        <path
          key={i}
          d={arc(x, y, radius + i * rings.gap * frame.beep)}
          stroke-width={round(rings.width * (1 - i / 8) * frame.beep, 2)}
        />
      ))}
    </g>
  );
}

/** The lower part of a circle, open at the top where the title is. */
function arc(x: number, y: number, radius: number): string {
  const side = radius * Math.cos(Math.PI / 10);
  const top = round(y - radius * Math.sin(Math.PI / 10));
  return `M${round(x + side)} ${top}A${round(radius)} ${round(radius)} 0 1 1 ${round(x - side)} ${top}`;
}

/** The earth below, cut from one sheet; it sinks away when it answers. */
export function Earth({ frame, layout }: Props) {
  const { width, height } = sheets[layout];
  const { top, bend } = places[layout].earth;
  if (frame.beep === 0) return null;
  const y = top + sunk(frame, layout);
  return (
    <path
      d={`M-5 ${round(y + bend)}Q${round(width * 0.42)} ${round(y - bend)} ${width + 5} ${round(y + bend * 0.6)}V${height + 300}H-5Z`}
      fill={ink.ink}
    />
  );
}

/** How far the earth has sunk below its place. */
function sunk({ beep }: SputnikFrame, layout: Layout): number {
  const { top, bend } = places[layout].earth;
  return (1 - beep) * (sheets[layout].height - top + bend);
}

/** Andreessen's sentence as the earth received it, and what the dots of the disc are. */
export function Sentence({ frame, wording, layout }: Props) {
  const opacity = visible(frame.beep);
  if (opacity === 0) return null;
  const { width, height, margin, small, body } = sheets[layout];
  const { sentence } = places[layout];
  const inside = width - 2 * margin;
  const said = fitText(wording.word('sentence'), 'display', sentence.size, 24, inside, 2);
  const by = fitText(wording.word('sentence-by'), 'label', body, small, inside, 1);
  const values = { total: wording.number(frame.dots), active: wording.number(frame.lit) };
  const dots = wrapText(wording.word('dots', values), 'label', small, inside);
  const last = sentence.y + said.size * 0.98 * (said.lines.length - 1);
  return (
    <g transform={`translate(0 ${round(sunk(frame, layout))})`} opacity={round(opacity, 2)}>
      <Display x={margin} y={sentence.y} size={said.size} leading={0.98} fill={ink.paper}>
        {said.lines}
      </Display>
      <Label x={margin} y={last + body * 1.8} size={by.size} fill={ink.paper}>
        {by.lines}
      </Label>
      <Label
        x={margin}
        y={height - small - (dots.length - 1) * small * 1.25}
        size={small}
        fill={ink.paper}
      >
        {dots}
      </Label>
    </g>
  );
}
