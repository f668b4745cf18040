import { ramp, smoothRamp } from '../../maths/interpolate.ts';
import { titleBetween, type Scrub } from '../frames.ts';
import { nvidia } from './companies.ts';
import type { MondayFrame } from './frame.ts';
import { changeAt } from './model.ts';

export const scrub = {
  /** Falling is drawn at one speed for all: the deepest fall takes all of the time. */
  fall(progress, before, end) {
    const fastest = Math.max(...end.companies.map(({ change }) => Math.abs(change)));
    const reach = fastest * ramp(progress, 0.1, 0.84);
    const companies = end.companies.map(({ name, change }) => ({
      name,
      change: changeAt(change, reach),
    }));
    const arrived = ramp(progress, 0, 0.15);
    return {
      ...before,
      title: titleBetween(before, end, arrived),
      friday: 1 - arrived,
      named: ramp(progress, 0.84, 1),
      companies,
      fallen: 0 - (companies[nvidia]?.change ?? 0),
    };
  },
  /** The ribbon turns into the axis, then the prices come one by one. */
  fortnight(progress, before, end) {
    const arrived = ramp(progress, 0, 0.15);
    const turned = smoothRamp(progress, 0, 0.22);
    const last = end.sessions.length - 1;
    return {
      ...end,
      title: titleBetween(before, end, arrived),
      view: { ...end.view, ribbon: 1 - turned, prices: turned },
      sessions: end.sessions.map((session, i) => {
        const from = i === last ? 0.88 : 0.1 + 0.065 * i;
        return { ...session, shown: ramp(progress, from, from + 0.1) };
      }),
    };
  },
} satisfies Scrub<MondayFrame>;
