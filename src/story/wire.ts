import type { Facts } from './facts.ts';
import { mapEntries } from './map-entries.ts';
import type { NumberWords } from './number-text.ts';
import type { Row, SceneLabels } from './schemas.ts';

/** What the browser draws the scenes of a page from. */
export interface PageScenes extends NumberWords {
  /** What all of them together draw. */
  readonly facts: Facts;
  readonly labels: Readonly<Record<string, SceneLabels>>;
  /** The interface words that the browser itself says. */
  readonly words: Readonly<Record<string, string>>;
}

/** The same with each series by its columns, whose names then stand once. */
interface Wire extends Omit<PageScenes, 'facts'> {
  readonly claims: Facts['claims'];
  readonly series: Readonly<Record<string, WireSeries>>;
}
type WireSeries = Readonly<Record<string, readonly Row[string][]>>;

/** The same as JSON, in a file of its own or inside a script element. */
export function scenesToWire({ facts: { claims, series }, ...rest }: PageScenes): string {
  const wire: Wire = { ...rest, claims, series: mapEntries(series, rowsToWire) };
  return JSON.stringify(wire).replaceAll('<', '\\u003c');
}

/** What the JSON says. */
export function wireToScenes(text: string): PageScenes {
  const { claims, series, ...rest } = JSON.parse(text) as Wire;
  return { ...rest, facts: { claims, series: mapEntries(series, wireToRows) } };
}

/** The rows of a series have the same columns. */
function rowsToWire(rows: readonly Row[]): WireSeries {
  const columns = Object.keys(rows[0] ?? {});
  return Object.fromEntries(
    columns.map((column) => [column, rows.map((row) => row[column] ?? null)]),
  );
}

function wireToRows(series: WireSeries): Row[] {
  const columns = Object.entries(series);
  return (columns[0]?.[1] ?? []).map((_, i) =>
    Object.fromEntries(columns.map(([column, cells]) => [column, cells[i] ?? null])),
  );
}
