import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display, Label } from '../../drawing/text.tsx';
import { range } from '../../maths/range.ts';
import type { PictureProps } from '../scene.ts';
import type { TrialFrame } from './frame.ts';
import { placeSlips, type Slip } from './slip-boxes.ts';

/** The paper slips: an answer each, then its advantage, then the probability of its answer. */
export function Slips(props: PictureProps<TrialFrame>) {
  const { frame, layout } = props;
  const { drawn, undrawn } = placeSlips(frame, layout);
  const shown = visible(Math.min(frame.pose[0], 1 - frame.scored));
  return (
    <>
      {[...drawn, ...undrawn].map(({ box, advantage, chance }, i) => (
        <path
          d={cutRectangle(...box, { seed: i + 3, slack: 2.5, straight: ['top', 'bottom'] })}
          fill={ink.paper}
          data-value={round(frame.pose[1] * advantage + frame.pose[2] * chance, 4)}
        />
      ))}
      {shown > 0 && (
        <path
          d={drawn.map((slip) => working(slip, layout)).join('')}
          fill="none"
          stroke={ink.soft}
          stroke-width={layout === 'tall' ? 2 : 3}
          opacity={round(shown, 2)}
        />
      )}
      {drawn.map((slip) => (
        <Writing {...props} slip={slip} />
      ))}
    </>
  );
}

/** On a slip: its answer, and the reward or the advantage. */
function Writing({
  frame,
  wording,
  layout,
  slip,
}: PictureProps<TrialFrame> & { readonly slip: Slip }) {
  const { body } = sheets[layout];
  const isTall = layout === 'tall';
  const [answer, digit, sign] = isTall ? [34, 112, 56] : [66, 190, 96];
  const [x, y, width, height] = slip.box;
  const foot = y + height;
  const place = { x: x + width / 2, anchor: 'middle' } as const;
  const fill = slip.reward > 0.5 ? ink.leaf : ink.signal;
  const scored = visible(frame.scored);
  return (
    <>
      <Display
        {...place}
        y={foot - answer * 0.45}
        size={answer}
        opacity={visible(frame.pose[0] + frame.pose[1])}
      >
        {wording.number(frame.options[slip.option] ?? 0)}
      </Display>
      <Display {...place} y={y + digit * 0.9} size={digit} fill={fill} opacity={scored}>
        {wording.number(slip.reward)}
      </Display>
      <Label {...place} y={y + digit * 0.9 + body * 1.6} size={body} opacity={scored}>
        {wording.word(slip.reward > 0.5 ? 'right' : 'wrong')}
      </Label>
      <Display {...place} y={y + sign} size={sign} fill={fill} opacity={visible(frame.pose[1])}>
        {wording.signed(slip.advantage)}
      </Display>
    </>
  );
}

/** Lines of working above the answer of a slip. */
function working({ box: [x, y, width] }: Slip, layout: Layout): string {
  const [gap, margin, lines] = layout === 'tall' ? [17, 12, 11] : [25, 20, 8];
  const ends = range(lines).map(
    (k) => width - margin - (((k * 37 + Math.round(x) * 3) % 29) * width) / 90,
  );
  return ends
    .map((end, k) => `M${round(x + margin)} ${round(y + gap * (k + 1.4))}H${round(x + end)}`)
    .join('');
}
