import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { SheetOfSlips } from '../../drawing/sheet-of-slips.tsx';
import { fitText } from '../../drawing/text-width.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { ramp } from '../../maths/interpolate.ts';
import { range } from '../../maths/range.ts';
import type { PictureProps } from '../scene.ts';
import type { BorrowedFrame } from './frame.ts';
import { places } from './places.ts';

/** A slip stands for so many texts; so many slips lie in a row. */
export const perSlip = 10_000;
const columns = 10;

/** Two piles of written slips, the smaller one on the larger. */
export function Samples({ frame, wording, layout }: PictureProps<BorrowedFrame>) {
  const { title, samples } = frame;
  const written = title[2] ?? 0;
  if (written === 0) return null;
  const { margin, body, small, height } = sheets[layout];
  const [x, y, slip, high] = mixAll(title, places[layout].pile);
  const opacity = ramp(written, 0.9, 1);
  // They come up when the houses have gone, and at last sink behind the closed side.
  const away = (title[3] ?? 0) > 0 ? 0 : (1 - ramp(written, 0.35, 1)) * (height - y);
  const gap = high * 0.88;
  const rows = {
    other: samples.other / perSlip / columns,
    reasoning: samples.reasoning / perSlip / columns,
  };
  const lower = y + rows.other * high + gap;
  const piles = [
    { name: 'other', left: x + slip * 0.5, top: y, rows: rows.other, count: samples.other },
    { name: 'reasoning', left: x, top: lower, rows: rows.reasoning, count: samples.reasoning },
  ] as const;
  const width = x - margin - 12;
  return (
    <>
      <g transform={`translate(0 ${round(away)})`}>
        {piles.map((pile, i) => (
          <>
            <SheetOfSlips
              box={[pile.left, pile.top, columns * slip, pile.rows * high]}
              columns={columns}
              rows={pile.rows}
              fill={ink.deep}
              cut={slip / 10}
              seed={i + 3}
              loose={['left', 'right']}
              value={pile.count}
            />
            <path
              d={range(pile.rows)
                .flatMap((row) => [0.3, 0.5, 0.7].map((part) => pile.top + (row + part) * high))
                .map((line) => `M${round(pile.left)} ${round(line)}h${round(columns * slip)}`)
                .join('')}
              stroke={ink.paper}
              stroke-width={round(high * 0.06, 2)}
              stroke-dasharray={`${round(slip * 0.56, 2)} ${round(slip * 0.44, 2)}`}
              stroke-dashoffset={round(-slip * 0.22, 2)}
            />
          </>
        ))}
      </g>
      {piles.map((pile, i) => {
        const number = fitText(wording.number(pile.count), 'display', 90, 20, width, 1);
        const foot = pile.top + number.size * 0.76 + body;
        return (
          <>
            <Label
              x={margin}
              y={pile.top + small * 0.7}
              size={small}
              fill={ink.soft}
              opacity={opacity}
            >
              {wording.word('about')}
            </Label>
            <Display x={margin} y={foot} size={number.size} fill={ink.deep} opacity={opacity}>
              {number.lines}
            </Display>
            <Wrapped
              x={margin}
              y={foot + body * 1.4}
              size={body}
              width={width}
              lines={5}
              opacity={opacity}
            >
              {wording.word(i === 0 ? 'other' : 'reasoning')}
            </Wrapped>
          </>
        );
      })}
    </>
  );
}
