import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import * as zlib from 'node:zlib';
import type { TwinsOfFiles } from './twins.ts';

type Compress = (bytes: Buffer) => Buffer;

/** The compressions by the ending of the twin; zstd where this Node has it. */
const kinds: Readonly<Record<string, Compress>> = {
  br: (bytes) =>
    zlib.brotliCompressSync(bytes, {
      params: {
        [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
        [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => zlib.gzipSync(bytes, { level: 9 }),
  ...('zstdCompressSync' in zlib && {
    zst: (bytes: Buffer) =>
      zlib.zstdCompressSync(bytes, {
        // Level 19 would save one per cent and take four times as long.
        params: { [zlib.constants.ZSTD_c_compressionLevel]: 15 },
      }),
  }),
};

const { folder, files, cache } = workerData as TwinsOfFiles;
let made = 0;
for (const file of files) {
  const bytes = readFileSync(`${folder}/${file}`);
  const hash = createHash('sha256').update(bytes).digest('hex');
  for (const [ending, compress] of Object.entries(kinds)) {
    const kept = `${cache}/${hash}.${ending}`;
    if (!existsSync(kept)) {
      // Written aside and renamed, so that a build that is stopped leaves no half of a twin.
      const half = `${kept}.${randomUUID()}`;
      writeFileSync(half, compress(bytes));
      renameSync(half, kept);
      made += 1;
    }
    copyFileSync(kept, `${folder}/${file}.${ending}`);
  }
}
parentPort?.postMessage(made);
