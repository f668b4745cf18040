import { formatLock, type FreshnessLock } from '../../story/freshness-lock.ts';
import type { TranslatedFile, TranslatedSegment } from '../../story/freshness.ts';
import { segmentHash } from '../../story/segment-hash.ts';
import { textOfSegment } from '../../story/segments.ts';

/**
 * The lock of a translation in which some more segments are accepted, each with the hash of its source.
 * What it says of a file that cannot be read at present stays.
 */
export function lockText(
  before: FreshnessLock,
  translation: readonly TranslatedFile[],
  accepted: ReadonlyMap<string, string>,
): string {
  const keys = translation.flatMap(({ segments }) => segments.map(({ key }) => key));
  const read = new Set(translation.map(({ name }) => name));
  const unread = [...before.keys()].filter((key) => !read.has(key.slice(0, key.indexOf('#'))));
  return formatLock(
    new Map(
      [...keys, ...unread].flatMap((key): [string, string][] => {
        const hash = accepted.get(key) ?? before.get(key);
        return hash === undefined ? [] : [[key, hash]];
      }),
    ),
  );
}

/** The hashes with which segments are accepted as they stand. */
export function acceptAsTheyStand(segments: readonly TranslatedSegment[]): Map<string, string> {
  return new Map(segments.map(({ key, source }) => [key, segmentHash(textOfSegment(source))]));
}
