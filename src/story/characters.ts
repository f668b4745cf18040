import { findHiddenCharacters } from './hidden-characters.ts';
import { createPlaces, fileStart } from './place.ts';
import { createNote, createProblem, type Place, type Problem } from './problem.ts';

/** No file of content/ is larger. */
export const sizeLimit = 256 * 1024;

export interface ReadText {
  /** With line feeds, composed letters and without a byte-order mark; undefined where it must not be used. */
  readonly text: string | undefined;
  readonly problems: Problem[];
}

/**
 * The text of a file. Refused: more than 256 kB, what is not UTF-8, control characters, what is
 * invisible or turns the direction, words of mixed alphabets. Mended with a note: a byte-order
 * mark, CR LF, decomposed letters.
 */
export function bytesToText(bytes: Uint8Array, file: string): ReadText {
  if (bytes.length > sizeLimit) {
    const values = { found: bytes.length, limit: sizeLimit };
    return { text: undefined, problems: [createProblem(file, fileStart, 'size', values)] };
  }
  const wrong = findInvalidByte(bytes);
  if (wrong) {
    const found = `0x${wrong.byte.toString(16).toUpperCase().padStart(2, '0')}`;
    return { text: undefined, problems: [createProblem(file, wrong.place, 'utf8', { found })] };
  }
  const notes: Problem[] = [];
  const note = (place: Place, rule: Problem['rule']) => notes.push(createNote(file, place, rule));

  let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.startsWith('\uFEFF')) {
    note(fileStart, 'note-bom');
    text = text.slice(1);
  }
  if (text.includes('\r\n')) {
    note(createPlaces(text)(text.indexOf('\r\n')), 'note-crlf');
    text = text.replaceAll('\r\n', '\n');
  }
  const composed = text.normalize('NFC');
  if (composed !== text) {
    note(createPlaces(text)(firstDifference(text, composed)), 'note-nfd');
    text = composed;
  }
  const hidden = hiddenProblems(text, file);
  return { text: hidden.length ? undefined : text, problems: [...notes, ...hidden] };
}

function hiddenProblems(text: string, file: string): Problem[] {
  const placeOf = createPlaces(text);
  return findHiddenCharacters(text).map(({ offset, rule, values }) =>
    createProblem(file, placeOf(offset), rule, values),
  );
}

/** The first byte with which the bytes stop being UTF-8, found by halving: a prefix is valid or it is not. */
function findInvalidByte(bytes: Uint8Array): { byte: number; place: Place } | undefined {
  const decodes = (count: number, stream: boolean) => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        bytes.subarray(0, count),
        { stream },
      );
    } catch {
      return undefined;
    }
  };
  if (decodes(bytes.length, false) !== undefined) return undefined;
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (middle <= bytes.length && decodes(middle, true) !== undefined) valid = middle;
    else invalid = middle;
  }
  // The sequence begins where the letters before it end.
  const before = decodes(valid, true) ?? '';
  const byte = bytes[new TextEncoder().encode(before).length] ?? 0;
  const shown = before.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  return { byte, place: createPlaces(shown)(shown.length) };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (a[at] === b[at]) at++;
  return at;
}
