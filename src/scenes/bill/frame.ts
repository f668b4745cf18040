import { valueOf, type Facts } from '../../story/facts.ts';
import { titleShares, type StepInfo } from '../scene.ts';
import type { Run } from './arrangements.ts';
import { billFor, times } from './model.ts';

export const steps = [
  { name: 'hours', claims: ['c01'] },
  { name: 'price', claims: ['c01', 'c11'] },
  { name: 'not-r1', claims: ['c01', 'c03', 'c04'] },
  { name: 'gpt-4', claims: ['c05'] },
  { name: 'llama', claims: ['c06'] },
  { name: 'left-out', claims: ['c02'] },
] as const satisfies readonly StepInfo[];

export interface BillFrame {
  /** Also the share of each step's arrangement. */
  readonly title: readonly number[];
  /** GPU-hours. */
  readonly hours: Readonly<Record<Run, number>>;
  /** Dollars: the three parts of V3's bill, their sum, and what R1 took on top. */
  readonly cost: { readonly [part in 'pretraining' | 'context' | 'post' | 'total' | 'r1']: number };
  /** Dollars per GPU-hour, assumed. */
  readonly price: number;
  /** What Altman said of GPT-4: more than this. */
  readonly remark: number;
  /** Llama's hours over V3's. */
  readonly ratio: number;
  readonly [field: string]: number | readonly number[] | Readonly<Record<string, number>>;
}

export function frameAt(step: string, _progress: number, facts: Facts): BillFrame {
  const price = valueOf(facts, 'c01', 'price');
  const parts = {
    pretraining: valueOf(facts, 'c01', 'pretraining'),
    context: valueOf(facts, 'c01', 'context'),
    post: valueOf(facts, 'c01', 'post'),
  };
  const bill = billFor(parts, price);
  const llama = valueOf(facts, 'c06', 'llama-hours');
  return {
    title: titleShares(steps, step),
    hours: { ...parts, r1: valueOf(facts, 'c03', 'hours'), llama },
    cost: {
      pretraining: bill.rows.pretraining.cost,
      context: bill.rows.context.cost,
      post: bill.rows.post.cost,
      total: bill.cost,
      r1: valueOf(facts, 'c03', 'cost'),
    },
    price,
    remark: valueOf(facts, 'c05', 'gpt-4'),
    ratio: times(llama, bill.hours),
  };
}
