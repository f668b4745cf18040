import type { Facts } from '../story/facts.ts';
import { mapEntries } from '../story/map-entries.ts';
import type { Row } from '../story/schemas.ts';
import { isExplorable, type Scene } from './scene.ts';

/**
 * Of the facts of a scene those that its frames read: a browser needs no others. What only a table
 * prints stays behind; an explorable, which computes its table anew, keeps all.
 */
export function factsRead(scene: Scene, facts: Facts): Facts {
  if (isExplorable(scene)) return facts;
  const claims = mapEntries(facts.claims, (numbers) => watch([numbers]));
  const series = mapEntries(facts.series, (rows) => watch(rows));
  const watched = {
    claims: mapEntries(claims, ({ records: [numbers = {}] }) => numbers),
    series: mapEntries(series, ({ records }) => records),
  };
  for (const { name, scrub } of scene.steps)
    for (const progress of scrub ? [0, 0.5, 1] : [1]) scene.frameAt(name, progress, watched);
  return {
    claims: mapEntries(claims, ({ read }) => read()[0] ?? {}),
    series: mapEntries(series, ({ read }) => read()),
  };
}

/** The facts of several scenes as one. */
export function joinFacts(parts: readonly Facts[]): Facts {
  const claims: Record<string, Facts['claims'][string]> = {};
  const series: Record<string, readonly Row[]> = {};
  for (const part of parts) {
    for (const [id, numbers] of Object.entries(part.claims))
      claims[id] = { ...claims[id], ...numbers };
    for (const [id, rows] of Object.entries(part.series))
      series[id] = rows.map((row, i) => ({ ...series[id]?.[i], ...row }));
  }
  return { claims, series };
}

/** The same records, and in `read` what has been read of them: of each the fields read of any. */
function watch<V>(records: readonly Readonly<Record<string, V>>[]) {
  const seen = new Set<string | symbol>();
  return {
    records: records.map(
      (record) =>
        new Proxy(record, {
          get(target, field) {
            seen.add(field);
            return Reflect.get(target, field) as unknown;
          },
        }),
    ),
    read: () =>
      records.map((record) =>
        Object.fromEntries(Object.entries(record).filter(([field]) => seen.has(field))),
      ),
  };
}
