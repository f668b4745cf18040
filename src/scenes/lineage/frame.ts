import { rowsOf, valueOf, wordIn, type Facts } from '../../story/facts.ts';
import { frameBetween } from '../frames.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { monthAfter, yearOf } from './model.ts';
import { scrub } from './scrub.ts';

export const steps = [
  { name: 'fund', claims: ['o02'] },
  { name: 'fire-flyer', claims: ['o03', 'o04'] },
  { name: 'fences', claims: ['o06'] },
  { name: 'laboratory', claims: ['o01'] },
  { name: 'models', scrub: true, claims: ['o08', 'o10', 'x01', 'x05'] },
] as const satisfies readonly StepInfo[];

/** A stretch of time, in years. */
export type Span = { readonly from: number; readonly to: number };

export type Model = {
  /** The day of its release, as a year with a fraction. */
  readonly year: number;
  readonly total: number;
  readonly active: number;
  /** 0 to 1: how far it has come out of the rocket. */
  readonly out: number;
};

export interface LineageFrame extends Frame {
  /** Also the share of each step's view of the rocket. */
  readonly title: readonly number[];
  /** The year up to which the fund's stage is built, and up to which years are marked. */
  readonly built: number;
  readonly now: number;
  /** The fund's two clusters: when they went into service, chips in them so far. */
  readonly clusters: readonly { readonly year: number; readonly chips: number }[];
  /** The rules of export: when they came, how far they have closed. */
  readonly rules: readonly {
    readonly date: string;
    readonly year: number;
    readonly shut: number;
  }[];
  /** When the weaker chip was on sale: from that day to the second rule. */
  readonly weaker: { readonly date: string } & Span;
  /** 0 to 1: how far the second stage has come out of the first. */
  readonly apart: number;
  /** January, April and May of 2023, and the day of the registration. */
  readonly months: readonly Span[];
  readonly registration: { readonly date: string; readonly year: number };
  /** LLM, V2, V3, R1. */
  readonly models: readonly Model[];
}

const built = [2016.8, 2022, 2022.6, 2023.25, 2023.25];
const now = [2016.9, 2021.9, 2022.6, 2023.6, 2025.2];

/** The frame of a step; the models come out of the rocket with the reader's scroll. */
export function frameAt(step: string, progress: number, facts: Facts): LineageFrame {
  return frameBetween(steps, (name) => endOf(name, facts), scrub)(step, progress);
}

function endOf(step: string, facts: Facts): LineageFrame {
  const title = titleShares(steps, step);
  const at = title.indexOf(1);
  const dateOf = timelineOf(facts);
  const [second, third] = [dateOf('export-rules-2022'), dateOf('export-rules-2023')];
  const month = (date: string) => ({ from: yearOf(date), to: yearOf(monthAfter(date)) });
  return {
    title,
    built: built[at] ?? 0,
    now: now[at] ?? 0,
    clusters: [
      { year: yearOf(dateOf('fire-flyer-1')), chips: at > 0 ? valueOf(facts, 'o03', 'chips') : 0 },
      { year: yearOf(dateOf('fire-flyer-2')), chips: at > 0 ? valueOf(facts, 'o04', 'chips') : 0 },
    ],
    rules: [second, third].map((date) => ({ date, year: yearOf(date), shut: Number(at === 2) })),
    weaker: { date: dateOf('h800'), from: yearOf(dateOf('h800')), to: yearOf(third) },
    apart: Number(at > 2),
    months: ['2023-01', dateOf('laboratory'), dateOf('deepseek')].map(month),
    registration: { date: dateOf('registration'), year: yearOf(dateOf('registration')) },
    models: modelsOf(facts).map((model) => ({ ...model, out: Number(at === 4) })),
  };
}

function modelsOf(facts: Facts) {
  const dateOf = timelineOf(facts);
  const number = (claim: string, name: string) => valueOf(facts, claim, name);
  const sizes = [
    ['deepseek-llm', number('x05', 'llm'), number('x05', 'llm')],
    ['deepseek-v2', number('x05', 'v2'), number('x05', 'v2-active')],
    ['deepseek-v3', number('x01', 'total'), number('x01', 'active')],
    ['r1', number('x01', 'total'), number('x01', 'active')],
  ] as const;
  return sizes.map(([id, total, active]) => ({ year: yearOf(dateOf(id)), total, active }));
}

/** The date of an event of the timeline. */
export function timelineOf(facts: Facts): (id: string) => string {
  const rows = rowsOf(facts, 'timeline');
  return (id) => wordIn(rows.find((row) => row['id'] === id) ?? {}, 'date');
}
