import { pickFacts, type Facts, type Needs } from './facts.ts';
import type { NumberWords } from './number-text.ts';
import type { FactNumber, Row, SceneLabels } from './schemas.ts';

/** What a page says of its scenes, in its one JSON block. */
export interface PageScenes extends NumberWords {
  readonly scenes: Readonly<Record<string, SceneOnPage>>;
  /** The interface words that the browser itself says. */
  readonly words: Readonly<Record<string, string>>;
}

export interface SceneOnPage {
  readonly needs: Needs;
  readonly facts: Facts;
  readonly labels: SceneLabels;
}

/** The same with each claim and each series once, rows without their columns' names. */
interface Wire extends NumberWords {
  readonly words: PageScenes['words'];
  readonly claims: Facts['claims'];
  readonly series: Readonly<Record<string, readonly WireRow[]>>;
  readonly scenes: Readonly<Record<string, Omit<SceneOnPage, 'facts'>>>;
}
type WireRow = readonly (string | number | null)[];

/** The text of the JSON block. It may stand inside a script element. */
export function scenesToWire({ tag, numbers, words, scenes }: PageScenes): string {
  const claims: Record<string, Readonly<Record<string, FactNumber>>> = {};
  const series: Record<string, readonly WireRow[]> = {};
  const bare = Object.entries(scenes).map(([name, { needs, facts, labels }]) => {
    Object.assign(claims, facts.claims);
    for (const [id, rows] of Object.entries(facts.series)) series[id] ??= rowsToWire(rows);
    return [name, { needs, labels }] as const;
  });
  const wire: Wire = { tag, numbers, words, claims, series, scenes: Object.fromEntries(bare) };
  return JSON.stringify(wire).replaceAll('<', '\\u003c');
}

/** What the text of the JSON block says. */
export function wireToScenes(text: string): PageScenes {
  const { claims, series, scenes, ...rest } = JSON.parse(text) as Wire;
  const source = {
    claims: Object.fromEntries(Object.entries(claims).map(([id, numbers]) => [id, { numbers }])),
    series: Object.fromEntries(Object.entries(series).map(([id, rows]) => [id, wireToRows(rows)])),
  };
  const full = Object.entries(scenes).map(([name, scene]) => [
    name,
    { ...scene, facts: pickFacts(source, scene.needs) },
  ]);
  return { ...rest, scenes: Object.fromEntries(full) };
}

/** The columns first, then each row in their order. */
function rowsToWire(rows: readonly Row[]): WireRow[] {
  const columns = Object.keys(rows[0] ?? {});
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
}

function wireToRows([columns = [], ...rows]: readonly WireRow[]): Row[] {
  return rows.map((cells) =>
    Object.fromEntries(columns.map((column, i) => [String(column), cells[i] ?? null])),
  );
}
