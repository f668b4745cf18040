import { numberIn, rowsOf, valueOf, wordIn, type Facts } from '../../story/facts.ts';
import { titleShares, type StepInfo } from '../scene.ts';

export const steps = [
  { name: 'tie', claims: ['b02'] },
  { name: 'all', claims: ['b01', 'b02'] },
] as const satisfies readonly StepInfo[];

/** One benchmark: a proper name, and the points of both models on its own scale of 100. */
export interface Duel {
  readonly name: string;
  readonly r1: number;
  readonly o1: number;
  readonly [field: string]: string | number;
}

export interface ScoreboardFrame {
  /** Also the share of each arrangement. */
  readonly title: readonly number[];
  /** From R1's greatest lead to its greatest loss. */
  readonly duels: readonly Duel[];
  /** Problems in the tied benchmark. */
  readonly problems: number;
  readonly ahead: number;
  readonly behind: number;
  readonly [field: string]: number | readonly number[] | readonly Duel[];
}

export function frameAt(step: string, _progress: number, facts: Facts): ScoreboardFrame {
  return {
    title: titleShares(steps, step),
    duels: duelsOf(facts),
    problems: valueOf(facts, 'b02', 'problems'),
    ahead: valueOf(facts, 'b01', 'ahead'),
    behind: valueOf(facts, 'b01', 'behind'),
  };
}

/** The ten benchmarks of R1's table, each once (Codeforces by percentile, not by rating). */
export function duelsOf(facts: Facts): Duel[] {
  const rows = rowsOf(facts, 'benchmarks').filter((row) => wordIn(row, 'unit') !== 'rating');
  const scores = (model: string) =>
    new Map(
      rows
        .filter((row) => wordIn(row, 'model') === model)
        .map((row) => [wordIn(row, 'benchmark'), numberIn(row, 'score')]),
    );
  const o1Scores = scores('o1-1217');
  return [...scores('deepseek-r1')]
    .flatMap(([name, r1]) => {
      const o1 = o1Scores.get(name);
      return o1 === undefined ? [] : [{ name, r1, o1 }];
    })
    .sort((a, b) => b.r1 - b.o1 - (a.r1 - a.o1));
}
