import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HookParameters } from 'astro';
import { scenesToDirectory } from '../story/scene-info.ts';
import type { SceneDirectory } from '../story/story.ts';
import { openSource, type SourceModules } from './load-scenes.ts';
import { findSceneErrors, loadScenes, sceneErrorToText, type SceneError } from './scene-errors.ts';
import { watchPages } from './watch-pages.ts';

/** What the scenes can show, as the guard of prose knows it. */
export interface KnownScenes {
  scenes: SceneDirectory;
}

/**
 * While `npm run dev` runs: after each change of content, or of the code of scenes, the content is read
 * again and held against what the scenes can show by then; and what is wrong in the code of a scene is
 * told in the terminal and in the browser, over the page.
 */
export function watchContent(
  { server, logger, refreshContent }: HookParameters<'astro:server:setup'>,
  known: KnownScenes,
): void {
  const { root } = server.config;
  // Not the modules of the server itself: of two that read the same ones, each takes what the other has
  // read anew for old (vite's fetchModule answers “cached”), and pages would show yesterday's scene.
  let source: Promise<SourceModules> | undefined;
  let errors: readonly SceneError[] = [];
  let waiting: NodeJS.Timeout | undefined;
  let checking = Promise.resolve();
  const dropOldContent = watchPages(server);

  const show = () => {
    const [first] = errors;
    if (first)
      server.environments.client.hot.send({ type: 'error', err: overlayError(root, first) });
  };
  const readContent = async () => {
    const loaders = ['content-stories', 'content-interfaces'];
    await refreshContent?.({ loaders }).catch((error: unknown) =>
      logger.error(error instanceof Error ? error.message : String(error)),
    );
    await dropOldContent();
  };
  const checkScenes = async () => {
    source ??= openSource(root);
    const modules = await source;
    modules.forget();
    const scenes = await loadScenes(modules);
    const directory = scenesToDirectory(scenes);
    if (JSON.stringify(directory) !== JSON.stringify(known.scenes)) {
      known.scenes = directory;
      await readContent();
    }
    errors = await findSceneErrors(root, modules, scenes);
    for (const error of errors) logger.error(sceneErrorToText(error));
    show();
  };
  server.watcher.on('all', (_, path) => {
    const isContent = path.startsWith(join(root, 'content/'));
    if (isContent) void readContent();
    else if (!/\/src\/(?:scenes|drawing|maths)\//.test(path)) return;
    clearTimeout(waiting);
    // An editor that saves several files has then saved them all.
    waiting = setTimeout(() => {
      // One after the other: of two at once, the one that began earlier could have the last word.
      checking = checking
        .then(checkScenes)
        .catch((error: unknown) =>
          logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
        );
    }, 200);
  });
  // A page that is opened or loaded again while something is wrong is told too.
  server.ws.on('connection', show);
}

function overlayError(root: string, { file, line, message }: SceneError) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const frame = lines
    .slice(Math.max(0, line - 3), line + 2)
    .map((text, i) => `${String(Math.max(0, line - 3) + i + 1).padStart(4)} | ${text}`)
    .join('\n');
  const id = join(root, file);
  return { message, stack: '', id, frame, plugin: 'scenes', loc: { file: id, line, column: 1 } };
}
