import { ramp, smoothRamp } from '../../maths/interpolate.ts';
import { keepLast } from '../../maths/keep-last.ts';
import { rowsOf, valueOf, wordIn, type Facts } from '../../story/facts.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { changeAt, closeOn, closesOf, daysBetween, percentChange } from './model.ts';

export const steps = [
  { name: 'friday' },
  { name: 'fall', scrub: true },
  { name: 'slice' },
  { name: 'thirty-two-days' },
  { name: 'fortnight', scrub: true },
] as const satisfies readonly StepInfo[];

/** Those who supply the machines, and those who use them; each group from the deepest fall. */
export const suppliers = ['AVGO', 'NVDA', 'ORCL', 'TSM', 'ASML'] as const;
export const users = ['GOOGL', 'TSLA', 'MSFT', 'META'] as const;

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

/** Nvidia's place among the companies. */
export const nvidia = suppliers.indexOf('NVDA');

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

/** The picture of a step. Falling is drawn at one speed for all; the prices of the fortnight come one by one. */
export function frameAt(step: string, progress: number, facts: Facts): MondayFrame {
  const title = titleShares(steps, step);
  const at = title.indexOf(1);
  const fallen = [0, progress][at] ?? 1;
  const told = at === 4 ? progress : 0;
  if (at === 1 || at === 4) {
    title[at] = ramp(progress, 0, 0.15);
    title[at - 1] = 1 - title[at];
  }
  const turned = smoothRamp(told, 0, 0.22);
  const sessions = sessionsOf(facts);
  const end = sessions.length - 1;
  return {
    title,
    view: {
      floor: Number(at < 2),
      squares: Number(at === 2),
      ribbon: at > 2 ? 1 - turned : 0,
      prices: turned,
    },
    friday: 1 - ramp(fallen, 0, 0.15),
    named: ramp(fallen, 0.84, 1),
    ...companiesAt(facts, ramp(fallen, 0.1, 0.84)),
    loss: valueOf(facts, 'p05', 'loss'),
    record: valueOf(facts, 'p05', 'record'),
    ...ribbonAt(facts, at > 2),
    oldPrice: valueOf(facts, 'p04', 'before'),
    drop: valueOf(facts, 'p04', 'drop'),
    sessions: sessions.map((session, i) => {
      const from = i === end ? 0.88 : 0.1 + 0.065 * i;
      return { ...session, shown: ramp(told, from, from + 0.1) };
    }),
  };
}

/** What each company lost or gained on Monday. */
const changesOf = keepLast((facts: Facts): Company[] => {
  const { friday, monday } = datesOf(facts);
  const prices = rowsOf(facts, 'share_prices');
  return [...suppliers, ...users].map((ticker) => ({
    name: wordIn(prices.find((row) => row['ticker'] === ticker) ?? {}, 'company'),
    change: percentChange(closeOn(prices, ticker, friday), closeOn(prices, ticker, monday)),
  }));
});

/** `reach`: the part of the deepest fall that the fastest have fallen. */
function companiesAt(facts: Facts, reach: number) {
  const { friday, monday } = datesOf(facts);
  const changes = changesOf(facts);
  const fastest = reach * Math.max(...changes.map(({ change }) => Math.abs(change)));
  const companies = changes.map(({ name, change }) => ({
    name,
    change: changeAt(change, fastest),
  }));
  return {
    lastClose: friday,
    crash: monday,
    companies,
    fallen: 0 - (companies[nvidia]?.change ?? 0),
  };
}

/** Public cost figure, R1, Nvidia still rising, first in the App Store, the fall. */
const ribbonAt = keepLast((facts: Facts, unrolled: boolean) => {
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
});

export const sessionsOf = keepLast((facts: Facts) => {
  const { friday } = datesOf(facts);
  return closesOf(rowsOf(facts, 'share_prices'), 'NVDA').filter(({ date }) => date >= friday);
});

/** The days that the scene tells of, from the timeline. */
export const datesOf = keepLast((facts: Facts) => {
  const timeline = rowsOf(facts, 'timeline');
  const dateOf = (id: string) => wordIn(timeline.find((row) => row['id'] === id) ?? {}, 'date');
  return {
    figure: dateOf('deepseek-v3'),
    r1: dateOf('r1'),
    friday: dateOf('last-close'),
    app: dateOf('app-first'),
    monday: dateOf('crash'),
  };
});
