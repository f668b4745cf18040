import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { late, mixAll } from '../../drawing/pose.ts';
import { fitText } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { Bricks } from './bricks.tsx';
import type { BorrowedFrame } from './frame.ts';
import { places } from './places.ts';

const columns = 21;

/** Beside the wall: what R1 was given late in its training. */
const given = { tall: [20, 118, 20, 350], wide: [36, 172, 30, 688] } as const;

/** R1's own bricks, all of them, to the end. */
export function R1({ frame, wording, layout }: PictureProps<BorrowedFrame>) {
  const { title, r1 } = frame;
  if (1 - (title[0] ?? 0) === 0) return null;
  const { margin, body, small, huge, top } = sheets[layout];
  const [x, y, unit] = mixAll(title, places[layout].r1);
  const beside = late(title[1] ?? 0);
  const width = (places[layout].r1[1]?.[0] ?? 0) - margin - 12;
  const name = fitText(wording.word('r1'), 'display', huge * 2, 30, width, 1);
  const foot = top + name.size * 0.8;
  const label = layout === 'tall' ? small : body;
  return (
    <>
      <Bricks x={x} y={y} unit={unit} columns={columns} weights={r1} fill={ink.deep} />
      <Display x={margin} y={foot} size={name.size} fill={ink.deep} opacity={beside}>
        {name.lines}
      </Display>
      <Wrapped
        x={margin}
        y={foot + label * 1.6}
        size={label}
        width={width}
        lines={8}
        opacity={beside}
      >
        {wording.word('r1-own', { n: r1 / 1e9 })}
      </Wrapped>
      <Wrapped
        x={given[layout][0]}
        y={given[layout][1]}
        size={given[layout][2]}
        width={given[layout][3]}
        lines={2}
        opacity={late(title[2] ?? 0)}
      >
        {wording.word('given')}
      </Wrapped>
    </>
  );
}
