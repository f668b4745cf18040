import { display, label, letters } from './advances.ts';

/** `display` is the poster face; `label` has tabular figures, as all labels are drawn. */
export type Face = 'display' | 'label';

const combining = /^[\u00ad\u0300-\u036f\u200b-\u200d\ufe00-\ufe0f]$/;
/** CJK, kana, Hangul, full-width forms, emoji: as wide as high. */
const wide =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]$/u;

const tables = { display: readTable(display), label: readTable(label) };

/** Letter -> advance in 1/1000 em; the encoding is described in advances.ts. */
function readTable(digits: string): ReadonlyMap<string, number> {
  return new Map(
    [...letters].map((letter, i) => [letter, parseInt(digits.slice(2 * i, 2 * i + 2), 36)]),
  );
}

/** Advance of one letter in 1/1000 em; an unknown letter is as wide as its bare one, or else as an "n". */
function advance(letter: string, table: ReadonlyMap<string, number>): number {
  const own = table.get(letter);
  if (own !== undefined) return own;
  if (combining.test(letter)) return 0;
  if (wide.test(letter)) return 1000;
  return table.get(letter.normalize('NFD').charAt(0)) ?? table.get('n') ?? 500;
}

/**
 * Width of one line of text in the unit of `size`, without kerning (which narrows most lines by about 1 %).
 * `tracking` is CSS letter-spacing in em; like CSS it also follows the last letter.
 *
 * textWidth('Nvidia', 'label', 16) // 47.9
 */
export function textWidth(text: string, face: Face, size: number, tracking = 0): number {
  const table = tables[face];
  let sum = 0;
  for (const letter of text) {
    const own = advance(letter, table);
    sum += own === 0 ? 0 : own + 1000 * tracking;
  }
  return (sum * size) / 1000;
}

/**
 * Breaks a text at its spaces (not at no-break spaces) into the fewest lines of at most `maxWidth`, about
 * equally long. A word wider than that stands on a line of its own. An empty text has no lines.
 */
export function wrapText(
  text: string,
  face: Face,
  size: number,
  maxWidth: number,
  tracking = 0,
): readonly string[] {
  return remembered(`${text}|${face}|${size}|${maxWidth}|${tracking}`, () =>
    breakLines(text, face, size, maxWidth, tracking),
  );
}

/** Pictures break the same texts in every frame of a movement, so the last few hundred are kept. */
function remembered<T>(key: string, make: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known as T;
  if (memory.size >= 400) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}

const memory = new Map<string, unknown>();

function breakLines(
  text: string,
  face: Face,
  size: number,
  maxWidth: number,
  tracking: number,
): string[] {
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '');
  const fill = (width: number) =>
    fillLines(words, (line) => textWidth(line, face, size, tracking) <= width);
  const lines = fill(maxWidth);
  if (lines.length < 2) return lines;

  // The narrowest measure that still needs no more lines balances them.
  let [narrow, enough] = [maxWidth / 2, maxWidth];
  for (let i = 0; i < 8; i++) {
    const middle = (narrow + enough) / 2;
    if (fill(middle).length > lines.length) narrow = middle;
    else enough = middle;
  }
  return fill(enough);
}

/** Puts each word on the current line if that still fits, or else on a new one. */
function fillLines(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
}

/**
 * The largest size from `maxSize` down to `minSize`, in half units, at which the text stands in
 * `maxLines` lines of at most `maxWidth`, and these lines. If there is none: `minSize` and the lines at it,
 * which then are too many, or one word too wide.
 */
export function fitText(
  text: string,
  face: Face,
  maxSize: number,
  minSize: number,
  maxWidth: number,
  maxLines: number,
  tracking = 0,
): FittedText {
  const key = `${text}|${face}|${maxSize}|${minSize}|${maxWidth}|${maxLines}|${tracking}`;
  return remembered(key, () => {
    for (let size = maxSize; size > minSize; size -= 0.5) {
      const lines = breakLines(text, face, size, maxWidth, tracking);
      const fits = lines.every((line) => textWidth(line, face, size, tracking) <= maxWidth);
      if (fits && lines.length <= maxLines) return { size, lines };
    }
    return { size: minSize, lines: breakLines(text, face, minSize, maxWidth, tracking) };
  });
}
