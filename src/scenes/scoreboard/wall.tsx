import { ink } from '../../drawing/ink.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { Display } from '../../drawing/text.tsx';
import { fitText, textWidth } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { boxPath } from './box-path.ts';
import type { ScoreboardFrame } from './frame.ts';
import { wallOf } from './wall-geometry.ts';

const set = {
  tall: { number: [20, 396, 62], note: [20, 423, 350, 14], thick: 3 },
  wide: { number: [36, 506, 104], note: [36, 544, 600, 20], thick: 5 },
} as const;

/** The problems of the tied benchmark: those that both models solve on average, and those that neither does. */
export function Wall({ frame, wording, layout }: PictureProps<ScoreboardFrame>) {
  const share = frame.title[0] ?? 0;
  if (share === 0) return null;
  const { duel, r1, o1, both, sliver, neither } = wallOf(frame, layout);
  const opacity = late(share);
  const { number, note, thick } = set[layout];
  const [x, y, width, height] = sliver;
  const text = wording.word('of-a-problem', { n: wording.number(r1 - o1, 2) });
  const lead = fitText(text, 'display', number[2], 24, x - width * 4 - number[0], 1);
  const end = number[0] + textWidth(text, 'display', lead.size) + thick * 4;
  return (
    <>
      <g transform={`translate(0 ${round((1 - share) * 1100)})`}>
        <path d={both.map(boxPath).join('')} fill={ink.ink} data-value={duel.o1} />
        <path
          d={neither.map(boxPath).join('')}
          fill={ink.paper}
          stroke={ink.ink}
          stroke-width={thick / 2}
          data-value={round(100 - duel.r1)}
        />
      </g>
      <path
        d={`M${round(x + width / 2)} ${round(y + height + 5)}V${round(number[1] - lead.size * 0.33)}H${round(end)}`}
        fill="none"
        stroke={ink.deep}
        stroke-width={thick}
        opacity={opacity}
      />
      <Display x={number[0]} y={number[1]} size={lead.size} fill={ink.deep} opacity={opacity}>
        {lead.lines}
      </Display>
      <Wrapped
        x={note[0]}
        y={note[1]}
        size={note[3]}
        least={13}
        width={note[2]}
        lines={1}
        opacity={opacity}
      >
        {wording.word('solved', {
          r1: wording.number(r1, 2),
          o1: wording.number(o1, 2),
          problems: wording.number(frame.problems),
        })}
      </Wrapped>
    </>
  );
}
