import { valueOf, type Facts } from '../../../../src/story/facts.ts';
import { frameBetween } from '../../../../src/scenes/frames.ts';
import { titleShares, type Frame, type StepInfo } from '../../../../src/scenes/scene.ts';
import { level } from './model.ts';
import { scrub } from './scrub.ts';

export const steps: readonly StepInfo[] = [{ name: 'ebb' }, { name: 'flood', scrub: true }];

export interface TideFrame extends Frame {
  /** Since the ebb. */
  readonly hours: number;
  readonly level: number;
}

/** The sea rises with the reader's scroll, from the ebb to the next high water. */
export function frameAt(step: string, progress: number, facts: Facts): TideFrame {
  return frameBetween(steps, (name) => endOf(name, facts), scrub)(step, progress);
}

function endOf(step: string, facts: Facts): TideFrame {
  const title = titleShares(steps, step);
  const period = valueOf(facts, 'period', 'between');
  const hours = step === 'flood' ? period / 2 : 0;
  return { title, hours, level: level(hours, period) };
}
