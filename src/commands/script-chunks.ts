import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

interface Chunk {
  readonly name: string;
  readonly priority: number;
  readonly test: RegExp;
}

/** Besides what the scenes of a story need: a chunk of each name, in this order. */
const fixed: readonly [name: string, test: string][] = [
  [
    'core',
    String.raw`/src/browser/play\.ts|/src/scenes/(?:blend|scene)\.ts|/node_modules/(?:preact|gsap|scrollama)/`,
  ],
];

/**
 * How the client's script is divided. For each story: the scenes of its first section, those of the
 * others, its explorables; before them what plays them all. Few chunks are few requests, and like code
 * packs better together; a reader who stops early has fetched little. The bundler puts into a chunk all
 * that its modules need unless a chunk before it holds that already.
 */
export function scriptChunks(root: string): Chunk[] {
  const chunks = [...fixed, ...storiesOf(root).flatMap(storyChunks)];
  return chunks.map(([name, test], i) => ({
    name,
    test: new RegExp(test),
    priority: chunks.length - i,
  }));
}

function storyChunks(folder: string): [name: string, test: string][] {
  const sections = scenesTold(folder);
  const parts = {
    first: sections.find(({ steps }) => steps.length > 0)?.steps ?? [],
    scenes: sections.flatMap(({ steps }) => steps),
    explorables: sections.flatMap(({ explores }) => explores),
  };
  return Object.entries(parts)
    .filter(([, scenes]) => scenes.length > 0)
    .map(([part, scenes]) => [
      `${basename(folder)}-${part}`,
      // A model comes along where a picture needs it; most are only the build's and the explorables'.
      String.raw`/src/scenes/(?:${[...new Set(scenes)].join('|')})/(?!model\.ts)` +
        (part === 'explorables' ? String.raw`|/src/browser/explore\.ts` : ''),
    ]);
}

function storiesOf(root: string): string[] {
  return readdirSync(join(root, 'content'))
    .map((name) => join(root, 'content', name))
    .filter((folder) => existsSync(join(folder, 'story.yml')))
    .sort();
}

interface Told {
  readonly steps: readonly string[];
  readonly explores: readonly string[];
}

/** What each section of a story tells, in its source language; what cannot be read is the checker's to tell. */
function scenesTold(folder: string): Told[] {
  const { sections = [], source_locale: locale = '' } = parse(
    readFileSync(join(folder, 'story.yml'), 'utf8'),
  ) as { sections?: string[]; source_locale?: string };
  return sections.map((section) => {
    const path = join(folder, locale, `${section}.mdx`);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const shownBy = (tag: string) =>
      [...text.matchAll(new RegExp(`<${tag}\\s[^>]*?show="([\\w-]+)`, 'g'))].map(
        ([, scene = '']) => scene,
      );
    return { steps: shownBy('Step'), explores: shownBy('Explore') };
  });
}
