import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** How many pixels of a picture may differ: letters are drawn a little differently on every machine. */
const TOLERANCE = 0.01;

/** Whether the approved pictures are being replaced by what is seen now (npm run test:accept). */
export const isAccepting = process.env['ACCEPT_PICTURES'] === '1';

/**
 * Holds a screenshot against the approved one, and gives what is wrong, or nothing. A difference is
 * written beside the approved picture as <name>.changed.webp.
 */
export async function compareWithApproved(
  path: string,
  png: Uint8Array,
): Promise<string | undefined> {
  const packed = await sharp(png).webp({ quality: 60, effort: 6 }).toBuffer();
  if (isAccepting) {
    mkdirSync(dirname(path), { recursive: true });
    // A picture within the tolerance stays the file that it was.
    if (existsSync(path) && (await shareApart(readFileSync(path), packed)) <= TOLERANCE) return;
    writeFileSync(path, packed);
    return;
  }
  if (!existsSync(path)) return `${path} is not there; look at the page, then npm run test:accept`;
  const apart = await shareApart(readFileSync(path), packed);
  if (apart <= TOLERANCE) return;
  const changed = path.replace(/\.webp$/, '.changed.webp');
  writeFileSync(changed, packed);
  return `${changed} differs in ${(apart * 100).toFixed(1)} % of its pixels from the approved ${path}`;
}

/** The share of pixels that differ, from 0 to 1; pictures of different size differ wholly. */
async function shareApart(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((image) =>
      sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true }),
    ),
  );
  if (!a || !b) return 1;
  const { width, height } = a.info;
  if (width !== b.info.width || height !== b.info.height) return 1;
  return (
    pixelmatch(a.data, b.data, undefined, width, height, { threshold: 0.2 }) / (width * height)
  );
}
