import { expect } from 'vitest';
import { sheets, type Layout } from '../../src/drawing/layout.ts';
import { textWidth, type Face } from '../../src/drawing/text-width.ts';

/** The box that the letters of a line fill. */
interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Expects that no words of a printed picture are smaller than allowed, run over an edge or lie on each other. */
export function expectWordsOnSheet(svg: string, layout: Layout, told = ''): void {
  const { width, height, small } = sheets[layout];
  const lines: Line[] = [];
  for (const [, attributes = '', inside = ''] of svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)) {
    const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
    const [x = 0, y = 0] = (attribute('transform') ?? '').match(/[-\d.]+/g)?.map(Number) ?? [];
    const size = Number(attribute('font-size'));
    expect(size, `${told} “${inside}”`).toBeGreaterThanOrEqual(small);
    const spans = [...inside.matchAll(/<tspan x="0" y="([\d.]+)">(.*?)<\/tspan>/g)];
    const parts = spans.length > 0 ? spans.map(([, dy, text]) => [dy, text]) : [['0', inside]];
    for (const [dy, found = ''] of parts) {
      const text = found.replaceAll(/&#?\w+;/g, '&');
      const wide = textWidth(text, (attribute('class') ?? 'label') as Face, size);
      const left = x - wide * ({ middle: 0.5, end: 1 }[attribute('text-anchor') ?? ''] ?? 0);
      const base = y + Number(dy);
      lines.push({ text, left, right: left + wide, top: base - 0.66 * size, bottom: base });
    }
  }
  for (const line of lines) {
    expect(line.left, `${told} “${line.text}” begins`).toBeGreaterThanOrEqual(0);
    expect(line.right, `${told} “${line.text}” ends`).toBeLessThanOrEqual(width);
    expect(line.bottom, `${told} “${line.text}” stands`).toBeLessThanOrEqual(height);
  }
  for (const [i, a] of lines.entries())
    for (const b of lines.slice(i + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      expect(across > 0 && down > 0, `${told} “${a.text}” lies on “${b.text}”`).toBe(false);
    }
}
