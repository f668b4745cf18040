/**
 * A typed number in the form of a locale ("5,6" or "5.6", grouped or not); NaN where it is none.
 * The other decimal sign is understood too, since keyboards have it: "5.6" where the comma is decimal.
 */
export function typedNumber(text: string, tag: string): number {
  const parts = new Intl.NumberFormat(tag).formatToParts(1234567.8);
  const signOf = (kind: string) => parts.find(({ type }) => type === kind)?.value;
  const decimal = signOf('decimal') ?? '.';
  const other = decimal === ',' ? '.' : ',';
  const compact = text
    .slice(0, 64)
    .replace(/[\s\u00a0\u202f'’_]/g, '')
    .replace('\u2212', '-');
  const isGrouped = new RegExp(`^[+-]?[1-9]\\d{0,2}(?:\\${other}\\d{3})+(?:\\${decimal}\\d*)?$`);
  // "1.234" may mean either where nobody groups with the dot: it groups if it stands there twice.
  const groups =
    signOf('group') === other || compact.includes(decimal) || compact.split(other).length > 2;
  const plain =
    groups && isGrouped.test(compact)
      ? compact.replaceAll(other, '')
      : compact.replace(other, decimal);
  const value = plain.replace(decimal, '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : NaN;
}

/** A number as it stands in a field to be typed over, with no more than so many digits after the decimal sign. */
export function numberToTyped(value: number, tag: string, digits = 0): string {
  const format = new Intl.NumberFormat(tag, { maximumFractionDigits: digits });
  return format
    .format(value)
    .replace(/[\s\u202f]/g, '\u00a0')
    .replace('-', '\u2212');
}
