/** The choice that differs from `word` by a slip of the keyboard, or undefined where none is near. */
export function closest(word: string, choices: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const choice of choices) {
    if (Math.abs(choice.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), choice.toLowerCase());
    if (distance < least) [best, least] = [choice, distance];
  }
  return best;
}

/** What a message says about a wrong name: the choices, and the near one where there is one. */
export function choicesFor(word: string, choices: Iterable<string>): Record<string, string> {
  const list = [...choices];
  const meant = closest(word, list);
  const shown = list.length > 24 ? [...list.slice(0, 24), '…'] : list;
  return { choices: shown.join(', '), ...(meant === undefined ? {} : { meant }) };
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
export function editDistance(from: string, to: string): number {
  if (from.length > 64 || to.length > 64) return from === to ? 0 : Infinity;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const options = [
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      ];
      if (
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1]
      )
        options.push((before[column - 2] ?? 0) + 1);
      next.push(Math.min(...options));
    }
    [before, last] = [last, next];
  }
  return last[to.length] ?? 0;
}
