import { sheets } from '../../drawing/layout.ts';
import { fitText, textWidth, wrapText } from '../../drawing/text-width.ts';
import { toPlainSvg } from './plain-svg.ts';

/** The size that feeds and chats ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What a share picture shows. */
export interface Card {
  /** The step's title, large. */
  readonly title: string;
  /** The story's title, small above it; left out where it is the title itself. */
  readonly above: string;
  /** The wide picture without its title, as printed. */
  readonly picture: string;
  /** The hatchings that pictures use. */
  readonly patterns: string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const margin = 48;
const gap = 36;
/** The column of the title. */
const column = 400;
const tracking = -0.015;
const style =
  `.display{font-family:Poster;font-weight:800;letter-spacing:${tracking}em}` +
  '.label{font-family:Label;font-weight:500}';

/** The picture alone on its sheet, so that what it covers can be measured. */
export function cardPicture({ picture, patterns }: Card): string {
  const { width, height } = sheets.wide;
  return toPlainSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${style}</style>${patterns}${picture}</svg>`,
  );
}

/** The whole card: the title at the left, at the right the picture as large as `drawn`, its covered part, allows. */
export function cardToSvg(card: Card, drawn: Box): string {
  const { width, height } = cardSize;
  const part = onSheet(drawn);
  const room = roomFor(part);
  const scale = Math.min(room.width / part.width, room.height / part.height);
  const x = room.x + room.width - part.width * scale;
  const y = room.y + (room.height - part.height * scale) / 2;
  const { picture, patterns } = card;
  const inner = picture.replace(
    /^<svg[^>]*>/,
    `<svg x="${round(x)}" y="${round(y)}" width="${round(part.width * scale)}" height="${round(part.height * scale)}" viewBox="${[part.x, part.y, part.width, part.height].map(round).join(' ')}">`,
  );
  return toPlainSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<style>${style}</style>${patterns}<rect width="${width}" height="${height}" fill="var(--paper)"/>` +
      `${inner}${words(card)}</svg>`,
  );
}

/** What a picture covers, within its sheet: what runs over the edge is cut there, as on the page. */
function onSheet({ x, y, width, height }: Box): Box {
  const { width: right, height: bottom } = sheets.wide;
  const left = Math.max(0, x - 4);
  const top = Math.max(0, y - 4);
  return {
    x: left,
    y: top,
    width: Math.min(right, x + width + 4) - left,
    height: Math.min(bottom, y + height + 4) - top,
  };
}

/** The place of the picture: up to the card's edges where it runs over those of its sheet. */
function roomFor(part: Box): Box {
  const bleeds = {
    right: part.x + part.width >= sheets.wide.width,
    top: part.y <= 0,
    bottom: part.y + part.height >= sheets.wide.height,
  };
  const x = margin + column + gap;
  const y = bleeds.top ? 0 : margin;
  return {
    x,
    y,
    width: cardSize.width - x - (bleeds.right ? 0 : margin),
    height: cardSize.height - y - (bleeds.bottom ? 0 : margin),
  };
}

/** The title at the foot of its column, as large as it can stand there; the story's at the head. */
function words({ title, above }: Card): string {
  const { size, lines } = fitTitle(title);
  const leading = size * 0.98;
  const last = cardSize.height - margin - size * 0.14;
  const large = lines
    .map((line, i) => text('display', margin, last - (lines.length - 1 - i) * leading, size, line))
    .join('');
  if (above === '') return large;
  const small = fitText(above, 'display', 52, 32, column, 2, tracking);
  return (
    `<rect x="${margin}" y="${margin}" width="72" height="8" fill="var(--signal)"/>` +
    small.lines
      .map((line, i) =>
        text('display', margin, margin + 18 + (i + 1) * small.size, small.size, line),
      )
      .join('') +
    large
  );
}

/** The largest size at which the title stands in its column with every word whole. */
function fitTitle(title: string): { size: number; lines: readonly string[] } {
  for (let size = 132; size > 46; size -= 2) {
    const lines = wrapText(title, 'display', size, column, tracking);
    const isWhole = lines.every((line) => textWidth(line, 'display', size, tracking) <= column);
    if (isWhole && lines.length * size <= 430) return { size, lines };
  }
  return fitText(title, 'display', 46, 30, column, 7, tracking);
}

const text = (face: string, x: number, y: number, size: number, words: string) =>
  `<text class="${face}" x="${x}" y="${round(y)}" font-size="${size}" fill="var(--ink)">${escape(words)}</text>`;

const escape = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const round = (value: number) => Math.round(value * 100) / 100;
