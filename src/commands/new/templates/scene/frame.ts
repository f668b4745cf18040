import { numberIn, rowsOf, wordIn, type Facts } from '../../../../story/facts.ts';
import { titleShares, type Frame, type StepInfo } from '../../../../scenes/scene.ts';

export const steps: readonly StepInfo[] = [{ name: 'amounts' }, { name: 'whole' }];

/** The rows of the series. What differs from step to step is the share of their titles. */
export interface ExampleFrame extends Frame {
  readonly names: readonly string[];
  readonly amounts: readonly number[];
}

export function frameAt(step: string, _progress: number, facts: Facts): ExampleFrame {
  const rows = rowsOf(facts, 'example');
  return {
    title: titleShares(steps, step),
    names: rows.map((row) => wordIn(row, 'name')),
    amounts: rows.map((row) => numberIn(row, 'amount')),
  };
}
