/** What a text is split into: words, numbers and marks, the first `most` of them; blanks are left out. */
export function splitTokens(text: string, most: number): string[] {
  const parts =
    'Segmenter' in Intl
      ? Array.from(segmenter().segment(text), ({ segment }) => segment)
      : // Browsers before 2024 that cannot segment: runs of letters and digits, and single marks.
        (text.match(/[\p{L}\p{M}\p{N}]+|\S/gu) ?? []);
  return parts.filter((part) => /[^\s\p{C}\u200b-\u200d]/u.test(part)).slice(0, most);
}

/** The rules of no language in particular, so that a server and every browser split alike. */
const segmenter = () => new Intl.Segmenter('und', { granularity: 'word' });
