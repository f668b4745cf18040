import { valueOf, type Facts } from '../../../../src/story/facts.ts';
import { titleShares, type Frame, type StepInfo } from '../../../../src/scenes/scene.ts';
import { level } from './model.ts';

export const steps: readonly StepInfo[] = [{ name: 'ebb' }, { name: 'flood', scrub: true }];

export interface TideFrame extends Frame {
  /** Since the ebb. */
  readonly hours: number;
  readonly level: number;
}

/** The sea rises with the reader's scroll, from the ebb to the next high water. */
export function frameAt(step: string, progress: number, facts: Facts): TideFrame {
  titleShares(steps, step);
  const period = valueOf(facts, 'period', 'between');
  const risen = step === 'flood' ? progress : 0;
  const hours = (risen * period) / 2;
  return { title: [1 - risen, risen], hours, level: level(hours, period) };
}
