import { arrived } from '../../drawing/arrived.ts';
import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';

import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { lerp, ramp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import type { TrialFrame } from './frame.ts';
import { plans } from './plan.ts';

/** Two results and a broken path between them, since nothing between them is drawn from data; and the vote. */
export function TestResults({ frame, wording, layout }: PictureProps<TrialFrame>) {
  const { test } = plans[layout];
  const { body, small, margin, top } = sheets[layout];
  const isTall = layout === 'tall';
  const height = (percent: number) => percent * test.scale;
  // Columns wait until the desk has gone, and go before the quotation comes.
  const risen = ramp(frame.pose[3], 0.5, 1);
  const [start, end] = frame.known;
  const from = { x: test.x[0] + test.width, y: test.y - height(start) };
  const to = { x: test.x[1], y: test.y - height(end) };
  const path = { x: lerp(from.x, to.x, frame.path), y: lerp(from.y, to.y, frame.path) };
  const shown = frame.known.map((known, i) =>
    arrived(Math.min(frame.pose[3], (frame.levels[i] ?? 0) / known)),
  );
  const size = isTall ? 42 : 78;
  const names = ['start', 'end', 'vote'] as const;
  return (
    <>
      {frame.levels.map((level, i) => {
        const isVote = i === 2;
        const d = cutRectangle(
          test.x[i] ?? 0,
          test.y - height(level * risen),
          test.width,
          height(level * risen),
          {
            seed: i + 5,
            slack: isVote ? 0 : 2,
            straight: ['top', 'bottom'],
          },
        );
        return isVote ? (
          <path
            d={d}
            fill="none"
            stroke={ink.deep}
            stroke-width={level * risen > 0 ? 3 : 0}
            data-value={level}
          />
        ) : (
          <path d={d} fill={ink.deep} data-value={level} />
        );
      })}
      <path
        d={`M${from.x} ${round(from.y)}L${round(path.x)} ${round(path.y)}`}
        fill="none"
        stroke={ink.ink}
        stroke-width={isTall ? 3 : 4}
        stroke-dasharray="9 8"
        opacity={round(arrived(frame.pose[3]), 2)}
      />
      {frame.known.map((known, i) => (
        <>
          <Display
            x={(test.x[i] ?? 0) + (i === 2 ? test.width : 0)}
            y={test.y - height(known) - size * 0.18}
            size={size}
            fill={ink.deep}
            anchor={i === 2 ? 'end' : 'start'}
            opacity={shown[i] ?? 0}
          >
            {wording.percent(known, 1)}
          </Display>
          <Wrapped
            x={(test.x[i] ?? 0) + body * 0.6}
            y={test.y - height(known) + body * 1.5}
            width={test.width - body}
            size={body}
            least={small}
            lines={6}
            fill={i === 2 ? ink.ink : ink.paper}
            opacity={shown[i] ?? 0}
          >
            {wording.word(names[i] ?? 'start', { voters: wording.number(frame.voters) })}
          </Wrapped>
        </>
      ))}
      <Wrapped
        x={margin}
        y={top + body * 1.6}
        width={isTall ? 150 : 300}
        size={isTall ? body : body * 1.2}
        least={small}
        lines={5}
        opacity={arrived(frame.pose[3])}
      >
        {wording.word('test')}
      </Wrapped>
      <Wrapped
        x={margin}
        y={top + body * (isTall ? 9 : 7.6)}
        width={isTall ? 124 : 220}
        size={small}
        lines={5}
        fill={ink.soft}
        opacity={arrived(Math.min(frame.path, frame.pose[3]))}
      >
        {wording.word('path')}
      </Wrapped>
    </>
  );
}
