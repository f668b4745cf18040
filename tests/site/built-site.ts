import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address under which tests/build-once.ts builds. */
export const origin = 'https://story.test';
export const locales = ['pl', 'en'];

/** Reads of a built site. */
export function builtSite(folder: string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const bytes = (path: string) => readFileSync(join(folder, path));
  const text = (path: string) => bytes(path).toString('utf8');
  return {
    files,
    pages: files.filter((path) => path.endsWith('.html')),
    bytes,
    text,
    /** The file that an absolute address of the site leads to. */
    fileAt(address: string): string {
      const { origin: site, pathname } = new URL(address, origin);
      if (site !== origin) throw new Error(`${address} leads elsewhere`);
      return decodeURIComponent(pathname).slice(1) + (pathname.endsWith('/') ? 'index.html' : '');
    },
  };
}

/** The content of a meta element. */
export const metaOf = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

/** What an element of HTML says, without tags and with plain spaces. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Width and height of a PNG, from its header. */
export function sizeOfPng(bytes: Buffer): { width: number; height: number } {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
