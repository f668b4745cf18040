import { createServer, type ViteDevServer } from 'vite';
import type { DrawnScene } from '../scenes/print.ts';
import type { Drawing, Scene } from '../scenes/scene.ts';

/** The modules of `src/`, loaded through Vite because plain Node cannot read TSX. */
export interface SourceModules {
  load<T>(path: string): Promise<T>;
  /** Lets the next load read all files again. */
  forget(): void;
  close(): Promise<void>;
}

export async function openSource(root = process.cwd()): Promise<SourceModules> {
  const server: ViteDevServer = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  return {
    load: async <T>(path: string) => (await server.ssrLoadModule(path)) as T,
    forget: () => server.environments.ssr.moduleGraph.invalidateAll(),
    close: () => server.close(),
  };
}

/** A scene without its drawing, which plain Node loads. */
export async function sceneOf(name: string): Promise<Scene> {
  const { scene } = (await import(`../scenes/${name}/index.ts`)) as { scene: Scene };
  return scene;
}

/** A scene with its drawing. */
export async function loadScene(source: SourceModules, name: string): Promise<DrawnScene> {
  const { scene } = await source.load<{ scene: Scene }>(`/src/scenes/${name}/index.ts`);
  const drawing = await source.load<Drawing>(`/src/scenes/${name}/picture.tsx`);
  return { scene, ...drawing };
}
