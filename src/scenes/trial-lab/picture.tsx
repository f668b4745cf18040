import { BigNumber } from '../../drawing/big-number.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { PosterSheet } from '../../drawing/sheet.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { Chances, Names } from './chances.tsx';
import type { TrialLabFrame } from './frame.ts';
import { Group, Teeth } from './groups.tsx';
import { plans } from './plan.ts';

/** One run of learning by trial: the chances, which groups taught, and the last group. */
export function Picture(props: PictureProps<TrialLabFrame>) {
  const { frame, wording, layout } = props;
  const plan = plans[layout];
  const { margin, small, foot } = sheets[layout];
  const { right, note } = plan;
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Chances {...props} plan={plan} />
      <Names {...props} plan={plan} />
      <Teeth {...props} plan={plan} />
      <Group {...props} plan={plan} />
      <BigNumber
        layout={layout}
        x={right.x}
        y={right.y}
        size={right.size}
        width={right.width}
        lines={3}
        fill={ink.deep}
        note={wording.word('right', { first: wording.percent(100 * frame.rightAtFirst) })}
      >
        {wording.percent(100 * frame.rightNow)}
      </BigNumber>
      <Wrapped x={margin} y={note.y} width={note.width} size={small} last={foot} fill={ink.soft}>
        {wording.word('toy')}
      </Wrapped>
    </PosterSheet>
  );
}

export { scene } from './index.ts';
