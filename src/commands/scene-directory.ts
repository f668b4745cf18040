import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sceneToInfo, type CheckedScene } from '../story/scene-info.ts';
import type { SceneDirectory, SceneInfo } from '../story/story.ts';

/**
 * What each scene under `folder` (src/scenes) can show, from its index.ts, which plain Node loads.
 * A scene with settings may be explored. Throws, with the file, where an index.ts gives no scene.
 */
export async function loadSceneDirectory(folder: string): Promise<SceneDirectory> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const scenes = await Promise.all(names.sort().map((name) => loadScene(join(folder, name), name)));
  return Object.fromEntries(scenes.filter((scene) => scene !== undefined));
}

async function loadScene(folder: string, name: string): Promise<[string, SceneInfo] | undefined> {
  const index = join(folder, 'index.ts');
  if (!(await exists(index))) return undefined;
  const { scene } = await importScene(index);
  if (scene?.name !== name)
    throw new Error(
      `${index}: expected “export const scene” with the name “${name}”, found “${scene?.name ?? 'none'}”`,
    );
  return [name, sceneToInfo(scene)];
}

async function importScene(
  index: string,
): Promise<{ scene?: CheckedScene & { readonly name: string } }> {
  try {
    return (await import(pathToFileURL(index).href)) as Awaited<ReturnType<typeof importScene>>;
  } catch (error) {
    throw new Error(`${index} cannot be loaded: ${String(error)}`, { cause: error });
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
