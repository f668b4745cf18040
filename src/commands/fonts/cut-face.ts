import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Cut } from './faces.ts';
import { joinFaces } from './join-faces.ts';
import { standIns } from './letters.ts';
import { readFace } from './read-face.ts';
import { writeFace } from './write-face.ts';

const require = createRequire(import.meta.url);

type SubsetFont = (
  font: Buffer,
  letters: string,
  options: Record<string, unknown>,
) => Promise<Buffer>;

/** A face cut to some letters: pinned, joined and packed. */
export async function cutFace(cut: Cut, letters: string): Promise<{ ttf: Buffer; woff2: Buffer }> {
  const subsetFont = require('subset-font') as SubsetFont;
  const keepFeatures = ['kern', 'tnum', 'onum', 'smcp'];
  const faces = await Promise.all(
    cut.parts.map(async (part) => {
      const font = await readFile(require.resolve(cut.source.replace('PART', part)));
      return readFace(
        await subsetFont(font, letters + standIns, {
          targetFormat: 'sfnt',
          variationAxes: cut.axes,
          keepFeatures,
          noHinting: true,
          // GDEF goes later: it holds the variations of the kerning.
          dropTables: ['STAT', 'vhea', 'vmtx', 'DSIG'],
        }),
      );
    }),
  );
  const joined = writeFace(joinFaces(faces), cut);
  // Once more through HarfBuzz: it drops what no letter needs, and packs the tables.
  const pack = (targetFormat: string) =>
    subsetFont(joined, letters, {
      targetFormat,
      keepFeatures: cut.isTabular ? ['kern'] : keepFeatures,
      preserveNameIds: [14],
    });
  return { ttf: await pack('sfnt'), woff2: await pack('woff2') };
}
