import { formatLock, unwritten, type FreshnessLock } from '../../story/freshness-lock.ts';
import type { TranslatedFile, TranslatedSegment } from '../../story/freshness.ts';
import { segmentHash } from '../../story/segment-hash.ts';
import { textOfSegment } from '../../story/segments.ts';

/** A lock in which some segments are accepted, each with the hash of the source that it was made from. */
export function lockWith(
  translation: readonly TranslatedFile[],
  accepted: ReadonlyMap<string, string>,
): FreshnessLock {
  const lines = translation.flatMap(({ segments }) =>
    segments.flatMap(({ key, accepted: before, state }): [string, string][] => {
      const hash = accepted.get(key) ?? before ?? (state === 'missing' ? unwritten : undefined);
      return hash === undefined ? [] : [[key, hash]];
    }),
  );
  return new Map(lines);
}

export const lockText = (
  translation: readonly TranslatedFile[],
  accepted: ReadonlyMap<string, string>,
): string => formatLock(lockWith(translation, accepted));

/** The hashes with which segments are accepted as they stand. */
export function acceptAsTheyStand(segments: readonly TranslatedSegment[]): Map<string, string> {
  return new Map(segments.map(({ key, source }) => [key, segmentHash(textOfSegment(source))]));
}
