import { Chips } from '../../drawing/chips.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { late, mix } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { fitText } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { lerp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import type { LineageFrame } from './frame.ts';
import { stages, viewOf } from './view.ts';

const columns = 100;

/** How far the stage stands out above the year that it has reached, in chips, per step. */
const headroom = {
  tall: [0, 14, 0, 0, 0],
  wide: [0, 54, 8, 0, 0],
} as const satisfies Record<Layout, readonly number[]>;

/** Where the fund's name lies across its stage, per step. */
const nameY = {
  tall: [400, 410, 342, 420, 720],
  wide: [560, 562, 428, 540, 900],
} as const satisfies Record<Layout, readonly number[]>;

/** The fund's stage, as tall as it is old, with its chips in it. */
export function FirstStage({ frame, wording, layout }: PictureProps<LineageFrame>) {
  const { x, side, yearY } = viewOf(frame, layout);
  const { width, height } = sheets[layout];
  const half = stages.first * side;
  const foot = yearY(2015);
  const top = yearY(frame.built) - mix(frame.title, headroom[layout]) * side;
  const [alone = 0, ...later] = frame.title;
  const upright = fitText(wording.word('fund'), 'display', half * 1.25, 30, foot - top - 30, 1);
  const across = fitText(wording.word('fund'), 'display', half, 8, half * 1.66, 1);
  return (
    <>
      <path
        d={`M-9 ${round(foot + 20 * side)}H${width + 9}V${round(foot + height)}H-9Z`}
        fill={ink.faint}
      />
      <path
        transform={`translate(${round(x)} ${round(foot)})scale(${round(side, 3)})`}
        d={tail}
        fill={ink.ink}
      />
      <path
        d={`M${round(x - half)} ${round(top + 2)}L${round(x + half)} ${round(top - 2)}V${round(foot)}H${round(x - half)}Z`}
        fill={ink.ink}
      />
      {frame.clusters.map(({ year, chips }) => {
        const room = (yearY(year) - top) / side - 3;
        const count = Math.max(0, Math.min(chips, room * columns));
        const upper = yearY(year) - (count / columns) * side;
        if (count === 0 || upper > height) return null;
        return (
          <Chips
            layout={layout}
            x={x - 50 * side}
            y={upper}
            side={side}
            columns={columns}
            count={count}
            fill={ink.paper}
            ground={ink.ink}
          />
        );
      })}
      <Display
        x={x + half * 0.42}
        y={foot - 14}
        size={upright.size}
        fill={ink.paper}
        turn={-90}
        opacity={late(alone)}
      >
        {upright.lines}
      </Display>
      <Display
        x={x - half * 0.85}
        y={mix(frame.title, nameY[layout])}
        size={across.size}
        fill={ink.paper}
        opacity={later.slice(0, 3).reduce((sum, share) => sum + Math.max(0, 10 * share - 9), 0)}
      >
        {across.lines}
      </Display>
    </>
  );
}

/** Fins and engine, in chips, below the middle of the stage's foot. */
const tail = 'M-56-62-92-4-88 22-56 4-30 4-38 22H40L30 4 56 4 90 22 93-6 56-58Z';

/** The laboratory's stage: it comes out of the fund's. */
export function SecondStage({ frame, wording, layout }: PictureProps<LineageFrame>) {
  const { x, side, yearY } = viewOf(frame, layout);
  const { length, second } = stages;
  const within = yearY(frame.built) + (length + 20) * side;
  const spunOut = yearY(frame.months[2]?.from ?? 0) - 5 * side;
  const base = lerp(within, spunOut, frame.apart);
  const name = fitText(wording.word('laboratory'), 'display', 46, 8, 60, 1);
  if (frame.apart === 0) return null;
  return (
    <g transform={`translate(${round(x)} ${round(base)})scale(${round(side, 3)})`}>
      <path d={nose} fill={ink.deep} />
      <Display
        x={second * 0.42}
        y={-5}
        size={name.size}
        fill={ink.paper}
        turn={-90}
        opacity={1 - (frame.title[4] ?? 0)}
      >
        {name.lines}
      </Display>
    </g>
  );
}

/** The second stage in chips, above the middle of its foot. */
const nose = 'M-35 0V-66Q-32-94 1-108 33-92 35-65V0L47 3 46-22 35-34V-2H-35V-32L-46-20-47 2Z';
