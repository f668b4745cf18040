import { rowsOf, valueOf, wordIn, type Facts } from '../../story/facts.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';

export const steps = [
  { name: 'stated', claims: ['u09'] },
  { name: 'fund', claims: ['o04', 'u09'] },
  { name: 'understood', claims: ['u07'] },
  { name: 'modelled', claims: ['u07', 'u08'] },
] as const satisfies readonly StepInfo[];

/** One kind of chip and how many of it. */
export type Kind = { readonly name: string; readonly chips: number };

export interface FleetFrame extends Frame {
  /** Also the share of each step's arrangement. */
  readonly title: readonly number[];
  /** What DeepSeek trained V3 on, what its parent had, what was said of it without evidence. */
  readonly stated: number;
  readonly fund: number;
  readonly understood: { readonly who: string } & Kind;
  /** What was estimated, kind by kind. */
  readonly modelled: { readonly who: string; readonly kinds: readonly Kind[] };
}

export function frameAt(step: string, _progress: number, facts: Facts): FleetFrame {
  const fleets = rowsOf(facts, 'fleets');
  const cell = (id: string, column: string) =>
    wordIn(fleets.find((row) => row['id'] === id) ?? {}, column);
  const kind = (id: string, claim: string, number: string) => ({
    name: cell(id, 'kind'),
    chips: valueOf(facts, claim, number),
  });
  return {
    title: titleShares(steps, step),
    stated: valueOf(facts, 'u09', 'chips'),
    fund: valueOf(facts, 'o04', 'chips'),
    understood: { who: cell('wang', 'who'), ...kind('wang', 'u07', 'chips') },
    modelled: {
      who: cell('semianalysis', 'who'),
      kinds: [
        kind('semianalysis-h100', 'u08', 'h100'),
        kind('semianalysis-h800', 'u08', 'h800'),
        kind('semianalysis-h20', 'u08', 'h20'),
      ],
    },
  };
}
