import { createProblem, type Problem } from './problem.ts';

/**
 * What a translation was made from, by file and segment: the hash of the source; or, where a new
 * language still has to translate it, `-` and the hash of the words that were copied.
 */
export type FreshnessLock = ReadonlyMap<string, string>;

/** Marks copied words as still to be translated. */
export const unwritten = '-';

/** `panic.mdx#monday/fall/alt 0k2j3h4g5f6` on each line; lines with `# ` are comments. */
export function parseLock(
  text: string,
  file: string,
): { lock: FreshnessLock; problems: Problem[] } {
  const lock = new Map<string, string>();
  const problems: Problem[] = [];
  text.split('\n').forEach((line, index) => {
    if (!line.trim() || line.startsWith('# ')) return;
    const [, key, hash] = /^(\S+#\S+) (-?[a-z0-9]+)$/.exec(line.trim()) ?? [];
    const place = { line: index + 1, column: 1 };
    if (key === undefined || hash === undefined)
      problems.push(createProblem(file, place, 'lock-line', { found: line }));
    else if (lock.has(key)) problems.push(createProblem(file, place, 'key-twice', { found: key }));
    else lock.set(key, hash);
  });
  return { lock, problems };
}

export function formatLock(lock: FreshnessLock): string {
  const lines = [...lock].map(([key, hash]) => `${key} ${hash}`);
  return [
    '# The source that each translation was made from; written by npm run translate:accept.',
    ...lines,
    '',
  ].join('\n');
}
