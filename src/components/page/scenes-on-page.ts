import { factsRead, joinFacts } from '../../scenes/facts-read.ts';
import type { PageScenes } from '../../story/wire.ts';
import type { PageData } from './page-data.ts';

/** The interface words that scripts say, besides what the page itself prints. */
const spoken = ['copied', 'not_copied', 'not_a_number', 'mended', 'address_mended'] as const;

/** What the browser needs to draw the scenes of a page again: their facts and labels; of a story all it tells. */
export function scenesOnPage(
  page: PageData,
  names: Iterable<string> = scenesTold(page),
): PageScenes {
  const scenes = [...names].map((name) => ({ name, ...page.scene(name) }));
  const facts = joinFacts(scenes.map(({ drawn, facts }) => factsRead(drawn.scene, facts)));
  const labels = scenes.map(({ name, wordingData }) => [name, wordingData.labels] as const);
  const { tag, numbers } = page.interface;
  const words = spoken.map((name) => [name, page.words.raw(name)] as const);
  return {
    tag,
    numbers,
    facts,
    labels: Object.fromEntries(labels),
    words: Object.fromEntries(words),
  };
}

const scenesTold = ({ content }: PageData): ReadonlySet<string> =>
  new Set(
    Object.values(content.sections).flatMap(({ steps, explores }) =>
      [...steps, ...explores].map(({ scene }) => scene),
    ),
  );
