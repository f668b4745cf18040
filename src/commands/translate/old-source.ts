import { spawnSync } from 'node:child_process';
import { segmentHash } from '../../story/segment-hash.ts';
import { segmentsOfFile, textOfSegment } from '../../story/segments.ts';

/**
 * What a segment of a source file said when it had this hash, from the history of the project; the
 * lock holds no texts. Undefined where git or that part of the history is not here.
 */
export function createOldSources(): (
  path: string,
  address: string,
  hash: string,
) => string | undefined {
  const histories = new Map<string, Iterator<Map<string, string>>>();
  const known = new Map<string, Map<string, string>>();
  return (path, address, hash) => {
    const texts = known.get(path) ?? new Map<string, string>();
    known.set(path, texts);
    const history = histories.get(path) ?? versionsOf(path);
    histories.set(path, history);
    const key = `${address} ${hash}`;
    while (!texts.has(key)) {
      const next = history.next();
      if (next.done) break;
      for (const [name, text] of next.value) texts.set(name, text);
    }
    return texts.get(key);
  };
}

/** The segments of each committed version of a file, newest first, by address and hash. */
function* versionsOf(path: string): Generator<Map<string, string>> {
  const commits = git('log', '--format=%H', '--', path)?.toString().split('\n').filter(Boolean);
  for (const commit of commits ?? []) {
    const bytes = git('show', `${commit}:./${path}`);
    if (!bytes) continue;
    const entries = segmentsOfFile(path, bytes).map((segment): [string, string] => {
      const text = textOfSegment(segment);
      return [`${segment.address} ${segmentHash(text)}`, text];
    });
    yield new Map(entries);
  }
}

function git(...words: string[]): Buffer | undefined {
  const { status, stdout } = spawnSync('git', words, { maxBuffer: 1 << 24 });
  return status === 0 ? stdout : undefined;
}
