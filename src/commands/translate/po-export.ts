import { po, type Message, type Messages } from 'gettext-parser';
import { textOfSegment } from '../../story/segments.ts';
import { exchangeEntries, type ExchangeEntry } from './exchange.ts';
import type { TranslatedFile } from '../../story/freshness.ts';

export interface PoOptions {
  readonly story: string;
  readonly locale: string;
  /** What a source segment said when a translation was made from it. */
  readonly oldSource: (path: string, address: string, hash: string) => string | undefined;
  /** The export of before, whose entries that are gone stay as obsolete ones. */
  readonly before?: Uint8Array | undefined;
}

/** A PO file of a language: missing texts are empty, those whose source changed are fuzzy. */
export function writePo(files: readonly TranslatedFile[], options: PoOptions): string {
  const pictures = picturesOf(files);
  const translations: Messages = {};
  for (const entry of exchangeEntries(files))
    translations[entry.context] = { [entry.source]: messageOf(entry, options, pictures) };
  const obsolete = options.before && goneEntries(options.before, translations);
  const table = {
    charset: 'utf-8',
    headers: headersOf(options),
    translations,
    ...(obsolete ? { obsolete } : {}),
  };
  return new TextDecoder().decode(po.compile(table, { foldLength: 0, sort: false }));
}

function headersOf({ story, locale }: PoOptions): Record<string, string> {
  return {
    'Project-Id-Version': story,
    // No date of its own: the same texts give the same file.
    'PO-Revision-Date': '2026-01-01 00:00+0000',
    'Last-Translator': 'translator <translator@example.org>',
    'Language-Team': locale,
    Language: locale,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
  };
}

function messageOf(
  { context, source, file, segment, slot }: ExchangeEntry,
  options: PoOptions,
  pictures: ReadonlyMap<string, string>,
): Message {
  const { state } = segment;
  const old =
    state === 'changed' && segment.accepted && !slot.form
      ? options.oldSource(file.sourcePath, segment.source.address, segment.accepted)
      : undefined;
  const notes = [
    ...(slot.form ? [`plural form “${slot.form}”: ${countsOf(slot.form, options.locale)}`] : []),
    ...pictureNote(segment.own.address, pictures),
  ];
  return {
    msgctxt: context,
    msgid: source,
    msgstr: [state === 'missing' ? '' : slot.text],
    comments: {
      reference: `${file.sourcePath}:${segment.source.line}`,
      ...(notes.length ? { extracted: notes.join('\n') } : {}),
      ...(state === 'changed' ? { flag: 'fuzzy' } : {}),
      ...(old === undefined ? {} : { previous: `msgid ${JSON.stringify(old)}` }),
    },
  };
}

/** The picture description of each step, in the language of the source. */
function picturesOf(files: readonly TranslatedFile[]): Map<string, string> {
  const alts = files
    .flatMap(({ segments }) => segments)
    .filter(({ source }) => source.address.endsWith('/alt'));
  return new Map(
    alts.map(({ source }) => [source.address.replace(/\/alt$/, ''), textOfSegment(source)]),
  );
}

/** What is to be seen beside a passage of a step, or above which a step's title stands. */
function pictureNote(address: string, pictures: ReadonlyMap<string, string>): string[] {
  if (address.endsWith('/alt')) return [];
  const step = /^(.+)\/steps\/(.+)$/.exec(address);
  const name = step ? `${step[1]}/${step[2]}` : address.replace(/\/[^/]*$/, '');
  const picture = pictures.get(name);
  return picture === undefined ? [] : [`Picture: ${picture}`];
}

/** Some numbers that take a plural form: 2, 3, 4, 22, 23. */
function countsOf(form: string, locale: string): string {
  const rules = new Intl.PluralRules(locale);
  const numbers = [...Array.from({ length: 1001 }, (_, n) => n), 1.5, 1_000_000];
  return numbers
    .filter((n) => rules.select(n) === form)
    .slice(0, 5)
    .join(', ');
}

/** Entries with a translation that the new file lacks, and those that were obsolete already. */
function goneEntries(before: Uint8Array, translations: Messages): Messages {
  const old = po.parse(Buffer.from(before));
  const gone: Messages = {};
  for (const messages of [old.obsolete ?? {}, old.translations])
    for (const [context, byText] of Object.entries(messages))
      for (const [text, message] of Object.entries(byText))
        if (text && message.msgstr[0] && !(context in translations))
          gone[context] = { ...gone[context], [text]: message };
  return gone;
}
