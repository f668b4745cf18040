import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { Label } from '../../drawing/text.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { sentenceToText } from '../sentence.ts';
import { amountOf } from './amounts.ts';
import { Bar } from './bar.tsx';
import type { CacheFrame } from './frame.ts';
import { places } from './places.ts';
import { drawnIds } from './settings.ts';

/** The other models, a line each, at the same scale; what is longer runs off the sheet. */
export function Rows({
  frame,
  wording,
  layout,
  scale,
}: PictureProps<CacheFrame> & { scale: number }) {
  const { width, margin, small } = sheets[layout];
  const { rows, rowBars } = places[layout];
  const [top, bottom] = rows;
  const [x, thick] = rowBars;
  const others = frame.models.flatMap((notes, index) =>
    index === frame.shown || index === frame.against ? [] : [{ notes, index }],
  );
  const pitch = (bottom - top) / others.length;
  return others.map(({ notes, index }, i) => {
    const middle = top + (i + 0.5) * pitch;
    const amount = sentenceToText(amountOf(notes.gigabytes), wording);
    const room = textWidth(amount, 'label', small);
    const end = x + notes.gigabytes * scale + 6;
    const fits = end + room <= width - margin;
    return (
      <g>
        <Wrapped
          x={margin}
          y={middle + small * 0.35}
          size={small}
          least={small}
          width={x - margin - 8}
          lines={1}
        >
          {wording.word(`model-${drawnIds[index] ?? ''}`)}
        </Wrapped>
        <Bar
          notes={notes}
          index={index}
          x={x}
          y={round(middle - thick / 2)}
          thick={thick}
          scale={scale}
        />
        {!fits && (
          <path
            d={`M${round(width - margin - room - 8)} ${round(middle - small * 0.75)}h${round(room + 16)}v${round(small * 1.5)}h-${round(room + 16)}z`}
            fill={ink.paper}
          />
        )}
        <Label
          x={fits ? end : width - margin - room}
          y={middle + small * 0.35}
          size={small}
          fill={notes.sure ? ink.ink : ink.soft}
        >
          {amount}
        </Label>
      </g>
    );
  });
}
