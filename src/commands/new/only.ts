import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { Plan } from './plan.ts';
import { readTemplateReadme } from './template.ts';

/**
 * --only: adds to the plan of a new story that all that this site told before goes: its stories, their
 * scenes with their committed pictures, and the tests that name or read any of it.
 */
export async function addOnly(plan: Plan, name: string): Promise<void> {
  const stories = (await foldersIn('content')).filter((story) =>
    existsSync(`content/${story}/story.yml`),
  );
  const used = (await textsIn('src'))
    .filter(([path]) => !isInScene(path))
    .flatMap(([path, text]) => importsOf(path, text));
  const scenes = (await foldersIn('src/scenes')).filter(
    (scene) => !used.some((path) => path.startsWith(`src/scenes/${scene}/`)),
  );
  const pictures = [...scenes.map((scene) => `tests/frames/${scene}`), 'tests/pictures'].filter(
    (path) => existsSync(path),
  );
  plan.removed.push(
    ...stories.map((story) => `content/${story}`),
    ...scenes.map((scene) => `src/scenes/${scene}`),
    ...pictures,
    ...testsOf(await textsIn('tests'), stories, scenes),
  );
  plan.changed.set('README.md', await readTemplateReadme(name));
}

const isInScene = (path: string) => /^src\/scenes\/[^/]+\//.test(path);

/** The tests that name a story or one of the scenes, are named after a scene, or read a file that goes. */
function testsOf(
  texts: readonly (readonly [string, string])[],
  stories: readonly string[],
  scenes: readonly string[],
): string[] {
  const storyNames = new RegExp(`\\b(?:${stories.join('|')})\\b`);
  const sceneCode = new RegExp(`src/scenes/(?:${scenes.join('|')})/`);
  const sceneTest = new RegExp(`^tests/scenes/(?:${scenes.join('|')})(?:-model)?\\.test\\.tsx?$`);
  const sceneNamed = new RegExp(`all-scenes[^]*['"\`](?:${scenes.join('|')})['"\`/]`);
  const gone = new Set<string>();
  const goes = ([path, text]: readonly [string, string]) =>
    storyNames.test(text) ||
    sceneCode.test(text) ||
    sceneNamed.test(text) ||
    sceneTest.test(path) ||
    importsOf(path, text).some((target) => gone.has(target));
  let found = texts.filter(goes);
  while (found.length > 0) {
    for (const [path] of found) gone.add(path);
    found = texts.filter((text) => !gone.has(text[0]) && goes(text));
  }
  return [...gone].sort();
}

const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(/ from '(\.[^']+)'/g)].map(([, target = '']) =>
    posix.join(posix.dirname(path), target),
  );

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** The code under a folder by its path. */
async function textsIn(folder: string): Promise<(readonly [string, string])[]> {
  const paths = (await readdir(folder, { recursive: true }))
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.(?:tsx?|astro)$/.test(path) && !path.includes('node_modules'));
  return Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const));
}
