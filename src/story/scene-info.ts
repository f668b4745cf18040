import type { Needs } from './facts.ts';
import { mapEntries } from './map-entries.ts';
import type { SceneDirectory, SceneInfo } from './story.ts';

/** The part of a scene that content is checked against. */
export interface CheckedScene {
  readonly steps: readonly { readonly name: string }[];
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly tableWords?: readonly string[];
  readonly needs: Needs;
  /** An explorable has them. */
  readonly settings?: unknown;
}

/** What the checks know of a scene. */
export function sceneToInfo({
  steps,
  words,
  tableWords = [],
  needs,
  settings,
}: CheckedScene): SceneInfo {
  const values = { ...words, ...Object.fromEntries(tableWords.map((word) => [word, []])) };
  return {
    steps: steps.map(({ name }) => name),
    words: Object.keys(values),
    values,
    claims: needs.claims,
    series: needs.series,
    explorable: settings !== undefined,
  };
}

/** What the checks know of all scenes, by their names. */
export const scenesToDirectory = (
  scenes: Readonly<Record<string, { readonly scene: CheckedScene }>>,
): SceneDirectory => mapEntries(scenes, ({ scene }) => sceneToInfo(scene));
