/** What a picture may cost: shapes that the browser moves, and bytes of SVG in the page. */
export const budget = { marks: 150, bytes: 16_000 } as const;

const mark = /<(?:path|rect|circle|line|polygon|ellipse)\b/g;

/** The marks and bytes of a printed picture. */
export function costOf(svg: string): { readonly marks: number; readonly bytes: number } {
  const marks = svg.match(mark)?.length ?? 0;
  return { marks, bytes: new TextEncoder().encode(svg).length };
}
