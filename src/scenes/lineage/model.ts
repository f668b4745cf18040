/** The arithmetic of the descent: dates as places on an axis of time, numbers as sides of squares. */

const day = 86_400_000;

/** A date as a fraction of years; one without day or month is the first of that month or year. */
export function yearOf(date: string): number {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const start = Date.UTC(year, 0, 1);
  const length = (Date.UTC(year + 1, 0, 1) - start) / day;
  return year + (Date.UTC(year, month - 1, dayOfMonth) - start) / day / length;
}

/** The first day of the next month, for a date that names only a month. */
export function monthAfter(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

/** The side of the square for a number, where `unit` has the side 1. */
export function sideOf(value: number, unit: number): number {
  return Math.sqrt(value / unit);
}
