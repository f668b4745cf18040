import { valueOf, type Facts } from '../../story/facts.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';

export const steps: readonly StepInfo[] = [{ name: 'orbit' }];

/** The cover: as many dots as the model has billions of parameters, the working ones lit. */
export interface SatelliteFrame extends Frame {
  readonly dots: number;
  readonly lit: number;
}

const billion = 1e9;

export function frameAt(step: string, _progress: number, facts: Facts): SatelliteFrame {
  return {
    title: titleShares(steps, step),
    dots: valueOf(facts, 'x01', 'total') / billion,
    lit: valueOf(facts, 'x01', 'active') / billion,
  };
}
