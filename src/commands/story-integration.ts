import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { cutFonts } from './cut-fonts.ts';
import { watchScenes } from './watch-scenes.ts';

/** What Astro needs before it reads a page: the fonts cut to the letters of the content. */
export function storyIntegration(): AstroIntegration {
  return {
    name: 'story',
    hooks: {
      'astro:config:setup': async ({ config, command, injectRoute }) => {
        await cutFonts(fileURLToPath(config.root));
        // The gallery is for authors; it is no part of the built site.
        if (command === 'dev') {
          injectRoute({ pattern: '/gallery', entrypoint: './src/components/page/Gallery.astro' });
          injectRoute({
            pattern: '/gallery/[story]/[locale]/[scene]',
            entrypoint: './src/components/page/GalleryScene.astro',
          });
        }
      },
      'astro:server:setup': ({ server, logger }) => watchScenes(server, logger),
    },
  };
}
