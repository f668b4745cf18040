import { factOf, valueOf, type Facts } from '../../story/facts.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { inBillions, knownPart } from './model.ts';

export const steps = [
  { name: 'beep', claims: ['p15', 'x01'] },
  { name: 'answers', claims: ['p16', 'p17', 'p18', 'p20', 'p21'] },
] as const satisfies readonly StepInfo[];

/** A spending plan in dollars: at least `low`, at most `high`. */
export type Plan = { readonly name: string; readonly low: number; readonly high: number };

export interface SputnikFrame extends Frame {
  /** Share of the sentence from orbit, and of the answers to it; together 1. */
  readonly beep: number;
  readonly answers: number;
  /** Dots of the disc, one for each billion of parameters, and how many of them are lit. */
  readonly dots: number;
  readonly lit: number;
  readonly plans: readonly Plan[];
}

export function frameAt(step: string, _progress: number, facts: Facts): SputnikFrame {
  const title = titleShares(steps, step);
  const answers = Number(step === 'answers');
  return {
    title,
    beep: 1 - answers,
    answers,
    dots: inBillions(valueOf(facts, 'x01', 'total')),
    lit: inBillions(valueOf(facts, 'x01', 'active')),
    plans: [
      { name: 'Microsoft', ...knownPart(factOf(facts, 'p20', 'microsoft')) },
      { name: 'Meta', ...knownPart(factOf(facts, 'p20', 'meta')) },
    ],
  };
}
