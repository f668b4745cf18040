import { openSource } from './load-scenes.ts';
import { findSceneErrors, loadScenes, sceneErrorToText } from './scene-errors.ts';

/** npm run check:scenes: draws every step of every scene in every language, and tells what is wrong in its code. */
const root = process.cwd();
const source = await openSource(root);
try {
  const errors = await findSceneErrors(root, source, await loadScenes(source));
  for (const error of errors) console.error(sceneErrorToText(error));
  process.exitCode = errors.length > 0 ? 1 : 0;
} finally {
  await source.close();
}
