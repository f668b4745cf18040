import { numberIn, rowsOf, type Facts } from '../../../../src/story/facts.ts';
import { titleShares, type Frame, type StepInfo } from '../../../../src/scenes/scene.ts';

export const steps: readonly StepInfo[] = [{ name: 'later', claims: ['period'] }];

/** High waters: the day of each, and its hour. */
export interface LunarDayFrame extends Frame {
  readonly days: readonly number[];
  readonly hours: readonly number[];
}

export function frameAt(step: string, _progress: number, facts: Facts): LunarDayFrame {
  const rows = rowsOf(facts, 'high_waters');
  return {
    title: titleShares(steps, step),
    days: rows.map((row) => numberIn(row, 'day')),
    hours: rows.map((row) => numberIn(row, 'hour')),
  };
}
