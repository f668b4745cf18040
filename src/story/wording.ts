import {
  factToText,
  fill,
  plainNumber,
  pluralForm,
  type NumberForm,
  type NumberWords,
} from './number-text.ts';
import { remembered } from './remembered.ts';
import type { FactNumber, SceneLabels } from './schemas.ts';

/** All that a picture needs to speak a language, as plain data. */
export interface WordingData extends NumberWords {
  readonly labels: SceneLabels;
}

/** The labels and number formats of one scene in one locale. */
export interface Wording {
  readonly tag: string;
  /** The title of the scene. */
  readonly title: string;
  /** The title of a step: what to see. */
  step(name: string): string;
  /** Those of all steps, in their order. */
  readonly titles: readonly string[];
  /** A word of the picture with its `{values}`, numbers with so many digits; `{n}` also chooses the plural form. */
  word(name: string, values?: Readonly<Record<string, string | number>>, digits?: number): string;
  /** A number in the locale's form. */
  number(value: number, digits?: number): string;
  /** A number with its sign, plus included: +1,91. */
  signed(value: number, digits?: number): string;
  /** Per cent: 16,97%; `value` is in per cent. */
  percent(value: number, digits?: number): string;
  /** A number of the ledger. */
  fact(fact: FactNumber, form?: NumberForm): string;
  /** A day in words: 27 stycznia; with `year` 27 stycznia 2025. */
  day(iso: string, options?: { year?: boolean; month?: 'long' | 'short' }): string;
}

/** The wording of a scene from its data. A missing label throws with the choices. */
export function createWording(data: WordingData): Wording {
  const { tag, labels } = data;
  const find = <T>(record: Readonly<Record<string, T>>, name: string, what: string): T => {
    if (Object.hasOwn(record, name)) return record[name] as T;
    throw new Error(
      `no ${what} “${name}” in labels.yml; there are: ${Object.keys(record).join(', ')}`,
    );
  };
  const number = (value: number, digits = 0) => plainNumber(value, digits, tag);
  return {
    tag,
    title: labels.title,
    step: (name) => find(labels.steps, name, 'step title'),
    titles: Object.values(labels.steps),
    word(name, values = {}, digits = 0) {
      const label = find(labels.words, name, 'word');
      const count = typeof values['n'] === 'number' ? values['n'] : 0;
      const texts = Object.entries(values).map(([key, value]) => [
        key,
        typeof value === 'number' ? number(value, digits) : value,
      ]);
      // The noun goes with the number as it is printed: 1492.17 without digits is 1492.
      const printed = Number(count.toFixed(digits));
      return fill(pluralForm(label, printed, tag), Object.fromEntries(texts));
    },
    number,
    signed: (value, digits = 0) => plainNumber(value, digits, tag, { signDisplay: 'exceptZero' }),
    percent: (value, digits = 0) => plainNumber(value / 100, digits, tag, { style: 'percent' }),
    fact: (fact, form) => factToText(fact, data, form),
    day: (iso, { year = false, month = 'long' } = {}) =>
      remembered(`${tag} day ${iso} ${year} ${month}`, () => {
        const date: Intl.DateTimeFormatOptions = { day: 'numeric', month, timeZone: 'UTC' };
        const format = new Intl.DateTimeFormat(tag, year ? { ...date, year: 'numeric' } : date);
        return format.format(new Date(`${iso}T00:00:00Z`)).replaceAll(' ', '\u00a0');
      }),
  };
}
