import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { cutFonts } from './cut-fonts.ts';
import { contentReader } from './story-content.ts';
import { watchContent, type KnownScenes } from './watch-content.ts';

/**
 * What Astro needs before it reads a page: the fonts cut to the letters of the content; and what authors
 * need while they work: the gallery, and the scenes checked again after each change.
 */
export function storyIntegration(known: KnownScenes): AstroIntegration {
  return {
    name: 'story',
    hooks: {
      'astro:config:setup': async ({ config, command, injectRoute }) => {
        await cutFonts(fileURLToPath(config.root));
        // No file under src/pages may begin with an underscore.
        injectRoute({
          pattern: '/_astro/[story]-[locale].[hash].json',
          entrypoint: './src/components/page/scenes-file.ts',
          prerender: true,
        });
        // The gallery is for authors; it is no part of the built site.
        if (command === 'dev') {
          injectRoute({ pattern: '/gallery', entrypoint: './src/components/page/Gallery.astro' });
          injectRoute({
            pattern: '/gallery/[story]/[locale]/[scene]',
            entrypoint: './src/components/page/GalleryScene.astro',
          });
        }
      },
      'astro:server:setup': (setup) => watchContent(setup, known),
      'story:content': contentReader(known),
    },
  };
}
