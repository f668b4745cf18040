import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { ramp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import { Bricks, coursesOf } from './bricks.tsx';
import type { BorrowedFrame } from './frame.ts';
import { places } from './places.ts';

const key = {
  tall: [154, 312, 216],
  wide: [604, 520, 128],
} as const;

/** Six small models: walls of another's bricks, under a roof of R1's texts. They rise out of the ground. */
export function Distilled({ frame, wording, layout }: PictureProps<BorrowedFrame>) {
  const share = frame.title[1] ?? 0;
  if (share === 0) return null;
  const { houses, brick, qwen } = places[layout];
  const { height, small } = sheets[layout];
  const ground = qwen[1]?.[1] ?? 0;
  const sunk = ramp(1 - share, 0, 0.6) * (height - ground + 18 * brick);
  const opacity = late(share);
  const [x, y, width] = key[layout];
  return (
    <>
      <g transform={`translate(0 ${round(sunk)})`}>
        {frame.distilled.map(({ family, parameters }, i) => {
          const [left, columns] = houses[i] ?? [0, 1];
          const llama = family === 'llama';
          const long = 2 * columns * brick;
          const eaves = ground - coursesOf(parameters, columns) * brick;
          const gable = Math.min(long * 0.42, 6 * brick) + 2;
          const billions = parameters / 1e9;
          return (
            <>
              <Bricks
                x={left}
                y={ground}
                unit={brick}
                columns={columns}
                weights={parameters}
                fill={llama ? ink.ink : ink.faint}
                joint={llama ? ink.paper : ink.ink}
                edged={!llama}
              />
              <path
                d={`M${round(left - 4)} ${round(eaves)}l${round(long / 2 + 4)} ${round(-gable)} ${round(long / 2 + 4)} ${round(gable)}Z`}
                fill={ink.deep}
              />
              <Label
                x={left + long / 2}
                y={eaves - gable - small * 0.4}
                size={small}
                anchor="middle"
                opacity={opacity}
              >
                {wording.number(billions, Number.isInteger(billions) ? 0 : 1)}
              </Label>
            </>
          );
        })}
      </g>
      <Wrapped x={x} y={y} size={small} width={width} lines={5} opacity={opacity}>
        {wording.word('roof')}
      </Wrapped>
    </>
  );
}
