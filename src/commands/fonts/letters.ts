import { glob, readFile } from 'node:fs/promises';

export const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Letters that are cut whether `content/` uses them or not; those that a font lacks are passed over. */
export const baseLetters =
  range(0x20, 0x7e) +
  '\u00a0\u202f\u00adĄĆĘŁŃÓŚŹŻąćęłńóśźż„”“‘’«»–—…·×÷−±≈≤≥→←↑↓°%‰€£$¥§•∞√Σ¹²³⁰⁴⁵⁶⁷⁸⁹⁻ⁿ';

/** Share of each letter in Polish and English prose, the mean of both, in percent of letters. */
export const frequencies = Object.entries({
  ...{ ' ': 18, e: 10.2, a: 8.55, i: 7.6, o: 7.6, t: 6.5, n: 6.1, s: 5.3, r: 5.3, d: 3.8, h: 3.6 },
  ...{ w: 3.5, c: 3.4, l: 3.05, y: 2.9, z: 2.85, u: 2.65, m: 2.6, p: 2.5, k: 2.15, g: 1.7, b: 1.5 },
  ...{
    f: 1.25,
    j: 1.2,
    '.': 1.2,
    ',': 1.2,
    ł: 0.9,
    ę: 0.55,
    ą: 0.5,
    v: 0.5,
    ó: 0.4,
    ż: 0.4,
    ś: 0.3,
  },
  ...{ ć: 0.2, ń: 0.1, x: 0.1, q: 0.05, ź: 0.03 },
});

/** Marked letters whose sides are those of the bare letter: they show how ł kerns with that one. */
export const standIns = 'ĀĆĒĞĤŃŌŔŚŤŪŴŶŹāćēğĥńōŕśūŵŷź';

export const narrowSpace = '\u202f';

/** Letters without a canonical decomposition, and the letter without the bar. */
export const barred = new Map(Object.entries({ ł: 'l', Ł: 'L' }));

export const bareLetter = (letter: string) =>
  barred.get(letter) ?? letter.normalize('NFD').charAt(0);

export async function lettersOf(root: string): Promise<string> {
  const reading: Promise<string>[] = [];
  for await (const path of glob(`${root}/content/**/*.{mdx,yml}`))
    reading.push(readFile(path, 'utf8'));
  const texts = await Promise.all(reading);
  const found = new Set(baseLetters + texts.join('').normalize('NFC'));
  // CSS may set capitals.
  const cased = [...found].flatMap((letter) => [
    letter,
    letter.toUpperCase(),
    letter.toLowerCase(),
  ]);
  return [...new Set(cased)]
    .filter((letter) => [...letter].length === 1 && letter >= ' ')
    .sort()
    .join('');
}
