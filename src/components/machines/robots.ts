import type { APIRoute } from 'astro';
import { addresses } from '../page/page-data.ts';

/** Everything may be read by anyone. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(addresses.file('sitemap.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
