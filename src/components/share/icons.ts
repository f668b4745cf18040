import type { APIRoute } from 'astro';
import { Resvg } from '@resvg/resvg-js';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { inkToColour } from './plain-svg.ts';

/** The icons that phones and installed pages ask for: side, and white space around as a share of it. */
const icons: Readonly<Record<string, { side: number; margin: number }>> = {
  'icon-192': { side: 192, margin: 0.12 },
  'icon-512': { side: 512, margin: 0.12 },
  'apple-touch-icon': { side: 180, margin: 0.12 },
};

export const getStaticPaths = () => Object.keys(icons).map((icon) => ({ params: { icon } }));

/** An icon on paper from public/icon.svg. */
export const GET: APIRoute = async ({ params }) => {
  const { side, margin } = icons[params['icon'] ?? ''] ?? { side: 192, margin: 0 };
  const svg = await readFile('public/icon.svg', 'utf8');
  const inner = Math.round(side * (1 - 2 * margin));
  const edge = Math.round((side - inner) / 2);
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: inner } }).render().asPng();
  const png = await sharp(drawn)
    .extend({
      top: edge,
      left: edge,
      bottom: side - inner - edge,
      right: side - inner - edge,
      background: inkToColour('--paper'),
    })
    .flatten({ background: inkToColour('--paper') })
    .png({ palette: true, colours: 32, effort: 4 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
