import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { PosterSheet, visible } from '../../drawing/sheet.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { TrialFrame } from './frame.ts';
import { plans, type Box } from './plan.ts';
import { Chances, Lines } from './policy.tsx';
import { Quotation } from './quotation.tsx';
import { Slips } from './slips.tsx';
import { TestResults } from './test-results.tsx';

type Props = PictureProps<TrialFrame>;

/** Four slips on a desk become advantages, then probabilities; then the test's results, and a quotation. */
export function Picture(props: Props) {
  const { frame, wording, layout } = props;
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Desk {...props} />
      <Lines {...props} />
      <Slips {...props} />
      <Chances {...props} />
      <TestResults {...props} />
      <Quotation {...props} />
    </PosterSheet>
  );
}

/** The blue desk with the question; it shrinks to the base line of the test. */
function Desk({ frame, wording, layout }: Props) {
  const { desk, question, test } = plans[layout];
  const { width, height, margin, small, foot } = sheets[layout];
  const line: Box = [margin, test.y, width - 2 * margin, 3];
  const below: Box = [margin, height, width - 2 * margin, 0];
  const box = mixAll(frame.pose, [desk, desk, desk, line, below]).map((value) => round(value));
  const [first, second] = frame.factors.map((factor) => wording.number(factor));
  const opacity = visible(frame.pose[0]);
  return (
    <>
      <rect x={box[0]} y={box[1]} width={box[2]} height={box[3]} fill={ink.deep} />
      <Wrapped
        {...question}
        width={width - 2 * margin}
        least={24}
        lines={1}
        face="display"
        fill={ink.paper}
        opacity={opacity}
      >
        {wording.word('question', { first: first ?? '', second: second ?? '' })}
      </Wrapped>
      <Wrapped
        x={margin}
        y={layout === 'tall' ? 489 : 650}
        width={width - 2 * margin}
        size={small}
        last={foot}
        fill={ink.paper}
        opacity={visible(frame.pose[0] + frame.pose[1] + frame.pose[2])}
      >
        {wording.word('toy')}
      </Wrapped>
    </>
  );
}

export { scrub } from './scrub.ts';
