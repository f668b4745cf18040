import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { TrialFrame } from './frame.ts';
import { plans } from './plan.ts';
import { placeSlips } from './slip-boxes.ts';

/** On the desk: the lines that columns are held against, the mean and the chances before the step. */
export function Lines({ frame, wording, layout }: PictureProps<TrialFrame>) {
  const { columns, zero } = plans[layout];
  const { width, margin, body, small } = sheets[layout];
  const [, compared, chosen] = frame.pose;
  const { y, stroke } = chancesBefore(frame, layout);
  const word = { size: body, least: small, fill: ink.paper, lines: 2, width: 2 * columns.gap - 10 };
  return (
    <>
      <path
        d={`M0 ${zero.y}H${round(width * compared)}M0 ${y}H${round(width * chosen)}`}
        stroke={ink.paper}
        stroke-width={stroke}
      />
      <Wrapped
        x={columns.x + columns.gap}
        y={zero.y - body * 1.9}
        opacity={visible(compared)}
        {...word}
      >
        {wording.word('mean', { mean: wording.number(frame.mean, 1) })}
      </Wrapped>
      <Wrapped x={margin} y={y - body * 1.9} opacity={visible(chosen)} {...word}>
        {wording.word('before', { chance: wording.percent(100 * (frame.before[0] ?? 0)) })}
      </Wrapped>
    </>
  );
}

/** The height of the chances before the step, all alike. */
function chancesBefore({ before }: TrialFrame, layout: Layout): { y: number; stroke: number } {
  const { policy } = plans[layout];
  const y = round(policy.y - (before[0] ?? 0) * policy.scale);
  return { y, stroke: layout === 'tall' ? 3 : 5 };
}

/** Numbers and names of the probabilities. */
export function Chances({ frame, wording, layout }: PictureProps<TrialFrame>) {
  const { columns, policy } = plans[layout];
  const opacity = visible(frame.pose[2]);
  const size = layout === 'tall' ? 30 : 56;
  const { drawn, undrawn } = placeSlips(frame, layout);
  const { y: level, stroke } = chancesBefore(frame, layout);
  const risen = [...drawn, ...undrawn].filter(({ box }) => box[1] < level);
  return (
    <>
      {opacity > 0 && (
        <path
          d={risen.map(({ box: [x, , width] }) => `M${round(x)} ${level}h${width}`).join('')}
          stroke={ink.deep}
          stroke-width={stroke}
          opacity={round(opacity, 2)}
        />
      )}
      {[...drawn, ...undrawn].map((slip, i) => {
        const isSecond =
          drawn.findIndex(({ option }) => option === slip.option) < i && i < drawn.length;
        if (isSecond) return null;
        const [x, y, width] = slip.box;
        return (
          <Display
            x={x + width / 2}
            y={y + size * 1.05}
            size={size}
            anchor="middle"
            fill={chanceInk(slip.advantage)}
            opacity={opacity}
          >
            {wording.percent(100 * slip.chance, 1)}
          </Display>
        );
      })}
      {frame.options.map((option, i) => (
        <Display
          x={columns.x + i * columns.gap + columns.width / 2}
          y={policy.y + size * 1.1}
          size={size}
          anchor="middle"
          fill={ink.paper}
          opacity={opacity}
        >
          {wording.number(option)}
        </Display>
      ))}
    </>
  );
}

/** The ink of a chance: its answer was praised, blamed, or not drawn. */
function chanceInk(advantage: number): string {
  if (advantage > 0) return ink.leaf;
  return advantage < 0 ? ink.signal : ink.ink;
}
