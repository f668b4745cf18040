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

/** What is wrong in the code of all scenes of a project. */
export async function findSceneErrors(
  root: string,
  source: Pick<SourceModules, 'load'>,
): Promise<SceneError[]> {
  const { scenes } = await source.load<{ scenes: Record<string, DrawnScene> }>(
    '/src/scenes/registry.ts',
  );
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

/** Where a problem is: the line that threw, or else the first that holds the word that it names. */
function placeError(
  root: string,
  name: string,
  { message, file, near, error }: SceneProblem,
): SceneError {
  const folder = `src/scenes/${name}`;
  const said = `scene “${name}”, ${message}`;
  const thrown = new RegExp(`/${folder}/([\\w.-]+):(\\d+):\\d+`).exec(error?.stack ?? '');
  if (thrown) return { file: `${folder}/${thrown[1]}`, line: Number(thrown[2]), message: said };
  const others = readdirSync(join(root, folder)).filter((other) => other !== file);
  for (const path of [file, ...others]) {
    const lines = readFileSync(join(root, folder, path), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes(near)) + 1;
    if (line > 0) return { file: `${folder}/${path}`, line, message: said };
  }
  return { file: `${folder}/${file}`, line: 1, message: said };
}
