import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display } from '../../drawing/text.tsx';
import { lerp, ramp } from '../../maths/interpolate.ts';
import { range } from '../../maths/range.ts';
import type { PictureProps } from '../scene.ts';
import type { LineageFrame } from './frame.ts';
import { stages, viewOf } from './view.ts';

const first = 2015;
const last = 2025;

/** The axis of time: a line for the beginning of each year that has come, with its number. */
export function Years({ frame, layout }: PictureProps<LineageFrame>) {
  const { x, side, yearY } = viewOf(frame, layout);
  const { margin, top, height, large } = sheets[layout];
  const [alone = 0, filled = 0, , , models = 0] = frame.title;
  const told = visible(alone + filled + models);
  return range(last - first + 1).map((i) => {
    const year = first + i;
    const y = yearY(year);
    const shown =
      markedShare(year, frame.now) * ramp(y, top - 4, top + 20) * ramp(height - y, 0, 8) * told;
    if (shown === 0) return null;
    return (
      <g key={year} opacity={round(shown, 2)}>
        <path
          d={`M${margin} ${round(y)}H${round(lerp(x - stages.first * side, margin + large * 1.8, models))}`}
          stroke={ink.ink}
          stroke-width="2"
        />
        <Display x={margin} y={y - large * 0.24} size={large}>
          {String(year)}
        </Display>
      </g>
    );
  });
}

/** How much of a year's mark is shown. */
function markedShare(year: number, until: number): number {
  return ramp(until - year, 0, 0.15);
}
