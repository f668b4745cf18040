import { sheets, type Layout } from '../../drawing/layout.ts';
import { mixAll } from '../../drawing/pose.ts';
import { range } from '../../maths/range.ts';
import type { TrialFrame } from './frame.ts';
import { plans, type Box } from './plan.ts';

export interface Slip {
  /** Index of its answer. */
  readonly option: number;
  readonly reward: number;
  readonly advantage: number;
  /** Probability of its answer after the step. */
  readonly chance: number;
  readonly box: Box;
}

/** The slips of the drawn answers, then those of answers that were not drawn: these have a chance only. */
export function placeSlips(frame: TrialFrame, layout: Layout): { drawn: Slip[]; undrawn: Slip[] } {
  const { columns, slips, zero, policy, test } = plans[layout];
  const column = (slot: number, line: number, height: number): Box => [
    columns.x + slot * columns.gap,
    Math.min(line, line - height),
    columns.width,
    Math.abs(height),
  ];
  const place = (
    slot: number,
    option: number,
    rest: Pick<Slip, 'reward' | 'advantage'>,
    height: number,
  ) => {
    const chance = frame.after[option] ?? 0;
    const box = mixAll<Box>(frame.pose, [
      column(slot, slips.y + slips.height, height),
      column(slot, zero.y, rest.advantage * zero.scale),
      column(option, policy.y, chance * policy.scale),
      column(option, test.y, 0),
      column(option, sheets[layout].height, 0),
    ]);
    return { option, chance, box, ...rest };
  };
  const options = frame.answers.map((answer) => Math.round(answer));
  return {
    drawn: options.map((option, i) => {
      const [reward, advantage] = [frame.rewards[i] ?? 0, frame.advantages[i] ?? 0];
      return place(i, option, { reward, advantage }, slips.height);
    }),
    undrawn: range(frame.options.length)
      .filter((option) => !options.includes(option))
      .map((option) => place(option, option, { reward: 0, advantage: 0 }, 0)),
  };
}
