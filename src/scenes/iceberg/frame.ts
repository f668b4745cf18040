import { valueOf, type Facts } from '../../story/facts.ts';
import { titleShares, type StepInfo } from '../scene.ts';

export const steps = [
  { name: 'tip', claims: ['c01'] },
  { name: 'machines', claims: ['c01', 'c07', 'u11'] },
  { name: 'everything', claims: ['c02', 'c07'] },
] as const satisfies readonly StepInfo[];

export interface IcebergFrame {
  /** Also the share of each step's view. */
  readonly title: readonly number[];
  /** Dollars: rent of one run, as published. */
  readonly tip: number;
  /** Dollars: hardware at the least, and servers in all, as SemiAnalysis estimates. */
  readonly hardware: number;
  readonly servers: number;
  readonly [field: string]: number | readonly number[];
}

export function frameAt(step: string, _progress: number, facts: Facts): IcebergFrame {
  return {
    title: titleShares(steps, step),
    tip: valueOf(facts, 'c01', 'cost'),
    hardware: valueOf(facts, 'c07', 'hardware'),
    servers: valueOf(facts, 'c07', 'servers'),
  };
}
