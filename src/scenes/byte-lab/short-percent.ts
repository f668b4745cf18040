import type { Wording } from '../../story/wording.ts';

/** Per cent with one digit after the decimal sign, and none where it would be a nought. */
export function shortPercent(wording: Wording, percent: number): string {
  return wording.percent(percent, percentDigits(percent));
}

export const percentDigits = (percent: number): 0 | 1 =>
  Number.isInteger(Math.round(percent * 10) / 10) ? 0 : 1;
