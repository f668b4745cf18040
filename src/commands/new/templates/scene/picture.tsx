import { ink } from '../../../../drawing/ink.ts';
import { sheets } from '../../../../drawing/layout.ts';
import { late, mixAll } from '../../../../drawing/pose.ts';
import { round } from '../../../../drawing/round.ts';
import { PosterSheet } from '../../../../drawing/sheet.tsx';
import { Wrapped } from '../../../../drawing/wrapped.tsx';
import type { PictureProps } from '../../../../scenes/scene.ts';
import type { ExampleFrame } from './frame.ts';
import { partsOf } from './model.ts';

type Box = readonly [x: number, y: number, width: number, height: number];

/** Amounts as bars, each from the left edge; then end to end, as the parts of a whole. */
export function Picture({ frame, wording, layout }: PictureProps<ExampleFrame>) {
  const { names, amounts, title } = frame;
  const { width, height, margin, top, body, small } = sheets[layout];
  const across = width - 2 * margin;
  const pitch = (height - top - margin) / amounts.length;
  const parts = partsOf(amounts);
  const boxes = amounts.map((amount, i) => {
    const before = parts.slice(0, i).reduce((sum, part) => sum + part, 0);
    return mixAll<Box>(title, [
      [margin, top + i * pitch, (amount / Math.max(...amounts)) * across, pitch * 0.5],
      [margin + before * across, top, (parts[i] ?? 0) * across, height - top - margin],
    ]);
  });
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={title}>
      {boxes.map(([x, y, length, thick], i) => (
        <>
          <path
            d={`M${round(x)} ${round(y)}h${round(length)}v${round(thick)}h${round(-length)}z`}
            fill={i === 0 ? ink.signal : ink.deep}
            stroke={ink.paper}
            stroke-width="2"
          />
          <Wrapped
            x={margin}
            y={y + thick + body * 1.3}
            width={across}
            size={body}
            least={small}
            lines={1}
            opacity={late(title[0] ?? 0)}
          >
            {wording.word('row', { name: names[i] ?? '', amount: amounts[i] ?? 0 })}
          </Wrapped>
        </>
      ))}
    </PosterSheet>
  );
}
