import { lerp, ramp, smoothRamp } from '../../maths/interpolate.ts';
import { rowsOf, valueOf, wordIn, type Facts } from '../../story/facts.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { changeAt, closeOn, closesOf, daysBetween, percentChange } from './model.ts';

export const steps = [
  { name: 'friday', claims: ['p04'] },
  { name: 'fall', scrub: true, claims: ['p04', 'p08', 'p09', 'p10'] },
  { name: 'slice', claims: ['p05'] },
  { name: 'thirty-two-days', claims: ['p01', 'p02', 'p03', 'p06'] },
  { name: 'fortnight', scrub: true, claims: ['p04', 'p11'] },
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
  /** How many days the ribbon is unrolled to, and the dates marked on it. */
  readonly days: number;
  readonly events: readonly { readonly date: string; readonly day: number }[];
  /** Nvidia's close on the last day marked while it still rose. */
  readonly risen: number;
  /** Nvidia's closes from Friday on; the last one is far away in June. */
  readonly sessions: readonly Session[];
}

const only = (view: keyof View): View => ({
  floor: 0,
  squares: 0,
  ribbon: 0,
  prices: 0,
  [view]: 1,
});

/** The picture of a step. Falling is drawn at one speed for all; the prices of the fortnight come one by one. */
export function frameAt(step: string, progress: number, facts: Facts): MondayFrame {
  const shares = titleShares(steps, step);
  const at = shares.indexOf(1);
  const p = step === 'fall' || step === 'fortnight' ? progress : 1;
  const early = ramp(p, 0, 0.15);
  const title = shares.map((share, i) => (i === at - 1 ? 1 - early : share * early));
  const fallen = at === 1 ? p : Number(at > 1);
  const told = at === 4 ? p : 0;
  const turned = smoothRamp(told, 0, 0.22);

  return {
    title: at === 1 || at === 4 ? title : shares,
    view: viewAt(step, turned),
    friday: 1 - ramp(fallen, 0, 0.15),
    named: ramp(fallen, 0.84, 1),
    ...companiesAt(facts, ramp(fallen, 0.1, 0.84)),
    loss: valueOf(facts, 'p05', 'loss'),
    record: valueOf(facts, 'p05', 'record'),
    ...ribbonAt(facts, at > 2),
    sessions: sessionsOf(facts).map((session, i, all) => ({
      ...session,
      shown:
        i === all.length - 1 ? ramp(told, 0.88, 1) : ramp(told, 0.1 + 0.065 * i, 0.2 + 0.065 * i),
    })),
  };
}

function viewAt(step: string, turned: number): View {
  if (step === 'slice') return only('squares');
  if (step === 'thirty-two-days') return only('ribbon');
  if (step !== 'fortnight') return only('floor');
  return { ...only('ribbon'), ribbon: lerp(1, 0, turned), prices: turned };
}

/** `reach`: the part of the deepest fall that the fastest have fallen. */
function companiesAt(facts: Facts, reach: number) {
  const { friday, monday } = datesOf(facts);
  const prices = rowsOf(facts, 'share_prices');
  const companies = [...suppliers, ...users].map((ticker) => ({
    name: wordIn(prices.find((row) => row['ticker'] === ticker) ?? {}, 'company'),
    change: percentChange(closeOn(prices, ticker, friday), closeOn(prices, ticker, monday)),
  }));
  const deepest = Math.max(...companies.map(({ change }) => Math.abs(change)));
  return {
    lastClose: friday,
    crash: monday,
    companies: companies.map(({ name, change }) => ({
      name,
      change: changeAt(change, reach * deepest),
    })),
  };
}

/** Public cost figure, R1, Nvidia still rising, first in the App Store, the fall. */
function ribbonAt(facts: Facts, unrolled: boolean) {
  const { figure, r1, app, friday, monday } = datesOf(facts);
  const before = closesOf(rowsOf(facts, 'share_prices'), 'NVDA').filter(
    ({ date }) => date < friday,
  );
  const top = before.reduce((best, day) => (day.close > best.close ? day : best));
  return {
    days: unrolled ? daysBetween(figure, monday) : 0,
    events: [figure, r1, top.date, app, monday].map((date) => ({
      date,
      day: daysBetween(figure, date),
    })),
    risen: top.close,
  };
}

export function sessionsOf(facts: Facts) {
  const { friday } = datesOf(facts);
  return closesOf(rowsOf(facts, 'share_prices'), 'NVDA').filter(({ date }) => date >= friday);
}

/** The days that the scene tells of, from the timeline. */
export function datesOf(facts: Facts) {
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
