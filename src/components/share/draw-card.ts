import { renderAsync, Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { cardPicture, cardSize, cardToSvg, type Card } from './card.ts';
import { inkToColour } from './plain-svg.ts';
import composing from './card.ts?raw';
import drawing from './draw-card.ts?raw';

const faces = ['display', 'label'].map((name) => join('src/styles/fonts', `${name}.ttf`));
/** What draws: another version may draw otherwise. */
const painters = ['@resvg/resvg-js', 'sharp'].map((name) =>
  join('node_modules', name, 'package.json'),
);
const cache = '.cache/share';
/** Feeds and chats fetch many; four inks and their blended edges need few colours. */
const mostBytes = 60_000;
const palettes = [64, 32, 16, 8];

/** resvg knows no woff2 and no variable axes, so it gets the static faces that cut-fonts.ts writes. */
const options: ResvgRenderOptions = {
  font: { fontFiles: faces, loadSystemFonts: false, defaultFontFamily: 'Label' },
  logLevel: 'error',
};

let toolHash: Promise<string> | undefined;

/** A hash of everything that makes the card what it is: its content as composed, its letters, its painters. */
export async function cardHash(card: Card): Promise<string> {
  toolHash ??= Promise.all([...faces, ...painters].map((file) => readFile(file))).then((bytes) =>
    hashOf(...bytes, composing, drawing),
  );
  return hashOf(await toolHash, cardToSvg(card, { x: 0, y: 0, ...cardSize }));
}

/** The card as PNG, 1200 × 630; drawn only where the cache holds none by its hash. */
export async function drawCard(card: Card): Promise<Buffer> {
  const file = join(cache, `${await cardHash(card)}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const png = await paint(card);
  await mkdir(cache, { recursive: true });
  // Another build may be reading: a file is there whole or not at all.
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return png;
}

async function paint(card: Card): Promise<Buffer> {
  const drawn = new Resvg(cardPicture(card), options).getBBox();
  const svg = cardToSvg(card, drawn ?? { x: 0, y: 0, ...cardSize });
  const { pixels, width, height } = await renderAsync(svg, options);
  const flat = sharp(pixels, { raw: { width, height, channels: 4 } }).flatten({
    background: inkToColour('--paper'),
  });
  for (const colours of palettes) {
    const png = await flat.clone().png({ palette: true, colours, dither: 0, effort: 1 }).toBuffer();
    if (png.length <= mostBytes) return png;
  }
  throw new Error(`the share picture “${card.title}” is larger than ${mostBytes} bytes`);
}

function hashOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}
