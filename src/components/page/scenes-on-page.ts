import { stepFrames } from '../../scenes/frames.ts';
import { pageWords } from '../../scenes/page-words.ts';
import { isExplorable, type Scene } from '../../scenes/scene.ts';
import type { PageScenes } from '../../scenes/page-scenes.ts';
import { pickFacts, type Facts } from '../../story/facts.ts';
import { mapEntries } from '../../story/map-entries.ts';
import type { Row, SceneLabels } from '../../story/schemas.ts';
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
  const { claims, series } = pickFacts(page.story, {
    claims: explored.flatMap(({ drawn }) => drawn.scene.needs.claims),
    series: explored.flatMap(({ drawn }) => drawn.scene.needs.series),
  });
  const labels = scenes.map(
    ({ name, drawn, facts, wordingData }) =>
      [name, labelsDrawn(drawn.scene, facts, wordingData.labels)] as const,
  );
  const { tag, numbers } = page.interface;
  const words = spoken.map((name) => [name, page.words.raw(name)] as const);
  return {
    tag,
    numbers,
    frames: Object.fromEntries(frames),
    facts: { claims, series: mapEntries(series, (rows) => rows.map(withoutSource)) },
    labels: Object.fromEntries(labels),
    words: Object.fromEntries(words),
  };
}

/** Where a row was found is the ledger's to tell; no picture does. */
const withoutSource = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'source'));

/** The labels of a scene without what only the page prints: its title, and some words. */
function labelsDrawn(scene: Scene, facts: Facts, labels: SceneLabels): SceneLabels {
  const printed = pageWords(scene, facts);
  const words = Object.entries(labels.words).filter(([name]) => !printed.has(name));
  return { title: '', steps: labels.steps, words: Object.fromEntries(words) };
}

const scenesTold = ({ content }: PageData): ReadonlySet<string> =>
  new Set(
    Object.values(content.sections).flatMap(({ steps, explores }) =>
      [...steps, ...explores].map(({ scene }) => scene),
    ),
  );
