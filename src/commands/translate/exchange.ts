import {
  readInterfaceTranslation,
  type TranslatedFile,
  type TranslatedSegment,
} from '../../story/freshness.ts';
import type { Slot } from '../../story/slots.ts';
import type { TranslationProject } from './project.ts';

/** A text of a translation as a PO file tells it: one for each plural form of the language. */
export interface ExchangeEntry {
  /** msgctxt: panic.mdx#monday/fall/alt, and [few] behind it for a plural form. */
  readonly context: string;
  readonly source: string;
  readonly file: TranslatedFile;
  readonly segment: TranslatedSegment;
  readonly slot: Slot;
}

/** Everything of one language that is exchanged: the story's files and the site's own words. */
export function exchangedFiles(project: TranslationProject, locale: string): TranslatedFile[] {
  const { files, sourceLocale } = project;
  return [...project.translation(locale), ...readInterfaceTranslation(files, locale, sourceLocale)];
}

export function exchangeEntries(files: readonly TranslatedFile[]): ExchangeEntry[] {
  return files.flatMap((file) =>
    file.segments.flatMap((segment) =>
      segment.own.slots.map((slot): ExchangeEntry => {
        const context = slot.form ? `${segment.key}[${slot.form}]` : segment.key;
        return { context, source: sourceText(segment, slot), file, segment, slot };
      }),
    ),
  );
}

/** The source's text of the same plural form, or of the general one where it has no such form. */
function sourceText({ source }: TranslatedSegment, { form }: Slot): string {
  const general = source.slots.find((slot) => slot.form === 'other') ?? source.slots[0];
  return (source.slots.find((slot) => slot.form === form) ?? general)?.text ?? '';
}
