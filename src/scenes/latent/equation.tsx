import { arrived } from '../../drawing/arrived.ts';
import { Arriving } from '../../drawing/arriving.tsx';
import { BigNumber } from '../../drawing/big-number.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { tiltedRectangle } from '../../drawing/tilted-rectangle.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { Vector } from '../../maths/matrix.ts';
import type { Wording } from '../../story/wording.ts';
import type { PictureProps } from '../scene.ts';
import { areas } from './areas.ts';
import type { LatentFrame } from './frame.ts';

type Props = PictureProps<LatentFrame>;

/** The tiles of q, W and c, the result and the two rows. */
const grids: Readonly<Record<Layout, Grid>> = {
  tall: { q: 32, c: 206, width: 52, height: 42, result: 282, rows: [112, 188] },
  wide: { q: 52, c: 258, width: 64, height: 58, result: 350, rows: [176, 290] },
};
interface Grid {
  /** Left edges of the first and the last tile; W stands beside the one in its bracket. */
  readonly q: number;
  readonly c: number;
  readonly width: number;
  readonly height: number;
  readonly result: number;
  readonly rows: readonly number[];
}

/** Step 5: the brackets move, the result stays; and what it saves. */
export function Equation(props: Props) {
  const share = props.frame.title[4] ?? 0;
  const { toy } = props.frame;
  return (
    <Arriving share={share}>
      <Row
        {...props}
        row={0}
        moved={0}
        below={[
          [toy.q, 0, 0],
          [toy.Wc, 1, 2],
        ]}
        result={toy.naive}
      />
      <Row
        {...props}
        row={1}
        moved={arrived(share)}
        below={[
          [toy.qW, 0, 1],
          [toy.c, 2, 2],
        ]}
        result={toy.absorbed}
      />
      <WorkLabels {...props} />
    </Arriving>
  );
}

interface RowProps extends Props {
  readonly row: number;
  /** 0: the bracket holds W and c; 1: q and W. */
  readonly moved: number;
  /** What stands under which tiles. */
  readonly below: readonly (readonly [vector: Vector, from: number, to: number])[];
  readonly result: number;
}

function Row({ wording, layout, row, moved, below, result }: RowProps) {
  const { small, large } = sheets[layout];
  const { q, c, width, height, result: at, rows } = grids[layout];
  const y = rows[row] ?? 0;
  const gap = width / 10;
  const W = (c - width - gap) * (1 - moved) + (q + width + gap) * moved;
  const reach = gap * 1.5;
  const left = W * (1 - moved) + q * moved - reach;
  const right = c * (1 - moved) + W * moved + width + reach;
  const between = (q + width + c) / 2;
  const dot = between + (moved - 0.5) * (width + gap);
  const middles = [q + width / 2, W + width / 2, c + width / 2];
  return (
    <>
      {[
        { x: q, letter: 'q', fill: ink.ink },
        { x: W, letter: 'W', fill: ink.soft },
        { x: c, letter: 'c', fill: ink.deep },
      ].map(({ x, letter, fill }, i) => (
        <>
          <path d={tiltedRectangle([x, y, width, height], { seed: 3 * row + i })} fill={fill} />
          <Display
            x={x + width / 2}
            y={y + height * 0.7}
            size={height * 0.75}
            anchor="middle"
            fill={ink.paper}
          >
            {letter}
          </Display>
        </>
      ))}
      <path
        d={bracket(left, y - 4, height + 8, -1) + bracket(right, y - 4, height + 8, 1)}
        fill="none"
        stroke={row === 0 ? ink.ink : ink.deep}
        stroke-width={layout === 'tall' ? 4 : 6}
      />
      <path
        d={`M${round(dot)} ${round(y + height / 2)}h.01`}
        stroke={ink.ink}
        stroke-width="7"
        stroke-linecap="round"
      />
      {below.map(([vector, from, to]) => (
        <Label
          x={((middles[from] ?? 0) + (middles[to] ?? 0)) / 2}
          y={y + height + small * 1.35}
          size={small}
          anchor="middle"
        >
          {vectorText(vector, wording)}
        </Label>
      ))}
      <Display
        x={at}
        y={y + height / 2 + large * 0.54}
        size={large * 1.5}
        fill={row === 0 ? ink.ink : ink.deep}
      >
        {`= ${wording.number(result)}`}
      </Display>
    </>
  );
}

/** A round bracket; `side` −1 opens, 1 closes. */
function bracket(x: number, y: number, height: number, side: -1 | 1): string {
  return `M${round(x)} ${round(y)}q${round(side * height * 0.17)} ${round(height / 2)} 0 ${round(height)}`;
}

function vectorText([a = 0, b = 0]: Vector, wording: Wording): string {
  const text = (value: number) => wording.number(value, Number.isInteger(value) ? 0 : 1);
  return wording.word('pair', { a: text(a), b: text(b) });
}

/** The two areas of work, and how many times smaller the second is. */
function WorkLabels({ frame, wording, layout }: Props) {
  const { small, body, large, margin, width } = sheets[layout];
  const { work, lessWork } = areas(frame, layout);
  const [x, y, wide] = work;
  const [side, top, less] = lessWork;
  const tall = layout === 'tall';
  const inset = x + (tall ? margin : body * 1.2);
  const room = (tall ? width - 8 : x - body) - side;
  const { naive, absorbed } = frame.work;
  return (
    <>
      <BigNumber
        layout={layout}
        x={inset}
        y={y + large * (tall ? 2.1 : 2.8)}
        size={large * 2.4}
        width={x + wide - inset - body}
        fill={ink.paper}
        note={wording.word('rebuilding')}
        noteFill={ink.paper}
        lines={5}
      >
        {wording.number(naive)}
      </BigNumber>
      <BigNumber
        layout={layout}
        x={side}
        y={tall ? y + large * 1.9 : top - large * 3.2}
        size={large * 3.3}
        width={room}
        fill={ink.deep}
        note={wording.word('fewer')}
        lines={3}
      >
        {wording.word('times', { n: wording.number(naive / absorbed, 1) })}
      </BigNumber>
      <Display x={side + less + body * 0.6} y={top + less - 2} size={large} fill={ink.deep}>
        {wording.number(absorbed)}
      </Display>
      <Wrapped x={side} y={top + less + body * 1.4} size={small} width={room} lines={2}>
        {wording.word('moved')}
      </Wrapped>
    </>
  );
}
