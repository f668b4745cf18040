/** The place in a file where a text is written. */
export interface Slot {
  /** A plural category, '' where there is one form only. */
  readonly form: string;
  /** As a translator sees it: on one line, with its Markdown. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How another text is written in this place. */
  write(text: string): string;
}

/** The text of a file with other texts in some of its slots; all else stays, byte for byte. */
export function withSlots(text: string, changes: ReadonlyMap<Slot, string>): string {
  let out = '';
  let at = 0;
  for (const [slot, words] of [...changes].sort(([a], [b]) => a.start - b.start)) {
    if (words === slot.text) continue;
    out += text.slice(at, slot.start) + slot.write(words);
    at = slot.end;
  }
  return out + text.slice(at);
}
