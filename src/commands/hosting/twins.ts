import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

type Compress = (bytes: Buffer) => Promise<Buffer>;

const text = /\.(?:html|css|js|mjs|json|txt|md|csv|xml|atom|svg|webmanifest)$/;

/** The compressions by the ending of the twin; zstd where this Node has it. */
const kinds: Readonly<Record<string, Compress>> = {
  br: (bytes) =>
    promisify(zlib.brotliCompress)(bytes, {
      params: {
        [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
        [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gzip)(bytes, { level: 9 }),
  ...('zstdCompress' in zlib && {
    zst: (bytes: Buffer) =>
      promisify<Buffer, zlib.ZstdOptions, Buffer>(zlib.zstdCompress)(bytes, {
        // Level 19 would save one per cent and take four times as long.
        params: { [zlib.constants.ZSTD_c_compressionLevel]: 15 },
      }),
  }),
};

/**
 * Writes the compressed twins (.br, .gz, .zst) beside each text file of a folder, for hosts that serve
 * them. Twins are kept in `cache` by the hash of what they hold, so an unchanged file is not compressed again.
 * Gives the number of twins made anew.
 */
export async function writeTwins(
  folder: string,
  files: readonly string[],
  cache: string,
): Promise<number> {
  await mkdir(cache, { recursive: true });
  const waiting = files.filter((file) => text.test(file));
  let made = 0;
  // One file at a time for each thread: a compressor at its best level takes up to 100 MB.
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const bytes = await readFile(`${folder}/${file}`);
      const hash = createHash('sha256').update(bytes).digest('hex');
      for (const [ending, compress] of Object.entries(kinds)) {
        const kept = `${cache}/${hash}.${ending}`;
        if (await writeTwin(bytes, `${folder}/${file}.${ending}`, kept, compress)) made += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return made;
}

async function writeTwin(
  bytes: Buffer,
  twin: string,
  kept: string,
  compress: Compress,
): Promise<boolean> {
  const known = await stat(kept).catch(() => undefined);
  if (!known) {
    // Written aside and renamed, so that a build that is stopped leaves no half of a twin.
    const half = `${kept}.${randomUUID()}`;
    await writeFile(half, await compress(bytes));
    await rename(half, kept);
  }
  await copyFile(kept, twin);
  return !known;
}
