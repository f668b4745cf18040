import type { PageScenes } from '../../story/wire.ts';
import type { PageData } from './page-data.ts';

/** The interface words that scripts say, besides what the page itself prints. */
const spoken = ['copied', 'not_copied', 'not_a_number', 'mended', 'address_mended'] as const;

/** What the browser needs to draw the scenes of a page again: their facts and labels; of a story all it tells. */
export function scenesOnPage(
  page: PageData,
  names: Iterable<string> = scenesTold(page),
): PageScenes {
  const scenes = [...names].map((name) => {
    const { drawn, facts, wordingData } = page.scene(name);
    return [name, { needs: drawn.scene.needs, facts, labels: wordingData.labels }] as const;
  });
  const { tag, numbers } = page.interface;
  const words = spoken.map((name) => [name, page.words.raw(name)] as const);
  return { tag, numbers, scenes: Object.fromEntries(scenes), words: Object.fromEntries(words) };
}

const scenesTold = ({ content }: PageData): ReadonlySet<string> =>
  new Set(
    Object.values(content.sections).flatMap(({ steps, explores }) =>
      [...steps, ...explores].map(({ scene }) => scene),
    ),
  );
