import { rowsOf, valueOf, wordIn, type Facts } from '../../story/facts.ts';
import { frameBetween } from '../frames.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { nvidia, suppliers, users } from './companies.ts';
import { closeOn, closesOf, type Close } from './closes.ts';
import { daysBetween, percentChange } from './model.ts';
import { scrub } from './scrub.ts';

export const steps = [
  { name: 'friday' },
  { name: 'fall', scrub: true },
  { name: 'slice' },
  { name: 'thirty-two-days' },
  { name: 'fortnight', scrub: true },
] as const satisfies readonly StepInfo[];

/** What the sheet shows: the floor with nine figures, two squares, the ribbon of days, two weeks of prices. */
export type View = {
  readonly floor: number;
  readonly squares: number;
  readonly ribbon: number;
  readonly prices: number;
};

export type Company = {
  readonly name: string;
  /** Per cent of Friday's close, so far. */
  readonly change: number;
};

export type Session = { readonly date: string; readonly close: number; readonly shown: number };

export interface MondayFrame extends Frame {
  /** Shares that add up to 1. */
  readonly view: View;
  /** Share of Friday's date. */
  readonly friday: number;
  /** Share of the numbers under the figures and of the names of the two groups. */
  readonly named: number;
  /** Friday and Monday. */
  readonly lastClose: string;
  readonly crash: string;
  readonly companies: readonly Company[];
  /** Dollars of market value: Nvidia's loss, and the record before it. */
  readonly loss: number;
  readonly record: number;
  /** Per cent that Nvidia has lost so far. */
  readonly fallen: number;
  /** How many days the ribbon is unrolled to, and the dates marked on it. */
  readonly days: number;
  readonly lastDay: number;
  readonly events: readonly { readonly date: string; readonly day: number }[];
  /** Nvidia's close on the last day marked while it still rose. */
  readonly risen: number;
  /** Nvidia's close on Friday, and what Monday took from it. */
  readonly oldPrice: number;
  readonly drop: number;
  /** Nvidia's closes from Friday on; the last one is far away in June. */
  readonly sessions: readonly Session[];
}

/** The frame of a step; the fall and the fortnight come with the reader's scroll. */
export function frameAt(step: string, progress: number, facts: Facts): MondayFrame {
  return frameBetween(steps, (name) => endOf(name, facts), scrub)(step, progress);
}

function endOf(step: string, facts: Facts): MondayFrame {
  const title = titleShares(steps, step);
  const at = title.indexOf(1);
  const companies = companiesOf(facts).map(({ name, change }) => ({
    name,
    change: at === 0 ? 0 : change,
  }));
  const { friday, monday } = datesOf(facts);
  return {
    title,
    view: {
      floor: Number(at < 2),
      squares: Number(at === 2),
      ribbon: Number(at === 3),
      prices: Number(at === 4),
    },
    friday: Number(at === 0),
    named: Number(at > 0),
    lastClose: friday,
    crash: monday,
    companies,
    fallen: 0 - (companies[nvidia]?.change ?? 0),
    loss: valueOf(facts, 'p05', 'loss'),
    record: valueOf(facts, 'p05', 'record'),
    ...ribbonOf(facts, at > 2),
    oldPrice: valueOf(facts, 'p04', 'before'),
    drop: valueOf(facts, 'p04', 'drop'),
    sessions: sessionsOf(facts).map((session) => ({ ...session, shown: Number(at === 4) })),
  };
}

/** What each company lost or gained on Monday. */
function companiesOf(facts: Facts): Company[] {
  const { friday, monday } = datesOf(facts);
  const prices = rowsOf(facts, 'share_prices');
  return [...suppliers, ...users].map((ticker) => ({
    name: wordIn(prices.find((row) => row['ticker'] === ticker) ?? {}, 'company'),
    change: percentChange(closeOn(prices, ticker, friday), closeOn(prices, ticker, monday)),
  }));
}

/** Public cost figure, R1, Nvidia still rising, first in the App Store, the fall. */
function ribbonOf(facts: Facts, unrolled: boolean) {
  const { figure, r1, app, friday, monday } = datesOf(facts);
  const before = closesOf(rowsOf(facts, 'share_prices'), 'NVDA').filter(
    ({ date }) => date < friday,
  );
  const top = before.reduce((best, day) => (day.close > best.close ? day : best));
  const lastDay = daysBetween(figure, monday);
  return {
    days: unrolled ? lastDay : 0,
    lastDay,
    events: [figure, r1, top.date, app, monday].map((date) => ({
      date,
      day: daysBetween(figure, date),
    })),
    risen: top.close,
  };
}

/** Nvidia's closes from Friday on. */
export function sessionsOf(facts: Facts): Close[] {
  const { friday } = datesOf(facts);
  return closesOf(rowsOf(facts, 'share_prices'), 'NVDA').filter(({ date }) => date >= friday);
}

/** The days that the scene tells of, from the timeline. */
function datesOf(facts: Facts) {
  const timeline = rowsOf(facts, 'timeline');
  const dateOf = (id: string) => wordIn(timeline.find((row) => row['id'] === id) ?? {}, 'date');
  return {
    figure: dateOf('deepseek-v3'),
    r1: dateOf('r1'),
    friday: dateOf('last-close'),
    app: dateOf('app-first'),
    monday: dateOf('crash'),
  };
}
