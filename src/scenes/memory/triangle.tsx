import { arrived } from '../../drawing/arrived.ts';
import { Arriving } from '../../drawing/arriving.tsx';
import { BigNumber } from '../../drawing/big-number.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display, Label } from '../../drawing/text.tsx';
import { tiltedRectangle, type Box } from '../../drawing/tilted-rectangle.ts';
import type { PictureProps } from '../scene.ts';
import type { MemoryFrame } from './frame.ts';
import { places, sentenceLength } from './places.ts';
import { stripsFor, type Strips } from './strips.ts';

/** Each new word, in ink, after all the words that are read again for it. */
export function Triangle({ frame, wording, layout }: PictureProps<MemoryFrame>) {
  const strips = stripsFor(wording, layout);
  const [reread = 0, notes = 0] = frame.title;
  const words = visible(reread + notes);
  return (
    <>
      {strips.triangle.slice(1).map((row, i) => (
        <Reread strips={strips} row={row} count={i + 1} share={Math.max(0, 2 * reread - 1)} />
      ))}
      {strips.words.map((word, i) => {
        const box = boxOfWord(strips, i, frame.title, layout);
        return (
          <>
            {box[2] > 0.5 && (
              <path d={tiltedRectangle(box, { seed: i + 3, slack: 2.5 })} fill={ink.ink} />
            )}
            {words > 0 && <Word word={word} box={box} strips={strips} opacity={words} />}
          </>
        );
      })}
      <Readings frame={frame} wording={wording} layout={layout} />
    </>
  );
}

/** Where the slip of a word lies: on the stairs, in the column, or lost in the pile. */
function boxOfWord(strips: Strips, i: number, shares: readonly number[], layout: Layout): Box {
  const gone = lost(layout);
  return mixAll<Box>(shares, [
    strips.triangle[i] ?? gone,
    strips.column[i] ?? gone,
    gone,
    gone,
    gone,
  ]);
}

/** Seven words among 131,072: nothing, in the corner on which the pile stands. */
export const lost = (layout: Layout): Box => [0, sheets[layout].height, 0, 0];

interface RereadProps {
  readonly strips: Strips;
  readonly row: Box;
  readonly count: number;
  readonly share: number;
}
/** The first `count` words once more; they fold away to the left. */
function Reread({ strips, row, count, share }: RereadProps) {
  if (share === 0) return null;
  const boxes = strips.triangle
    .slice(0, count)
    .map(([x, , width]): Box => [x, row[1], width, row[3]]);
  const left = strips.triangle[0]?.[0] ?? 0;
  return (
    <g transform={`translate(${round(left * (1 - share))} 0)scale(${round(share, 3)} 1)`}>
      <path
        d={boxes
          .map((box, i) => tiltedRectangle(box, { seed: 9 * count + i, slack: 2.5 }))
          .join('')}
        fill={ink.signal}
        data-value={count}
      />
      {arrived(share) > 0 &&
        boxes.map((box, i) => (
          <Word word={strips.words[i] ?? ''} box={box} strips={strips} opacity={arrived(share)} />
        ))}
    </g>
  );
}

interface WordProps {
  readonly word: string;
  readonly box: Box;
  readonly strips: Strips;
  readonly opacity: number;
}
function Word({ word, box: [x, y, , height], strips: { size, padding }, opacity }: WordProps) {
  return (
    <Display
      x={x + padding}
      y={y + height / 2 + size * 0.33}
      size={size}
      fill={ink.paper}
      opacity={opacity}
    >
      {word}
    </Display>
  );
}

/** 1 + 2 + 3 + … and their sum. */
function Readings({ frame, wording, layout }: PictureProps<MemoryFrame>) {
  const { x, y, size, width } = places[layout].readings;
  const { small } = sheets[layout];
  const counts = Array.from({ length: sentenceLength }, (_, i) => i + 1);
  const sum = counts.reduce((total, one) => total + one, 0);
  return (
    <Arriving share={frame.title[0] ?? 0}>
      <Label x={x} y={y - size * 0.86} size={small} anchor="end">
        {counts.map((count) => wording.number(count)).join(' + ')}
      </Label>
      <BigNumber
        layout={layout}
        x={x}
        y={y}
        size={size}
        width={width}
        anchor="end"
        fill={ink.signal}
        note={wording.word('readings', { n: sum })}
      >
        {wording.number(sum)}
      </BigNumber>
    </Arriving>
  );
}
