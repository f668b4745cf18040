import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { storyIntegration } from './src/commands/story-integration.ts';

export default defineConfig({
  site: process.env.SITE ?? 'https://example.org',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      mdastPlugins: [],
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
        output: { comments: { legal: true } },
        // Every MDX file would warn of its own “use” directive (withastro/astro#18087).
        checks: { moduleLevelDirective: false },
      },
    },
  },
});
