import { keepSome } from './keep-some.ts';
import { remembered } from './remembered.ts';
import type { FactNumber, Interface, Label } from './schemas.ts';

/** How a locale writes numbers: its BCP 47 tag and its number wordings. */
export interface NumberWords {
  readonly tag: string;
  readonly numbers: Interface['numbers'];
}

/** `full` prints everything; `size` leaves out the sign (“fell 2.32%”); `bare` also the unit. */
export type NumberForm = 'full' | 'size' | 'bare';

type NumberStyle = Pick<Intl.NumberFormatOptions, 'style' | 'signDisplay'>;

const NBSP = '\u00a0';

/** A plain number in the locale's digits, with a real minus and no-break spaces. */
export function plainNumber(
  value: number,
  digits: number,
  tag: string,
  options: NumberStyle = {},
): string {
  // Not -0, which would be printed with a sign of its own and be kept as the text of 0.
  return formatOf(tag, digits, options)(value + 0);
}

const formatOf = (tag: string, digits: number, { style, signDisplay }: NumberStyle) =>
  remembered(`${tag} ${digits} ${style} ${signDisplay}`, () => {
    const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const format = new Intl.NumberFormat(tag, {
      ...fraction,
      ...(style ? { style } : {}),
      ...(signDisplay ? { signDisplay } : {}),
    });
    const print = (value: number) =>
      format
        .format(value)
        .replace(/[\s\u202f]/g, NBSP)
        .replace(/-/g, '\u2212');
    return keepSome(200, (value: number) => value, print);
  });

/** The text of a label for `count`, from the plural categories of the locale. */
export function pluralForm(label: Label, count: number, tag: string): string {
  if (typeof label === 'string') return label;
  const rules = remembered(`${tag} plural`, () => new Intl.PluralRules(tag));
  return label[rules.select(count)] ?? (label.other as string);
}

/** A number of the ledger as the locale writes it: 5,6 mln dolarów, −16,97%, 60–65 mld dolarów. */
export function factToText(
  fact: FactNumber,
  words: NumberWords,
  form: NumberForm = 'full',
): string {
  const body =
    fact.value === undefined
      ? rangeText(fact, words, form)
      : oneText(fact.value, fact, words, form);
  if (form === 'bare') return body;
  if (fact.about) return fill(words.numbers.about, { n: body });
  return fact.over ? fill(words.numbers.over, { n: body }) : body;
}

/** Puts `values` into the `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

function rangeText(fact: FactNumber, words: NumberWords, form: NumberForm): string {
  const { low = 0, high = 0 } = fact;
  const [scale] = magnitude(high, words);
  const first = plainNumber(low / scale, fact.digits, words.tag);
  const last = oneText(high, fact, words, form);
  // A currency sign before the number is printed once, before the range: $60–65 billion.
  const sign = /^[^\d]*/.exec(last)?.[0] ?? '';
  return sign + fill(words.numbers.range, { low: first, high: last.slice(sign.length) });
}

function oneText(value: number, fact: FactNumber, words: NumberWords, form: NumberForm): string {
  const size = form === 'full' ? value : Math.abs(value);
  const [scale, word] = magnitude(value, words);
  const plain = (style: NumberStyle = {}) =>
    plainNumber(size / scale, fact.digits, words.tag, style);
  const large = word === undefined ? plain() : fill(word, { n: plain() });
  if (form === 'bare') return large;
  const { numbers, tag } = words;
  switch (fact.unit) {
    case 'percent':
      return plainNumber(size / 100, fact.digits, tag, { style: 'percent' });
    case 'times':
      return `${large}×`;
    case 'gigabytes':
      return `${large}${NBSP}GB`;
    case 'usd':
    case 'cny': {
      const currency = numbers[fact.unit];
      const pattern = word === undefined ? pluralForm(currency.plain, size, tag) : currency.large;
      return noBreak(fill(pattern, { n: large }));
    }
    case 'usd_per_hour':
    case 'percentage_points':
      return noBreak(fill(pluralForm(numbers[fact.unit], size, tag), { n: large }));
    default:
      return large;
  }
}

/** The power of ten in which a number is printed, and its word; up to 999,999 digits stand alone. */
function magnitude(value: number, { numbers }: NumberWords): [number, string?] {
  const size = Math.abs(value);
  if (size >= 1e12) return [1e12, noBreak(numbers.trillion)];
  if (size >= 1e9) return [1e9, noBreak(numbers.billion)];
  if (size >= 1e6) return [1e6, noBreak(numbers.million)];
  return [1];
}

const noBreak = (text: string) => text.replaceAll(' ', NBSP);
