import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

const text = /\.(?:html|css|js|mjs|json|txt|md|csv|xml|atom|svg|webmanifest)$/;

/** What one thread does: the twins of some files. */
export interface TwinsOfFiles {
  readonly folder: string;
  readonly files: readonly string[];
  readonly cache: string;
}

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
  const threads = Math.min(availableParallelism(), waiting.length);
  const made = await Promise.all(
    Array.from({ length: threads }, (_, i) =>
      inThread({ folder, cache, files: waiting.filter((__, k) => k % threads === i) }),
    ),
  );
  return made.reduce((sum, one) => sum + one, 0);
}

/**
 * Threads of our own that compress one file after the other: zlib's own threads give their memory back
 * after each file, and half of the time went into asking for it again.
 */
function inThread(work: TwinsOfFiles): Promise<number> {
  return new Promise((resolve, reject) => {
    new Worker(new URL('./twins-thread.ts', import.meta.url), { workerData: work })
      .once('message', resolve)
      .once('error', reject);
  });
}
