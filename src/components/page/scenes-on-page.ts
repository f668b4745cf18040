import { stepFrames } from '../../scenes/frames.ts';
import { isExplorable } from '../../scenes/scene.ts';
import type { PageScenes } from '../../scenes/wire.ts';
import { pickFacts } from '../../story/facts.ts';
import type { PageData } from './page-data.ts';

/** The interface words that scripts say, besides what the page itself prints. */
const spoken = ['copied', 'not_copied', 'not_a_number', 'mended', 'address_mended'] as const;

/**
 * What the browser needs to draw the scenes of a page again, of a story all that it tells: their labels, the
 * frames of their steps, and for explorables, whose frames it computes itself, their facts.
 */
export function scenesOnPage(
  page: PageData,
  names: Iterable<string> = scenesTold(page),
): PageScenes {
  const scenes = [...names].map((name) => ({ name, ...page.scene(name) }));
  const told = scenes.filter(({ drawn }) => !isExplorable(drawn.scene));
  const explored = scenes.filter(({ drawn }) => isExplorable(drawn.scene));
  const frames = told.map(
    ({ name, drawn, facts }) => [name, stepFrames(drawn.scene, facts)] as const,
  );
  const needs = explored.map(({ drawn }) => drawn.scene.needs);
  const labels = scenes.map(({ name, wordingData }) => [name, wordingData.labels] as const);
  const { tag, numbers } = page.interface;
  const words = spoken.map((name) => [name, page.words.raw(name)] as const);
  return {
    tag,
    numbers,
    frames: Object.fromEntries(frames),
    facts: pickFacts(page.story, {
      claims: needs.flatMap(({ claims }) => claims),
      series: needs.flatMap(({ series }) => series),
    }),
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
