import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawnScene } from '../scenes/print.ts';
import type { SceneProblem } from '../scenes/scene-problems.ts';
import type { SourceModules } from './load-scenes.ts';
import { scenesOfStories } from './scenes-of-stories.ts';

/** A problem of a scene with its place, as terminals, editors and the overlay of the dev server take it. */
export interface SceneError {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

type Scenes = Readonly<Record<string, DrawnScene>>;

/** All scenes of a project as their code is now. */
export const loadScenes = async (source: Pick<SourceModules, 'load'>): Promise<Scenes> =>
  (await source.load<{ scenes: Scenes }>('/src/scenes/registry.ts')).scenes;

/** What is wrong in the code of the scenes of a project. */
export async function findSceneErrors(
  root: string,
  source: Pick<SourceModules, 'load'>,
  scenes: Scenes,
): Promise<SceneError[]> {
  const { sceneProblems } = await source.load<typeof import('../scenes/scene-problems.ts')>(
    '/src/scenes/scene-problems.ts',
  );
  return (await scenesOfStories(root, scenes)).flatMap(({ drawn, facts, wordings }) =>
    sceneProblems(drawn, facts(), wordings).map((problem) =>
      placeError(root, drawn.scene.name, problem),
    ),
  );
}

/** `src/scenes/<name>/frame.ts:12: …`, which editors and terminals turn into a link. */
export const sceneErrorToText = ({ file, line, message }: SceneError): string =>
  `${file}:${line}: ${message}`;

/** Where a problem is: the line that threw, or else one that holds the word that it names. */
function placeError(
  root: string,
  name: string,
  { message, file, near, error }: SceneProblem,
): SceneError {
  const folder = `src/scenes/${name}`;
  const said = `scene “${name}”, ${message}`;
  const thrown = new RegExp(`/${folder}/([\\w.-]+):(\\d+):\\d+`).exec(error?.stack ?? '');
  if (thrown) return { file: `${folder}/${thrown[1]}`, line: Number(thrown[2]), message: said };
  const files = readdirSync(join(root, folder));
  const likely = files.filter((one) => one === file);
  for (const path of [...likely, ...files]) {
    const line = lineOf(readFileSync(join(root, folder, path), 'utf8').split('\n'), near);
    if (line > 0) return { file: `${folder}/${path}`, line, message: said };
  }
  return { file: `${folder}/${file}`, line: 1, message: said };
}

/** The line that holds a word, 0 where none does: rather one where the frame is made than where its fields are declared. */
function lineOf(lines: readonly string[], near: string): number {
  const end = near.endsWith('(') ? '' : '(?![\\w-])';
  const word = new RegExp(`(?<![\\w-])${near.replaceAll(/[^\w-]/g, '\\$&')}${end}`);
  const made = lines.findIndex((text) => /function frameAt\(|const scrub\b/.test(text));
  const found = lines.findIndex((text, i) => i >= made && word.test(text));
  return (found === -1 ? lines.findIndex((text) => word.test(text)) : found) + 1;
}
