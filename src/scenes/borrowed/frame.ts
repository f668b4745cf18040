import { numberIn, rowsOf, valueOf, wordIn, type Facts } from '../../story/facts.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';

export const steps = [
  { name: 'blueprint', claims: ['o08'] },
  { name: 'weights', claims: ['o08', 'o09', 'o10', 'x01'] },
  { name: 'written-by-machine', claims: ['o11'] },
  { name: 'open', claims: ['o13'] },
] as const satisfies readonly StepInfo[];

/** A small model trained on R1's texts, on the weights of another family. */
export type Distilled = {
  readonly family: string;
  /** Parameters: a brick is a billion of them. */
  readonly parameters: number;
};

export interface BorrowedFrame extends Frame {
  /** Also the share of each step's arrangement. */
  readonly title: readonly number[];
  /** Parameters of the first large model and of R1. */
  readonly llm: number;
  readonly r1: number;
  /** First those on Llama's weights, then those on Qwen's, each from the smallest. */
  readonly distilled: readonly Distilled[];
  /** How many texts of each kind R1 was given late in its training. */
  readonly samples: { readonly reasoning: number; readonly other: number };
}

export function frameAt(step: string, _progress: number, facts: Facts): BorrowedFrame {
  return {
    title: titleShares(steps, step),
    llm: valueOf(facts, 'o08', 'large'),
    r1: valueOf(facts, 'x01', 'total'),
    distilled: distilledOf(facts),
    samples: {
      reasoning: valueOf(facts, 'o11', 'reasoning'),
      other: valueOf(facts, 'o11', 'other'),
    },
  };
}

function distilledOf(facts: Facts): Distilled[] {
  return rowsOf(facts, 'distilled')
    .map((row) => ({ family: wordIn(row, 'family'), parameters: numberIn(row, 'parameters') }))
    .sort((a, b) => a.family.localeCompare(b.family) || a.parameters - b.parameters);
}
