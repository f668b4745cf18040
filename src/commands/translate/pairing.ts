import { unwritten, type FreshnessLock } from '../../story/freshness-lock.ts';
import { saysTheSame, segmentHash } from '../../story/segment-hash.ts';
import { textOfSegment, type LocatedSegment } from '../../story/segments.ts';

/**
 * Which passage of the source each passage of a translation tells, by address: first those that the
 * lock says were made from it, then by their order. Undefined where the translation has passages that
 * the source has not, or has lost one that it had.
 */
export function pairPassages(
  own: readonly LocatedSegment[],
  source: readonly LocatedSegment[],
  /** What the lock says of this file, by address. */
  lock: FreshnessLock,
  /** Whether they are those of an MDX file, which has no keys. */
  isProse: boolean,
): ReadonlyMap<string, string> | undefined {
  const pairs = new Map<string, string>();
  const groups = Map.groupBy(own, ({ address }) => groupOf(address, isProse));
  const sources = Map.groupBy(source, ({ address }) => groupOf(address, isProse));
  const locked = Map.groupBy(lock.keys(), (address) => groupOf(address, isProse));
  for (const [group, addresses] of locked)
    if (sources.has(group) && addresses.length > (groups.get(group)?.length ?? 0)) return undefined;
  for (const [group, mine] of groups) {
    const theirs = sources.get(group) ?? [];
    if (mine.length > theirs.length) return undefined;
    pairInOrder(mine, theirs, lock).forEach((there, i) => {
      pairs.set(mine[i]?.address ?? '', theirs[there]?.address ?? '');
    });
  }
  return pairs;
}

/**
 * Passages of one kind stand in an order within a step, and outside of all steps; keys and the
 * descriptions of pictures stand for themselves.
 */
function groupOf(address: string, isProse: boolean): string {
  const [, container = '', kind = ''] =
    /^(.+)\/(paragraph|heading|cell|title)(?:-\d+)?$/.exec(address) ?? [];
  if (!isProse || !kind) return address;
  return container.includes('/') ? `${container}/${kind}` : kind;
}

/** The index of the source of each passage: rising, with as many certain pairs as there can be. */
function pairInOrder(
  own: readonly LocatedSegment[],
  source: readonly LocatedSegment[],
  lock: FreshnessLock,
): number[] {
  const certain = own.map((mine) => source.map((theirs) => isMadeFrom(mine, theirs, lock)));
  // most[i][j]: how many certain pairs there can be of the passages from i and the sources from j.
  const most = [...own, 0].map(() => [...source, 0, 0].map(() => 0));
  const ifPaired = (i: number, j: number) =>
    Number(certain[i]?.[j] ?? false) + (most[i + 1]?.[j + 1] ?? 0);
  const ifPassed = (i: number, j: number) =>
    source.length - j > own.length - i ? (most[i]?.[j + 1] ?? 0) : -1;
  for (let i = own.length - 1; i >= 0; i--)
    for (let j = source.length - (own.length - i); j >= 0; j--)
      most[i]?.splice(j, 1, Math.max(ifPaired(i, j), ifPassed(i, j)));
  let j = 0;
  return own.map((_, i) => {
    while (ifPassed(i, j) > ifPaired(i, j)) j++;
    return j++;
  });
}

function isMadeFrom(own: LocatedSegment, source: LocatedSegment, lock: FreshnessLock): boolean {
  const text = textOfSegment(source);
  const hash = lock.get(own.address)?.replace(unwritten, '');
  return hash === segmentHash(text) || saysTheSame(textOfSegment(own), text);
}
