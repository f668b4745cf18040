import type { Point } from '../../drawing/dots.ts';
import type { Layout } from '../../drawing/layout.ts';
import { fitText, textWidth } from '../../drawing/text-width.ts';

export interface PlacedWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Where its threads leave the word, and where they part. */
  readonly root: Point;
  readonly from: Point;
}

interface Row {
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Distance of two words (tall) or of two lines (wide). */
  readonly gap: number;
}

/** An easy and a hard word, far apart. */
export function placePair(texts: readonly string[], layout: Layout): PlacedWord[] {
  const fits = (most: number, width: number) =>
    Math.min(...texts.map((text) => fitText(text, 'display', most, 18, width, 1).size));
  if (layout === 'wide')
    return place(texts, layout, { size: fits(58, 186), x: 36, y: 262, gap: 190 });
  const size = fits(30, 168);
  const both = texts.reduce((sum, text) => sum + textWidth(text, 'display', size), 0);
  return place(texts, layout, { size, x: 20, y: 464, gap: 350 - both });
}

/** The words of a sentence. */
export function placeSentence(sentence: string, layout: Layout): PlacedWord[] {
  const texts = sentence.split(/\s+/);
  if (layout === 'wide') {
    const gap = Math.min(62, 350 / texts.length);
    const sizes = texts.map((text) => fitText(text, 'display', gap * 0.76, 20, 160, 1).size);
    return place(texts, layout, { size: Math.min(...sizes), x: 52, y: 218, gap });
  }
  const { size } = fitText(sentence, 'display', 24, 13, 346, 1);
  return place(texts, layout, { size, x: 20, y: 462, gap: size * 0.24 });
}

/**
 * Beside each other at the foot of a tall sheet, threads going up; or below each other at the left of a
 * wide one, threads going right and parting where no word is in their way.
 */
function place(texts: readonly string[], layout: Layout, { size, x, y, gap }: Row): PlacedWord[] {
  const widths = texts.map((text) => textWidth(text, 'display', size));
  const part = x + Math.max(...widths) + 30;
  let left = x;
  return texts.map((text, k) => {
    const width = widths[k] ?? 0;
    if (layout === 'wide') {
      const line = y + k * gap;
      const middle = line - size * 0.3;
      return {
        text,
        x,
        y: line,
        width,
        size,
        root: [x + width + 10, middle],
        from: [part, middle],
      };
    }
    const top: Point = [left + width / 2, y - size];
    left += width + gap;
    return { text, x: left - width - gap, y, width, size, root: top, from: top };
  });
}
