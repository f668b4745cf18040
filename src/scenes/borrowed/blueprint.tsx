import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { late, mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { fitText } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { Bricks } from './bricks.tsx';
import type { BorrowedFrame } from './frame.ts';
import { places } from './places.ts';

/** The house of the plan: bricks in a course, courses, height of the gable in bricks. */
const house = { columns: 6.7, courses: 10, gable: 5 } as const;

/** One plan and two houses by it: the outline is Llama's on both sides, the bricks are each one's own. */
export function Blueprint({ frame, wording, layout }: PictureProps<BorrowedFrame>) {
  const { title, llm } = frame;
  if ((title[0] ?? 0) === 0) return null;
  const { margin, body, huge } = sheets[layout];
  const place = places[layout];
  const [x, y, width, height] = mixAll(title, place.plan);
  const [left, ground, unit] = mixAll(title, place.llm);
  const [theirs, theirGround] = mixAll(title, place.llama);
  const opacity = late(title[0] ?? 0);
  const line = layout === 'tall' ? 4 : 6;
  const inner = x + margin * 0.8;
  const name = fitText(wording.word('plan'), 'display', huge * 0.9, 20, width * 0.7, 1);
  return (
    <>
      <path
        d={`M${round(x)} ${round(y + 7)}L${round(x + width)} ${round(y - 4)}V${round(y + height)}H${round(x + 5)}Z`}
        fill={ink.faint}
      />
      <Display x={inner} y={y + name.size * 1.15} size={name.size} opacity={opacity}>
        {name.lines}
      </Display>
      <Wrapped
        x={inner}
        y={y + name.size * 1.15 + body * 1.4}
        size={body}
        width={width * 0.8}
        lines={2}
        opacity={opacity}
      >
        {wording.word('same-plan')}
      </Wrapped>
      <Bricks
        x={theirs}
        y={theirGround}
        unit={unit}
        columns={house.columns}
        weights={llm}
        fill={ink.ink}
      />
      <path
        transform={`translate(${round(theirs)} ${round(theirGround)})scale(${round(unit, 3)})`}
        d={roof}
        fill={ink.ink}
      />
      <Bricks
        x={left}
        y={ground}
        unit={unit}
        columns={house.columns}
        weights={llm}
        fill={ink.deep}
        joint={ink.faint}
      />
      <path
        transform={`translate(${round(left)} ${round(ground)})scale(${round(unit, 3)})`}
        d={outline}
        fill="none"
        stroke={ink.ink}
        stroke-width={round(line / unit, 2)}
      />
    </>
  );
}

const wide = 2 * house.columns;
const eaves = `M-.7-${house.courses}L${wide / 2}-${house.courses + house.gable} ${wide + 0.7}-${house.courses}Z`;
const roof = eaves;
const outline = `M0 0V-${house.courses}H-.7L${wide / 2}-${house.courses + house.gable} ${wide + 0.7}-${house.courses}H${wide}V0M-.7-${house.courses}H${wide + 0.7}`;
