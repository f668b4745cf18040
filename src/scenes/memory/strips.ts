import type { Layout } from '../../drawing/layout.ts';
import { sheets } from '../../drawing/layout.ts';
import { textWidth } from '../../drawing/text-width.ts';
import type { Box } from '../../drawing/tilted-rectangle.ts';
import type { Wording } from '../../story/wording.ts';
import { places, sentenceLength } from './places.ts';

export interface Strips {
  readonly words: readonly string[];
  readonly size: number;
  /** White space before a word on its slip. */
  readonly padding: number;
  /** The slip of each word in the triangle, on its own row. */
  readonly triangle: readonly Box[];
  /** The same slips one under another. */
  readonly column: readonly Box[];
}

/** The words of the sentence as slips, in the largest type at which the whole sentence fits the sheet. */
export function stripsFor(wording: Wording, layout: Layout): Strips {
  const { width, margin } = sheets[layout];
  const { triangle, notes } = places[layout];
  const words = Array.from({ length: sentenceLength }, (_, i) => wording.word(`word-${i + 1}`));
  const widths = words.map((word) => textWidth(word, 'display', 1) + 0.7);
  const all = widths.reduce((sum, one) => sum + one, 0);
  const room = width - 2 * margin - (words.length - 1) * triangle.gap;
  const size = Math.min(triangle.size, room / all);
  const before = (i: number) =>
    widths.slice(0, i).reduce((sum, one) => sum + one * size + triangle.gap, margin);
  return {
    words,
    size,
    padding: 0.35 * size,
    triangle: widths.map((w, i) => [
      before(i),
      triangle.top + i * triangle.pitch,
      w * size,
      triangle.height,
    ]),
    column: widths.map((w, i) => [margin, notes.top + i * notes.pitch, w * size, notes.height]),
  };
}
