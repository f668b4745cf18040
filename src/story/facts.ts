import type { FactNumber, Row } from './schemas.ts';

/** What a scene draws: the numbers of the claims and the rows of the series that it says it needs. */
export interface Facts {
  readonly claims: Readonly<Record<string, Readonly<Record<string, FactNumber>>>>;
  readonly series: Readonly<Record<string, readonly Row[]>>;
}

export interface Needs {
  readonly claims: readonly string[];
  readonly series: readonly string[];
}

/** The whole ledger of a story, from which each scene is given its part. */
export interface FactSource {
  readonly claims: Readonly<Record<string, { readonly numbers: Facts['claims'][string] }>>;
  readonly series: Facts['series'];
}

/** The facts that `needs` names, and no others; throws where the ledger lacks one. */
export function pickFacts(source: FactSource, needs: Needs): Facts {
  const claims: Record<string, Facts['claims'][string]> = {};
  for (const id of needs.claims)
    claims[id] = entry(source.claims, id, 'claim', 'in the ledger').numbers;
  const series: Record<string, readonly Row[]> = {};
  for (const name of needs.series)
    series[name] = entry(source.series, name, 'series', 'in the ledger');
  return { claims, series };
}

/** A named number of a claim as the ledger holds it, with unit, digits and bounds. */
export function factOf(facts: Facts, claim: string, number: string): FactNumber {
  return entry(entry(facts.claims, claim, 'claim'), number, 'number', `in the claim “${claim}”`);
}

/** The value of a named number, in its plain unit (dollars, hours, per cent). */
export function valueOf(facts: Facts, claim: string, number: string): number {
  const { value } = factOf(facts, claim, number);
  if (value === undefined) throw new Error(`claim ${claim}: “${number}” has bounds but no value`);
  return value;
}

/** The rows of a series. */
export function rowsOf(facts: Facts, name: string): readonly Row[] {
  return entry(facts.series, name, 'series');
}

/** A cell that must be a number. */
export function numberIn(row: Row, column: string): number {
  const cell = row[column];
  if (typeof cell === 'number') return cell;
  throw new Error(`column “${column}”: found ${JSON.stringify(cell)}, expected a number`);
}

/** A cell as words; a number is written out plainly. */
export function wordIn(row: Row, column: string): string {
  const cell = row[column];
  if (cell === undefined || cell === null)
    throw new Error(`column “${column}”: found nothing, expected a word`);
  return String(cell);
}

function entry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  what: string,
  where = 'listed in the scene’s needs',
): T {
  if (Object.hasOwn(record, key)) return record[key] as T;
  const choices = Object.keys(record).join(', ') || 'none';
  throw new Error(`${what} “${key}” is not ${where}, which has: ${choices}`);
}
