import type { Facts } from '../story/facts.ts';
import type { NumberWords } from '../story/number-text.ts';
import type { SceneLabels } from '../story/schemas.ts';

/** What a page says of its scenes, in its one JSON block. */
export interface PageScenes extends NumberWords {
  readonly scenes: Readonly<
    Record<string, { readonly facts: Facts; readonly labels: SceneLabels }>
  >;
  /** The interface words that the browser itself says. */
  readonly words: Readonly<Record<string, string>>;
}

let page: PageScenes | undefined;

/** The page's JSON block, read once. */
export function pageScenes(): PageScenes {
  page ??= JSON.parse(document.getElementById('scenes')?.textContent ?? '') as PageScenes;
  return page;
}
