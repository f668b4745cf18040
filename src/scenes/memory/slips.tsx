import { arrived } from '../../drawing/arrived.ts';
import { Arriving } from '../../drawing/arriving.tsx';
import { BigNumber } from '../../drawing/big-number.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { Display } from '../../drawing/text.tsx';
import { tiltedRectangle, type Box } from '../../drawing/tilted-rectangle.ts';
import type { PictureProps } from '../scene.ts';
import type { MemoryFrame } from './frame.ts';
import { places } from './places.ts';
import { stripsFor } from './strips.ts';
import { lost } from './triangle.tsx';

/** What each word leaves behind: a wad of keys and a wad of values, as thick as the model has layers. */
export function Slips({ frame, wording, layout }: PictureProps<MemoryFrame>) {
  const { width, margin, body, large } = sheets[layout];
  const { notes, left } = places[layout];
  const strips = stripsFor(wording, layout);
  const shown = arrived(frame.title[1] ?? 0);
  const widest = Math.max(...strips.column.map((box) => box[2]));
  const start = margin + widest + body;
  const wide = (notes.right - start - body) / 2;
  const columns = [
    { word: 'key', x: start, fill: ink.ink },
    { word: 'value', x: start + wide + body, fill: ink.soft },
  ];
  return (
    <>
      {columns.map(({ word, x, fill }, side) => (
        <>
          {strips.column.map(([, y, , height], i) => {
            const own = strips.triangle[i] ?? lost(layout);
            const unborn: Box = [own[0] + own[2], own[1], 0, own[3]];
            const gone = lost(layout);
            const box = mixAll<Box>(frame.title, [unborn, [x, y, wide, height], gone, gone, gone]);
            if (box[2] < 0.5) return null;
            return (
              <>
                <path d={wad(box, 2 * i + side)} fill={fill} />
                <path
                  d={side === 0 ? hole(box) : writing(box)}
                  stroke={ink.paper}
                  fill="none"
                  stroke-width={round(box[3] * (side === 0 ? 0.36 : 0.1))}
                  stroke-linecap="round"
                />
              </>
            );
          })}
          <Display x={x} y={notes.top - large * 0.35} size={large} fill={fill} opacity={shown}>
            {wording.word(word)}
          </Display>
        </>
      ))}
      <Arriving share={frame.title[1] ?? 0}>
        <BigNumber
          layout={layout}
          x={margin}
          y={left.y}
          size={left.size}
          width={width - 2 * margin}
          note={wording.word('left-by-word', {
            layers: frame.layers,
            heads: frame.heads,
            width: frame.headWidth,
          })}
        >
          {wording.number(frame.left)}
        </BigNumber>
      </Arriving>
    </>
  );
}

/** A sheet, and the edges of those that lie under it. */
function wad([x, y, width, height]: Box, seed: number): string {
  const sheet: Box = [x, y, width * 0.82, height];
  const edges = [0.85, 0.9, 0.95].map((at): Box => [x + width * at, y, width * 0.025, height]);
  return [sheet, ...edges]
    .map((box, i) => tiltedRectangle(box, { seed: seed + i, slack: 2.5 }))
    .join('');
}

/** A key is a tag: it has a hole, by which it is found. */
const hole = ([x, y, width, height]: Box) =>
  `M${round(x + Math.min(width / 3, height * 0.6))} ${round(y + height / 2)}h.01`;

/** A value is a note: it has writing on it. */
const writing = ([x, y, width, height]: Box) =>
  [0.56, 0.7, 0.4]
    .map(
      (share, i) =>
        `M${round(x + width * 0.08)} ${round(y + height * (0.26 + 0.24 * i))}h${round(width * share)}`,
    )
    .join('');
