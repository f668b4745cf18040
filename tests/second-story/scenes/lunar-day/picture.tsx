import { dotsPath } from '../../../../src/drawing/dots.ts';
import { ink } from '../../../../src/drawing/ink.ts';
import { sheets } from '../../../../src/drawing/layout.ts';
import { PosterSheet } from '../../../../src/drawing/sheet.tsx';
import { Label } from '../../../../src/drawing/text.tsx';
import type { PictureProps } from '../../../../src/scenes/scene.ts';
import type { LunarDayFrame } from './frame.ts';

/** A line for each day with its high waters, which come later from day to day. */
export function Picture({ frame, wording, layout }: PictureProps<LunarDayFrame>) {
  const { width, height, margin, top, body } = sheets[layout];
  const days = [...new Set(frame.days)];
  const pitch = (height - top) / (days.length + 1);
  const at = (day: number) => top + day * pitch;
  const waters = frame.hours.map(
    (hour, i) => [margin + (hour / 24) * (width - 2 * margin), at(frame.days[i] ?? 0)] as const,
  );
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <path
        d={days.map((day) => `M${margin} ${at(day)}H${width - margin}`).join('')}
        stroke={ink.faint}
        stroke-width="3"
      />
      <path d={dotsPath(waters)} stroke={ink.deep} stroke-width="22" stroke-linecap="round" />
      {days.map((day) => (
        <Label x={width / 2} y={at(day) + body * 2} size={body} anchor="middle">
          {wording.word('day', { n: day })}
        </Label>
      ))}
    </PosterSheet>
  );
}
