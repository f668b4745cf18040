import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { findSceneErrors, sceneErrorToText, type SceneError } from './scene-errors.ts';

/**
 * While `npm run dev` runs: checks the scenes again after each change of their code or of what they
 * draw, and tells what is wrong in the terminal and in the browser, over the page.
 */
export function watchScenes(server: ViteDevServer, logger: AstroIntegrationLogger): void {
  const { root } = server.config;
  let errors: readonly SceneError[] = [];
  let waiting: NodeJS.Timeout | undefined;

  const show = () => {
    const [first] = errors;
    if (first)
      server.environments.client.hot.send({ type: 'error', err: overlayError(root, first) });
  };
  const check = async () => {
    try {
      errors = await findSceneErrors(root, {
        load: async <T>(path: string) => (await server.ssrLoadModule(path)) as T,
      });
      for (const error of errors) logger.error(sceneErrorToText(error));
      show();
    } catch (error) {
      logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  server.watcher.on('all', (_, path) => {
    if (!/\/src\/(?:scenes|drawing|maths)\/|\/content\//.test(path)) return;
    clearTimeout(waiting);
    // An editor that saves several files has then saved them all.
    waiting = setTimeout(() => void check(), 200);
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
