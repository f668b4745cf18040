import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { arrangements } from './arrangement.ts';
import type { ScoreboardFrame } from './frame.ts';

const set = {
  tall: { head: [114, 20], score: [20, 226, 90], note: [20, 474, 350, 13] },
  wide: { head: [174, 30], score: [36, 360, 170], note: [36, 622, 688, 17] },
} as const;

/** How many go to each, over the sides of the line; and whose numbers these are. */
export function Score({ frame, wording, layout }: PictureProps<ScoreboardFrame>) {
  const opacity = late(frame.title[1] ?? 0);
  if (opacity === 0) return null;
  const { zero } = arrangements[layout].rows;
  const { head, score, note } = set[layout];
  const gap = head[1] * 0.4;
  return (
    <>
      <Display x={zero - gap} y={head[0]} size={head[1]} anchor="end" opacity={opacity}>
        {wording.word('o1-ahead')}
      </Display>
      <Display x={zero + gap} y={head[0]} size={head[1]} fill={ink.deep} opacity={opacity}>
        {wording.word('r1-ahead')}
      </Display>
      <Display x={score[0]} y={score[1]} size={score[2]} opacity={opacity}>
        {wording.word('score', { behind: frame.behind, ahead: frame.ahead })}
      </Display>
      <Wrapped
        x={note[0]}
        y={note[1]}
        size={note[3]}
        width={note[2]}
        last={sheets[layout].foot}
        fill={ink.soft}
        opacity={opacity}
      >
        {wording.word('whose')}
      </Wrapped>
    </>
  );
}
