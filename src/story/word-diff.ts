/** A stretch of words that both texts have, or only one of them. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What changed from one text to another, word by word. */
export function diffWords(from: string, to: string): DiffPart[] {
  const [a, b] = [wordsOf(from), wordsOf(to)];
  // common[i][j]: the length of the longest common run of words behind a[i] and b[j].
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (common[i] as Uint16Array)[j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: { kind: DiffPart['kind']; words: string[] }[] = [];
  const add = (kind: DiffPart['kind'], word = '') => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else parts.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i++]);
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      add('removed', a[i++]);
    else add('added', b[j++]);
  }
  return parts.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

/** In the manner of git: It is [-Friday-]{+Monday+}. */
export function diffToText(parts: readonly DiffPart[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return parts.map(({ kind, text }) => marks[kind].join(text)).join(' ');
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);
