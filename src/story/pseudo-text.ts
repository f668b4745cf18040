/** How a pseudo-translation writes: letter by letter, with some more of them. */
export interface PseudoScript {
  letter(letter: string): string;
  readonly open: string;
  readonly close: string;
}

/** Latin letters with accents, to be read and yet told from any source. */
export const accented: PseudoScript = {
  letter: swap('aeiouycdnrstzAEIOUYCDNRSTZ', 'áéíóúýčďñřšťžÁÉÍÓÚÝČĎÑŘŠŤŽ'),
  open: '⟦',
  close: '⟧',
};

/** Arabic letters, which run from right to left. */
export const arabic: PseudoScript = {
  letter: (letter) =>
    [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'][(letter.toLowerCase().codePointAt(0) ?? 0) % 28] ?? letter,
  open: '⟦',
  close: '⟧',
};

/** What no translation touches: tags, {places}, escapes, entities, code, and where links lead. */
const untouched = /<[^>]*>|\{[^}]*\}|\\.|&#?\w+;|`[^`]*`|\]\([^)]*\)|https?:\S+/gs;

/**
 * A text that only looks translated: other letters, 40 % longer, in brackets; its Markdown stays. What
 * holds no word, such as V3, is the same in every language.
 */
export function pseudoText(text: string, script: PseudoScript): string {
  if (!/\p{L}{2}/u.test(text.replace(untouched, ' '))) return text;
  let out = '';
  let at = 0;
  for (const { 0: kept, index } of text.matchAll(untouched)) {
    out += pseudoWords(text.slice(at, index), script) + kept;
    at = index + kept.length;
  }
  return script.open + out + pseudoWords(text.slice(at), script) + script.close;
}

/** Plain data with all its texts pseudo-translated, such as the labels of a scene. */
export function pseudoTexts<T>(data: T, script: PseudoScript): T {
  if (typeof data === 'string') return pseudoText(data, script) as T;
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, pseudoTexts(value, script)]);
  return Object.fromEntries(entries) as T;
}

function pseudoWords(text: string, { letter }: PseudoScript): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const letters = [...word].map(letter);
    return (
      letters.join('') +
      (letters.at(-1) ?? '').toLowerCase().repeat(Math.ceil(0.4 * letters.length))
    );
  });
}

function swap(from: string, to: string): (letter: string) => string {
  const letters = new Map([...from].map((letter, index) => [letter, [...to][index] ?? letter]));
  return (letter) => letters.get(letter) ?? letter;
}
