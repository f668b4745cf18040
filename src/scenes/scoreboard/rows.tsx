import { ink } from '../../drawing/ink.ts';
import { late, mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { arrangements, tied } from './arrangement.ts';
import { boxPath } from './box-path.ts';
import type { ScoreboardFrame } from './frame.ts';
import { wallOf, type Box } from './wall-geometry.ts';

const set = {
  tall: { name: [14, 13], value: 19, right: 370 },
  wide: { name: [20, 16], value: 28, right: 724 },
} as const;

/** Ten differences from one line: to the right where R1 is ahead, to the left where o1 is. */
export function Rows({ frame, wording, layout }: PictureProps<ScoreboardFrame>) {
  const shares = frame.title;
  const { zero, point, ...rows } = arrangements[layout].rows;
  const opacity = late(shares[1] ?? 0);
  const { name, value, right } = set[layout];
  const gap = value * 0.3;
  const end = rows.y + (frame.duels.length - 1) * rows.pitch + rows.height;
  return (
    <>
      {frame.duels.map((duel, i) => {
        const lead = duel.r1 - duel.o1;
        const side = lead < 0 ? -1 : 1;
        const width = Math.abs(lead) * point;
        const y = rows.y + i * rows.pitch;
        const bar: Box = [lead < 0 ? zero - width : zero, y, width, rows.height];
        // The tied one comes from the wall, the others grow from the line.
        const start: Box =
          duel.name === tied ? wallOf(frame, layout).sliver : [zero, y, 0, rows.height];
        const box = mixAll<Box>(shares, [start, bar]);
        const middle = y + rows.height / 2;
        const inside = width > value * 3;
        const colour = lead < 0 ? ink.ink : ink.deep;
        return (
          <>
            {box[2] > 0 && <path d={boxPath(box)} fill={colour} data-value={round(lead)} />}
            {opacity > 0 && (
              <>
                <Display
                  x={zero + side * (inside ? width - gap : width + gap)}
                  y={middle + value * 0.35}
                  size={value}
                  anchor={side > 0 === inside ? 'end' : 'start'}
                  fill={inside ? ink.paper : colour}
                  opacity={opacity}
                >
                  {wording.signed(lead, 1)}
                </Display>
                <Wrapped
                  x={zero - side * gap}
                  y={middle + name[0] * 0.36}
                  size={name[0]}
                  least={name[1]}
                  width={side > 0 ? zero : right - zero - gap}
                  lines={1}
                  anchor={side > 0 ? 'end' : 'start'}
                  opacity={opacity}
                >
                  {duel.name}
                </Wrapped>
              </>
            )}
          </>
        );
      })}
      {opacity > 0 && (
        <path
          d={`M${zero} ${rows.y - 5}V${end + 5}`}
          stroke={ink.ink}
          stroke-width={layout === 'tall' ? 2 : 3}
          opacity={opacity}
        />
      )}
    </>
  );
}
