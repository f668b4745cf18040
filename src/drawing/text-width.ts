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
  return breakLines(wordsOf(text, face, tracking), roomFor(size, maxWidth)).lines;
}

export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
  /** Of the longest line. */
  readonly width: number;
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
  const words = wordsOf(text, face, tracking);
  const needed = (words.narrowest[maxLines] ??= narrowest(words, maxLines));
  let size = maxSize;
  while (size > minSize && needed > roomFor(size, maxWidth)) size -= 0.5;
  size = Math.max(size, minSize);
  const { lines, longest } = breakLines(words, roomFor(size, maxWidth));
  return { size, lines, width: (longest * size) / 1000 };
}

/** The words of a text with their widths in 1/1000 em: whatever the size, they are measured once. */
interface Words {
  readonly texts: readonly string[];
  readonly widths: readonly number[];
  readonly space: number;
  /** By number of lines: the narrowest room in which so many are enough. */
  readonly narrowest: number[];
}

/** Pictures break the same texts in every frame of a movement, so the last few hundred are kept. */
const measured = new Map<string, Words>();

function wordsOf(text: string, face: Face, tracking: number): Words {
  const key = `${face}${tracking}|${text}`;
  const known = measured.get(key);
  if (known) return known;
  if (measured.size >= 400) measured.clear();
  const texts = text.split(/[ \t\n]+/).filter((word) => word !== '');
  const width = (word: string) => textWidth(word, face, 1000, tracking);
  const words = { texts, widths: texts.map(width), space: width(' '), narrowest: [] };
  measured.set(key, words);
  return words;
}

/** A width in 1/1000 em, wider by less than anybody sees, so that what was measured fits its own measure. */
const roomFor = (size: number, width: number): number => ((width * 1000) / size) * (1 + 1e-9);

interface Filled {
  /** For each line, the word after its last. */
  readonly ends: readonly number[];
  /** The longest line, and the longest of those that keep to the room: 0 where none does. */
  readonly longest: number;
  readonly fitting: number;
}

/** Puts each word on the current line if that still fits, or else on a new one. */
function fillLines({ widths, space }: Words, room: number): Filled {
  const ends: number[] = [];
  let [longest, fitting, line] = [0, 0, 0];
  widths.forEach((width, i) => {
    const longer = line + space + width;
    const fits = i > 0 && longer <= room;
    if (i > 0 && !fits) ends.push(i);
    line = fits ? longer : width;
    longest = Math.max(longest, line);
    if (line <= room) fitting = Math.max(fitting, line);
  });
  if (widths.length > 0) ends.push(widths.length);
  return { ends, longest, fitting };
}

/** Narrows the room step by step to just below the longest line that keeps to it, as long as the lines are good. */
function narrowed(words: Words, room: number, isGood: (filled: Filled) => boolean): Filled {
  let filled = fillLines(words, room);
  for (;;) {
    const next = fillLines(words, filled.fitting - 1e-6);
    if (next.fitting >= filled.fitting || !isGood(next)) return filled;
    filled = next;
  }
}

/** The narrowest room in which the words stand in so many lines, none of them wider than it. */
function narrowest(words: Words, maxLines: number): number {
  const isGood = ({ ends, longest, fitting }: Filled) =>
    ends.length <= maxLines && longest === fitting;
  return narrowed(words, Infinity, isGood).longest;
}

/** The fewest lines for a room; the narrowest measure that still needs no more balances them. */
function breakLines(words: Words, room: number): { lines: string[]; longest: number } {
  const most = fillLines(words, room).ends.length;
  const { ends, longest } = narrowed(words, room, (next) => next.ends.length <= most);
  const lines = ends.map((end, i) => words.texts.slice(ends[i - 1] ?? 0, end).join(' '));
  return { lines, longest };
}
