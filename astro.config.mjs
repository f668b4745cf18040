import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { loadSceneDirectory } from './src/commands/scene-directory.ts';
import { storyIntegration } from './src/commands/story-integration.ts';
import { createContentGuard } from './src/story/guard-plugin.ts';

const scenes = await loadSceneDirectory(new URL('./src/scenes', import.meta.url).pathname);

export default defineConfig({
  site: process.env.SITE ?? 'https://example.org',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      // First the guard: MDX is code, and a translator's file may hold none.
      mdastPlugins: [createContentGuard(scenes)],
      // Quotes and dashes are each language's own (story/typography.ts); the processor's are English.
      features: { smartPunctuation: false, headingAttributes: true },
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), storyIntegration()],
  vite: {
    build: {
      // No script or font is inlined: the content security policy allows none.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Without this the licence notice of gsap is lost in the built file.
        output: {
          comments: { legal: true },
          // A scene's chunk is named after the scene, not after its file.
          chunkFileNames: ({ facadeModuleId }) => {
            const scene = /\/scenes\/([\w-]+)\/picture\.tsx$/.exec(facadeModuleId ?? '')?.[1];
            return `_astro/${scene ? `scene-${scene}` : '[name]'}.[hash].js`;
          },
        },
        // Every MDX file would warn of its own “use” directive (withastro/astro#18087).
        checks: { moduleLevelDirective: false },
      },
    },
  },
});
