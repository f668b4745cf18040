import type { PageScenes } from '../../browser/play.ts';
import type { PageData } from './page-data.ts';

/** What the browser needs to draw the scenes of a page again: their facts and labels. */
export function scenesOnPage(page: PageData): PageScenes {
  const names = new Set(
    Object.values(page.content.sections).flatMap(({ steps }) => steps.map(({ scene }) => scene)),
  );
  const scenes = [...names].map((name) => {
    const { facts, wordingData } = page.scene(name);
    return [name, { facts, labels: wordingData.labels }] as const;
  });
  const { tag, numbers } = page.interface;
  return { tag, numbers, scenes: Object.fromEntries(scenes) };
}
