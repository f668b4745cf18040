import type { ViteDevServer } from 'vite';

/** What Astro 7 calls the content that it keeps in memory for the pages of the development server. */
const keptContent = '\0astro:data-layer-content';

/**
 * When new content is written, Astro drops the content that it keeps, but a page that is being made at that
 * moment can bring the old one back, for itself and for all pages after it. The function given is to be
 * called when new content has been written: where a page was being made, it drops what is kept once more.
 */
export function watchPages(server: ViteDevServer): () => Promise<void> {
  const made = new Set<Promise<void>>();
  server.middlewares.use((request, response, next) => {
    const isPage = request.url?.replace(/[?#].*/, '').endsWith('/') === true;
    if (isPage) {
      const end = new Promise<void>((resolve) => response.once('close', resolve));
      made.add(end);
      // One that has just ended may have been made when the content was written.
      void end.then(() => setTimeout(() => made.delete(end), 500));
    }
    next();
  });
  return async () => {
    if (made.size === 0) return;
    await Promise.all(made);
    const now = Date.now();
    for (const { moduleGraph, hot } of Object.values(server.environments)) {
      const module = moduleGraph.getModuleById(keptContent);
      if (!module) continue;
      moduleGraph.invalidateModule(module, undefined, now, true);
      hot.send('astro:content-changed', {});
    }
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  };
}
