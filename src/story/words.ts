import { fill, plainNumber, pluralForm } from './number-text.ts';
import { remembered } from './remembered.ts';
import type { Interface, Status } from './schemas.ts';

/** The site's own few words in one language. */
export interface Words {
  /** A word with its `{values}`; `{n}` also chooses the plural form. Throws where it is missing. */
  (name: string, values?: Readonly<Record<string, string | number>>): string;
  status(status: Status): string;
  /** A word as it stands, its `{values}` still to be put in. */
  raw(name: string): string;
  /** A date in words from 2025-01-27, 2025-01 or 2025. */
  date(iso: string): string;
}

export function createWords(site: Interface): Words {
  const words = (name: string, values: Readonly<Record<string, string | number>> = {}) => {
    const label = site.words[name];
    if (label === undefined) throw new Error(`no word “${name}” in the interface of ${site.tag}`);
    const n = values['n'];
    const texts = Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'number' ? plainNumber(value, 0, site.tag) : value,
    ]);
    return fill(
      pluralForm(label, typeof n === 'number' ? n : 0, site.tag),
      Object.fromEntries(texts),
    );
  };
  return Object.assign(words, {
    status: (status: Status) => site.status[status],
    raw: (name: string) => {
      const label = site.words[name];
      return typeof label === 'string' ? label : (label?.other ?? '');
    },
    date: (iso: string) => dateToText(iso, site.tag),
  });
}

/** 27 stycznia 2025, styczeń 2025 or 2025, as exact as the date given. */
export function dateToText(iso: string, tag: string): string {
  return remembered(`${tag} date ${iso}`, () => {
    const [year, month, day] = iso.split('-');
    const options: Intl.DateTimeFormatOptions = {
      year: 'numeric',
      ...(month === undefined ? {} : { month: 'long' }),
      ...(day === undefined ? {} : { day: 'numeric' }),
      timeZone: 'UTC',
    };
    const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
    return new Intl.DateTimeFormat(tag, options).format(date).replaceAll(' ', '\u00a0');
  });
}
