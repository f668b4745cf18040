import type { APIRoute } from 'astro';
import { addresses, siteStories } from '../page/page-data.ts';
import { inkToColour } from '../share/plain-svg.ts';

/** What a phone needs to keep the page on its first screen. */
export const GET: APIRoute = async () => {
  const [story] = await siteStories();
  const locale = story?.info.source_locale ?? '';
  const name = story?.locales[locale]?.cover.info.title ?? '';
  return Response.json({
    name,
    lang: locale,
    start_url: addresses.home(),
    scope: addresses.home(),
    display: 'browser',
    background_color: inkToColour('--paper'),
    theme_color: inkToColour('--paper'),
    icons: [192, 512].map((side) => ({
      src: addresses.file(`icon-${side}.png`),
      sizes: `${side}x${side}`,
      type: 'image/png',
    })),
  });
};
