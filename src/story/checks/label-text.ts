import type { Label } from '../schemas.ts';
import { createProblem, type Problem } from '../problem.ts';
import type { YamlFile } from '../yaml-file.ts';

/** The plural categories that a language needs: one, few, many, other in Polish. */
export function pluralCategories(tag: string): string[] {
  try {
    return [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories];
  } catch {
    return ['other'];
  }
}

/** A plural has each category of its language and no other. */
export function checkPlural(
  label: Label,
  yaml: YamlFile<unknown>,
  path: readonly PropertyKey[],
  tag: string,
): Problem[] {
  if (typeof label === 'string') return [];
  const needed = pluralCategories(tag);
  const expected = needed.join(', ');
  const missing = needed.filter((form) => !(form in label));
  const extra = Object.keys(label).filter((form) => !needed.includes(form));
  return [
    ...missing.map((found) =>
      createProblem(yaml.file, yaml.placeOf(path), 'plural-missing', { found, expected }),
    ),
    ...extra.map((found) =>
      createProblem(yaml.file, yaml.placeOf([...path, found]), 'plural-extra', { found, expected }),
    ),
  ];
}

/** The names of the `{places}` in a label, in all its forms. */
export function placesIn(label: Label): string[] {
  const texts = typeof label === 'string' ? [label] : Object.values(label);
  return [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')),
    ),
  ];
}
