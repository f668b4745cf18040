import { bytesToText } from '../../story/characters.ts';
import { contentPathOf } from '../../story/content-paths.ts';
import { unwritten, type FreshnessLock } from '../../story/freshness-lock.ts';
import { localesOf, readLock, readTranslation } from '../../story/freshness.ts';
import { createNote, isFailure, type Problem } from '../../story/problem.ts';
import type { ContentFiles } from '../../story/read-story.ts';
import { saysTheSame, segmentHash } from '../../story/segment-hash.ts';
import { segmentsOfFile, textOfSegment, type LocatedSegment } from '../../story/segments.ts';
import { withSlots, type Slot } from '../../story/slots.ts';
import { languageFacts } from '../new/language-facts.ts';
import { textForLocale } from '../new/locale.ts';
import { lockText } from './accept.ts';
import { pairPassages } from './pairing.ts';
import { mdxParts, withMissingParts, yamlParts, type Part } from './parts.ts';

/** What is written so that every language has all that the source of its story says. */
export interface FilledIn {
  /** The new texts of files and locks, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** A note at the first passage of each file that was filled in. */
  readonly notes: readonly Problem[];
}

/**
 * Passages that the source of a story has gained are put into its other languages in the words of the
 * source, where they belong, and marked as missing; those that still wait in the words of the source
 * follow it when these change. A file that is refused, or has passages of its own, is left alone, and
 * so is one that has lost a passage: the checks name these.
 */
export function fillIn(files: ContentFiles, story: string, source: string): FilledIn {
  const locales = localesOf(files, story).filter((code) => code !== source);
  const filled = locales.map((code) => fillLocale(files, story, { source, code }));
  return {
    texts: new Map(filled.flatMap(({ texts }) => [...texts])),
    notes: filled.flatMap(({ notes }) => notes),
  };
}

function fillLocale(
  files: ContentFiles,
  story: string,
  { source, code }: { source: string; code: string },
): FilledIn {
  const folder = `content/${story}/${code}/`;
  const sourceFolder = `content/${story}/${source}/`;
  const tag = languageFacts(code)?.tag ?? code;
  const texts = new Map<string, string>();
  const notes: Problem[] = [];
  const lock = new Map(readLock(files, story, code));
  for (const sourcePath of files.keys()) {
    const name = sourcePath.slice(sourceFolder.length);
    if (!sourcePath.startsWith(sourceFolder) || name === 'freshness.lock') continue;
    const path = folder + name;
    const text = textOf(files, path);
    const sourceText = textOf(files, sourcePath);
    // What is refused stays as it is.
    if (sourceText === undefined || (text === undefined && files.has(path))) continue;
    const own = lockOfFile(lock, name);
    const localise = (words: string) => textForLocale(words, name, { source, code, tag });
    const filled = fillFile({ path, text, sourceText, lock: own, localise });
    if (!filled) continue;
    texts.set(path, filled.text);
    if (filled.note) notes.push(filled.note);
    for (const address of own.keys()) lock.delete(`${name}#${address}`);
    for (const [address, hash] of filled.lock) lock.set(`${name}#${address}`, hash);
  }
  if (texts.size === 0) return { texts, notes };
  const encoder = new TextEncoder();
  const after = new Map(files);
  for (const [path, text] of texts) after.set(path, encoder.encode(text));
  const translation = readTranslation(after, story, code, source);
  texts.set(`${folder}freshness.lock`, lockText(lock, translation, new Map()));
  return { texts, notes };
}

interface Filling {
  readonly path: string;
  /** Undefined where the language lacks the file. */
  readonly text: string | undefined;
  readonly sourceText: string;
  /** Of this file, by address. */
  readonly lock: FreshnessLock;
  /** How the language copies a text of the source. */
  localise(text: string): string;
}

interface FilledFile {
  readonly text: string;
  readonly lock: FreshnessLock;
  readonly note: Problem | undefined;
}

function fillFile({ path, text, sourceText, lock, localise }: Filling): FilledFile | undefined {
  const mine = text === undefined ? [] : segments(path, text);
  // As nearly always: nothing is new, and nothing waits.
  const waits = [...lock.values()].some((hash) => hash.startsWith(unwritten));
  if (!waits && addressesOf(mine) === addressesOf(segments(path, sourceText))) return undefined;
  const copied = localise(sourceText);
  const theirs = segments(path, copied);
  const pairs = pairPassages(mine, theirs, lock, path.endsWith('.mdx'));
  if (!pairs) return undefined;
  const whole = text === undefined ? copied : withGained(path, text, copied, pairs);
  if (whole === undefined) return undefined;
  const now = segments(path, whole);
  const wanted = new Set(theirs.map(({ address }) => address));
  if (now.length !== wanted.size || now.some(({ address }) => !wanted.has(address)))
    return undefined;

  const hashes = new Map<string, string>();
  for (const [old, address] of pairs) {
    const hash = lock.get(old);
    if (hash !== undefined) hashes.set(address, hash);
  }
  const told = new Set(pairs.values());
  const gained = now.filter(({ address }) => !told.has(address));
  for (const segment of gained) hashes.set(segment.address, copyHash(segment));
  const followed = follow(whole, now, theirs, hashes);
  if (followed.text === text) return undefined;
  const [first] = gained;
  const note = first && createNote(path, first, 'filled-in', { found: gained.length });
  return { ...followed, note };
}

/** The text with the passages that it lacks; undefined where it is refused. */
function withGained(
  path: string,
  text: string,
  copied: string,
  pairs: ReadonlyMap<string, string>,
): string | undefined {
  const own = partsOf(path, text);
  const source = partsOf(path, copied);
  if (!own || !source) return undefined;
  return withMissingParts(
    { text, root: own },
    { text: copied, root: source },
    (address) => pairs.get(address) ?? address,
  );
}

/** Copies that nobody has touched take the words that the source has now. */
function follow(
  text: string,
  own: readonly LocatedSegment[],
  source: readonly LocatedSegment[],
  lock: FreshnessLock,
): { text: string; lock: FreshnessLock } {
  const now = new Map(source.map((segment) => [segment.address, segment]));
  const slots = new Map<Slot, string>();
  const hashes = new Map(lock);
  for (const segment of own) {
    const original = now.get(segment.address);
    if (!original || lock.get(segment.address) !== copyHash(segment)) continue;
    if (saysTheSame(textOfSegment(segment), textOfSegment(original))) continue;
    hashes.set(segment.address, copyHash(original));
    for (const slot of segment.slots) {
      const words = original.slots.find(({ form }) => form === slot.form);
      if (words) slots.set(slot, words.text);
    }
  }
  return { text: withSlots(text, slots), lock: hashes };
}

const addressesOf = (found: readonly LocatedSegment[]) =>
  found.map(({ address }) => address).join('\n');

const copyHash = (segment: LocatedSegment) => unwritten + segmentHash(textOfSegment(segment));

const segments = (path: string, text: string) =>
  segmentsOfFile(path, new TextEncoder().encode(text));

function partsOf(path: string, text: string): Part | undefined {
  const found = contentPathOf(path);
  if (found.kind === 'cover' || found.kind === 'section' || found.kind === 'page')
    return mdxParts(text, path, found.kind);
  const passages = new Set(segments(path, text).map(({ address }) => address));
  return yamlParts(text, (address) => passages.has(address));
}

function textOf(files: ContentFiles, path: string): string | undefined {
  const bytes = files.get(path);
  if (!bytes) return undefined;
  const { text, problems } = bytesToText(bytes, path);
  return problems.some(isFailure) ? undefined : text;
}

const lockOfFile = (lock: FreshnessLock, name: string) =>
  new Map(
    [...lock].flatMap(([key, hash]) =>
      key.startsWith(`${name}#`) ? [[key.slice(name.length + 1), hash] as const] : [],
    ),
  );
