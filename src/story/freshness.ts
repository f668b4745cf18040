import { contentPathOf } from './content-paths.ts';
import { parseLock, unwritten, type FreshnessLock } from './freshness-lock.ts';
import type { ContentFiles } from './read-story.ts';
import { saysTheSame, segmentHash } from './segment-hash.ts';
import { segmentsOfFile, textOfSegment, type LocatedSegment } from './segments.ts';

/**
 * `done`: made from the source as it is now; `changed`: the source has changed since; `written`:
 * there is a translation that nobody has accepted; `missing`: still the words of the source.
 */
export const segmentStates = ['done', 'changed', 'written', 'missing'] as const;
export type SegmentState = (typeof segmentStates)[number];

/** A segment of a translation beside its source. */
export interface TranslatedSegment {
  /** File and address, as the lock writes them: panic.mdx#monday/fall/alt. */
  readonly key: string;
  readonly state: SegmentState;
  readonly own: LocatedSegment;
  readonly source: LocatedSegment;
  /** The hash of the source that it was made from, where somebody accepted it. */
  readonly accepted: string | undefined;
}

/** One file of a translation, in order. */
export interface TranslatedFile {
  /** Below the folder of the language: pages/about.mdx. */
  readonly name: string;
  readonly path: string;
  readonly sourcePath: string;
  readonly segments: readonly TranslatedSegment[];
}

/** The files of one language of a story, each segment with its state. */
export function readTranslation(
  files: ContentFiles,
  story: string,
  locale: string,
  sourceLocale: string,
): TranslatedFile[] {
  const lock = readLock(files, story, locale);
  const folder = (code: string) => `content/${story}/${code}/`;
  return [...files.keys()]
    .filter((path) => path.startsWith(folder(sourceLocale)))
    .map((sourcePath): TranslatedFile => {
      const name = sourcePath.slice(folder(sourceLocale).length);
      const path = folder(locale) + name;
      return { name, path, sourcePath, segments: pairUp(files, path, sourcePath, name, lock) };
    })
    .filter(({ segments }) => segments.length > 0);
}

/** The lock of a language, empty where there is none. */
export function readLock(files: ContentFiles, story: string, locale: string): FreshnessLock {
  const path = `content/${story}/${locale}/freshness.lock`;
  return parseLock(new TextDecoder().decode(files.get(path)), path).lock;
}

/** The languages of a story, by its folders. */
export function localesOf(files: ContentFiles, story: string): string[] {
  const found = [...files.keys()].map(contentPathOf).flatMap((path) => {
    const inStory = path.kind === 'cover' && path.story === story;
    return inStory ? [path.locale] : [];
  });
  return [...new Set(found)];
}

function pairUp(
  files: ContentFiles,
  path: string,
  sourcePath: string,
  name: string,
  lock: FreshnessLock,
): TranslatedSegment[] {
  const read = (file: string) => segmentsOfFile(file, files.get(file) ?? new Uint8Array());
  const sources = new Map(read(sourcePath).map((segment) => [segment.address, segment]));
  return read(path).flatMap((own): TranslatedSegment[] => {
    const source = sources.get(own.address);
    if (!source) return [];
    const key = `${name}#${own.address}`;
    const hash = lock.get(key);
    const accepted = hash?.startsWith(unwritten) ? undefined : hash;
    return [{ key, own, source, accepted, state: stateOf(own, source, hash) }];
  });
}

function stateOf(
  own: LocatedSegment,
  source: LocatedSegment,
  locked: string | undefined,
): SegmentState {
  const text = textOfSegment(source);
  const isCopied = locked?.startsWith(unwritten);
  if (locked !== undefined && !isCopied) return locked === segmentHash(text) ? 'done' : 'changed';
  if (!hasWords(text)) return 'done';
  if (locked === unwritten + segmentHash(textOfSegment(own))) return 'missing';
  return saysTheSame(textOfSegment(own), text) ? 'missing' : 'written';
}

/** Whether there is a word outside of tags, code and {places}. */
function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/<[^>]*>|`[^`]*`|\{\w+\}|\b\w+: /g, ' '));
}

/** The site's own words in a language beside those of the source; they have no lock. */
export function readInterfaceTranslation(
  files: ContentFiles,
  locale: string,
  sourceLocale: string,
): TranslatedFile[] {
  const [path, sourcePath] = [
    `content/interface/${locale}.yml`,
    `content/interface/${sourceLocale}.yml`,
  ];
  const name = 'interface.yml';
  return [{ name, path, sourcePath, segments: pairUp(files, path, sourcePath, name, new Map()) }];
}
