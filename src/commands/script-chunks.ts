import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** How many scenes or explorables share a chunk: fewer requests, and like code packs better. */
const together = { step: 7, explore: 3 } as const;

const core = new RegExp(
  [
    String.raw`/src/story/|/src/drawing/layout\.ts$`,
    String.raw`/src/scenes/(?:blend|scene)\.ts$`,
    String.raw`/src/browser/(?:scene-player|stage|playhead|clock|page-scenes)\.ts`,
    String.raw`/node_modules/(?:preact|gsap|scrollama)/`,
  ].join('|'),
);

/**
 * How the client's script is divided: what all scenes are drawn and played with in one chunk, scenes
 * by the order in which the stories tell them; the rest is placed by the bundler itself.
 */
export function scriptChunks(
  root: string,
): { name: string | ChunkName; priority: number; test?: RegExp }[] {
  const chunks = sceneChunks(root);
  // What all scenes draw with comes with the first of them.
  const sceneChunk: ChunkName = (module) =>
    /\/src\/(?:drawing|maths)\//.test(module)
      ? 'scenes-1'
      : (chunks.get(/\/src\/scenes\/([\w-]+)\//.exec(module)?.[1] ?? '') ?? null);
  return [
    { name: 'core', test: core, priority: 2 },
    { name: sceneChunk, priority: 1 },
  ];
}

type ChunkName = (module: string) => string | null;

/** Scene → chunk. A scene that no story tells has none. */
function sceneChunks(root: string): Map<string, string> {
  const chunks = new Map<string, string>();
  const counts = { step: 0, explore: 0 };
  for (const [kind, scene] of storiesOf(root).flatMap((folder) => scenesTold(folder))) {
    if (chunks.has(scene)) continue;
    const number = Math.floor(counts[kind] / together[kind]) + 1;
    counts[kind] += 1;
    chunks.set(scene, `${kind === 'step' ? 'scenes' : 'explorables'}-${number}`);
  }
  return chunks;
}

function storiesOf(root: string): string[] {
  return readdirSync(join(root, 'content'))
    .map((name) => join(root, 'content', name))
    .filter((folder) => existsSync(join(folder, 'story.yml')))
    .sort();
}

/** The scenes of a story in the order of its source language; what cannot be read is the checker's to tell. */
function scenesTold(folder: string): ['step' | 'explore', string][] {
  const { sections = [], source_locale: locale = '' } = parse(
    readFileSync(join(folder, 'story.yml'), 'utf8'),
  ) as { sections?: string[]; source_locale?: string };
  return sections.flatMap((section) => {
    const path = join(folder, locale, `${section}.mdx`);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return [...text.matchAll(/<(Step|Explore)\s[^>]*?show="([\w-]+)/g)].map(
      ([, tag, scene = '']): ['step' | 'explore', string] => [
        tag === 'Step' ? 'step' : 'explore',
        scene,
      ],
    );
  });
}
