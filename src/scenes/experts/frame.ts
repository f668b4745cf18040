import { valueOf, type Facts } from '../../story/facts.ts';
import { frameBetween } from '../frames.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { loads } from './loads.ts';
import { scrub } from './scrub.ts';

export const steps = [
  { name: 'dense' },
  { name: 'router' },
  { name: 'token' },
  { name: 'sentence', scrub: true },
  { name: 'balance' },
  { name: 'share' },
] as const satisfies readonly StepInfo[];

export interface ExpertsFrame extends Frame {
  /** Shares of the three things on the sheet: the disc, a layer's field of experts, the columns of loads. */
  readonly pose: readonly [disc: number, layer: number, loads: number];
  /** Billions of parameters: one dot each; and how many of them work on a token. */
  readonly total: number;
  readonly active: number;
  /** The same in per cent. */
  readonly percent: number;
  /** Experts of a layer: those to choose from, the chosen, and those that always work. */
  readonly routed: number;
  readonly chosen: number;
  readonly shared: number;
  /** How strongly all dots of the disc are lit, and the active ones. */
  readonly allLit: number;
  readonly activeLit: number;
  /** Shares of the names of the field's parts, of an easy and a hard word, of the sentence. */
  readonly parts: number;
  readonly words: number;
  readonly sentence: number;
  /** Where the reader is in the sentence, 0 to 1. */
  readonly place: number;
  /** Tokens of each of the toy's eight experts, without and with the correction. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Tokens of the toy. */
  readonly tokens: number;
}

/** The frame of a step; the sentence passes with the reader's scroll. */
export function frameAt(step: string, progress: number, facts: Facts): ExpertsFrame {
  return frameBetween(steps, (name) => endOf(name, facts), scrub)(step, progress);
}

function endOf(step: string, facts: Facts): ExpertsFrame {
  const is = (...names: string[]) => (names.includes(step) ? 1 : 0);
  const isLevelled = is('balance');
  const number = (name: string) => valueOf(facts, 'x02', name);
  return {
    title: titleShares(steps, step),
    pose: [is('dense', 'share'), is('router', 'token', 'sentence'), isLevelled],
    total: valueOf(facts, 'x01', 'total') / 1e9,
    active: valueOf(facts, 'x01', 'active') / 1e9,
    percent: valueOf(facts, 'x01', 'share'),
    routed: number('routed'),
    chosen: number('chosen'),
    shared: number('shared'),
    allLit: is('dense'),
    activeLit: is('share'),
    parts: is('router'),
    words: is('token'),
    sentence: is('sentence'),
    place: is('sentence', 'balance', 'share'),
    before: loads.before.map((load) => load * isLevelled),
    after: loads.after.map((load) => load * isLevelled),
    tokens: valueOf(facts, 'x03', 'toy-tokens'),
  };
}
