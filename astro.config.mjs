import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { editIntegration } from './src/commands/edit-integration.ts';
import { readFallbacks } from './src/commands/fallbacks.ts';
import { loadSceneDirectory } from './src/commands/scene-directory.ts';
import { scriptChunks } from './src/commands/script-chunks.ts';
import { storyIntegration } from './src/commands/story-integration.ts';
import { createFallback } from './src/story/fallback-plugin.ts';
import { createContentGuard } from './src/story/guard-plugin.ts';
import { createTypography, localeOfPath } from './src/story/typography-plugin.ts';

// While `npm run dev` runs, an author changes what the scenes can show.
const known = {
  scenes: await loadSceneDirectory(new URL('./src/scenes', import.meta.url).pathname),
};
const fallbacks = await readFallbacks(fileURLToPath(new URL('.', import.meta.url)));

export default defineConfig({
  site: process.env.SITE ?? 'https://example.org',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    inlineStylesheets: 'always',
    // While one share picture is painted, which other threads do, the next is begun.
    concurrency: availableParallelism(),
  },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      // First the guard: MDX is code, and a translator's file may hold none.
      mdastPlugins: [
        createContentGuard(() => known.scenes),
        createFallback((path) => fallbacks.get(path)),
        createTypography(localeOfPath),
      ],
      // The processor's quotes and dashes are English; ours are each language's own.
      features: { smartPunctuation: false, headingAttributes: true },
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), storyIntegration(known), editIntegration()],
  vite: {
    // Not among the packages, which copies of the project may share.
    cacheDir: '.cache/vite',
    build: {
      // No script or font is inlined: the content security policy allows none.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Without this the licence notice of gsap is lost in the built file.
        output: { comments: { legal: true } },
        // Every MDX file would warn of its own “use” directive (withastro/astro#18087).
        checks: { moduleLevelDirective: false },
      },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              comments: { legal: true },
              codeSplitting: { groups: scriptChunks(fileURLToPath(new URL('.', import.meta.url))) },
            },
          },
        },
      },
    },
  },
});
