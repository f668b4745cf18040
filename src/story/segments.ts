import { bytesToText } from './characters.ts';
import { contentPathOf } from './content-paths.ts';
import { keepSome } from './keep-some.ts';
import { mdxSegments } from './mdx-segments.ts';
import type { Slot } from './slots.ts';
import { yamlSegments } from './yaml-segments.ts';

/** A text that is translated: a paragraph, heading, cell, alt, frontmatter string or label. */
export interface LocatedSegment {
  /** Within its file, and the same in every language: monday/fall/paragraph-2. */
  readonly address: string;
  /** One text, or one for each plural form. */
  readonly slots: readonly Slot[];
  readonly line: number;
  readonly column: number;
}

/** The segments of a file of content/ in its order; none where the file holds no words or is refused. */
export function segmentsOfFile(path: string, bytes: Uint8Array): readonly LocatedSegment[] {
  const { text } = bytesToText(bytes, path);
  return text === undefined ? [] : segmentsOfText(path, text);
}

/** A project has some hundreds of files; while an author writes, all but one are as they were. */
const segmentsOfText = keepSome(
  1000,
  (path: string, text: string) => `${path}\n${text}`,
  findSegments,
);

function findSegments(path: string, text: string): readonly LocatedSegment[] {
  const found = contentPathOf(path);
  switch (found.kind) {
    case 'cover':
    case 'section':
    case 'page':
      return mdxSegments(text, path, found.kind);
    case 'interface':
      return yamlSegments(text).filter(({ address }) => !interfaceFacts.has(address));
    case 'locale-file':
      return found.name === 'freshness.lock' ? [] : yamlSegments(text);
    default:
      return [];
  }
}

/** What interface/<locale>.yml says of the language itself. */
const interfaceFacts = new Set(['tag', 'name', 'direction']);

/** All forms of a segment in one line, to be hashed and compared. */
export function textOfSegment({ slots }: LocatedSegment): string {
  const [only] = slots;
  if (slots.length === 1 && only?.form === '') return only.text;
  return slots.map(({ form, text }) => `${form}: ${text}`).join(' | ');
}
