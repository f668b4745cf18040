import { valueOf, type Facts } from '../../story/facts.ts';
import { titleShares, type StepInfo } from '../scene.ts';

export const steps = [
  { name: 'said' },
  { name: 'by-whom' },
  { name: 'shown' },
  { name: 'status' },
] as const satisfies readonly StepInfo[];

export interface VerdictsFrame {
  /** Also the share of each arrangement of the slips. */
  readonly title: readonly number[];
  /** Chips of which a slip speaks. */
  readonly chips: { readonly u07: number; readonly u08: number; readonly u09: number };
  /** Dollars, at the least. */
  readonly hardware: number;
  readonly [field: string]: number | readonly number[] | Readonly<Record<string, number>>;
}

export function frameAt(step: string, _progress: number, facts: Facts): VerdictsFrame {
  return {
    title: titleShares(steps, step),
    chips: {
      u07: valueOf(facts, 'u07', 'chips'),
      u08: valueOf(facts, 'u08', 'chips'),
      u09: valueOf(facts, 'u09', 'chips'),
    },
    hardware: valueOf(facts, 'u11', 'hardware'),
  };
}
