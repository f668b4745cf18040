import { po, type Message } from 'gettext-parser';
import type { TranslatedFile } from '../../story/freshness.ts';
import { segmentHash } from '../../story/segment-hash.ts';
import { segmentsOfFile, textOfSegment } from '../../story/segments.ts';
import { withSlots, type Slot } from '../../story/slots.ts';
import { exchangeEntries, type ExchangeEntry } from './exchange.ts';

/** What a PO file changes in a translation. */
export interface PoChanges {
  /** The new texts of the files that change, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Segments that it accepts, with the hash of the source that it was made from. */
  readonly accepted: ReadonlyMap<string, string>;
  readonly counts: Readonly<Record<'changed' | 'fuzzy' | 'empty' | 'unknown', number>>;
  /** Files in which a text would end its passage or begin another: the contexts of these texts. */
  readonly broken: readonly string[];
}

/** The language and story that a PO file says it is of. */
export function readPoHeader(bytes: Uint8Array): { locale: string; story: string } {
  const { headers } = po.parse(Buffer.from(bytes));
  return { locale: headers['Language'] ?? '', story: headers['Project-Id-Version'] ?? '' };
}

/**
 * As gettext does it: empty and fuzzy entries leave a text as it is, obsolete ones are passed over.
 * Each other entry is accepted with the source that it was translated from, its msgid.
 */
export function applyPo(
  bytes: Uint8Array,
  files: readonly TranslatedFile[],
  content: ReadonlyMap<string, Uint8Array>,
): PoChanges {
  const { translations } = po.parse(Buffer.from(bytes));
  const entries = exchangeEntries(files);
  const known = new Map(entries.map((entry) => [entry.context, entry]));
  const counts = { changed: 0, fuzzy: 0, empty: 0, unknown: 0 };
  const slots = new Map<TranslatedFile, Map<Slot, string>>();
  const taken = new Map<string, string>();
  for (const [context, byText] of Object.entries(translations))
    for (const message of Object.values(byText)) {
      const entry = known.get(context);
      const words = message.msgstr[0] ?? '';
      if (!message.msgid) continue;
      if (isFuzzy(message)) counts.fuzzy++;
      else if (!words) counts.empty++;
      else if (!entry) counts.unknown++;
      else {
        taken.set(context, message.msgid);
        if (words === entry.slot.text) continue;
        counts.changed++;
        const inFile = slots.get(entry.file) ?? new Map<Slot, string>();
        slots.set(entry.file, inFile.set(entry.slot, words));
      }
    }
  const texts = new Map<string, string>();
  const broken: string[] = [];
  for (const [file, changes] of slots) {
    const text = readPlain(content.get(file.path));
    const written = withSlots(text, changes);
    texts.set(file.path, written);
    if (shapeOf(file.path, written) === shapeOf(file.path, text)) continue;
    // Which of the texts breaks it is told by trying each alone.
    for (const [slot, words] of changes)
      if (
        shapeOf(file.path, withSlots(text, new Map([[slot, words]]))) !== shapeOf(file.path, text)
      )
        broken.push(entries.find((entry) => entry.slot === slot)?.context ?? file.path);
  }
  return { texts, accepted: acceptedBy(entries, taken), counts, broken };
}

const isFuzzy = ({ comments }: Message) => /\bfuzzy\b/.test(comments?.flag ?? '');

/** Which segments a file has; a translation changes their words only. */
function shapeOf(path: string, text: string): string {
  const segments = segmentsOfFile(path, new TextEncoder().encode(text));
  return segments
    .map(({ address, slots }) => `${address} ${slots.map(({ form }) => form).join()}`)
    .join('\n');
}

function readPlain(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n').normalize('NFC');
}

/** A segment is accepted when all its forms were translated; a plural only from the present source. */
function acceptedBy(
  entries: readonly ExchangeEntry[],
  taken: ReadonlyMap<string, string>,
): Map<string, string> {
  const accepted = new Map<string, string>();
  for (const { segment, slot, context } of entries) {
    const isPlain = slot.form === '' && segment.source.slots.every(({ form }) => form === '');
    if (isPlain) {
      const source = taken.get(context);
      if (source !== undefined) accepted.set(segment.key, segmentHash(source));
      continue;
    }
    const forms = entries.filter((entry) => entry.segment === segment);
    if (forms.every((entry) => taken.get(entry.context) === entry.source))
      accepted.set(segment.key, segmentHash(textOfSegment(segment.source)));
  }
  return accepted;
}
