import { textWidth, type Face } from './text-width.ts';

/** A text that fits a width on one line: where it is too long, its beginning and “…”. */
export function shortened(text: string, face: Face, size: number, width: number): string {
  if (textWidth(text, face, size) <= width) return text;
  let room = width - textWidth('…', face, size);
  let beginning = '';
  for (const letter of text) {
    room -= textWidth(letter, face, size);
    if (room < 0) break;
    beginning += letter;
  }
  return `${beginning.trimEnd()}…`;
}
