export interface Face {
  readonly tables: ReadonlyMap<string, Buffer>;
  readonly glyphs: readonly Buffer[];
  /** Advance and left side bearing of each glyph, four bytes, as in hmtx. */
  readonly metrics: readonly Buffer[];
  readonly glyphOf: ReadonlyMap<string, number>;
  /** Kerning between glyph `left` and glyph `right`, in font units. */
  readonly kern: (left: number, right: number) => number;
  /** The tabular figure of a glyph. */
  readonly tabular: ReadonlyMap<number, number>;
}

export function tableOf(face: Pick<Face, 'tables'>, tag: string): Buffer {
  const table = face.tables.get(tag);
  if (table === undefined) throw new Error(`cut-fonts: the font has no table “${tag}”`);
  return table;
}

export const unitsPerEm = (face: Face) => tableOf(face, 'head').readUInt16BE(18);

export function advanceOf(face: Face, letter: string): number | undefined {
  const glyph = face.glyphOf.get(letter);
  return glyph === undefined ? undefined : face.metrics[glyph]?.readUInt16BE(0);
}

export const series = <T>(length: number, item: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => item(i));

export const uint16s = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, i) => bytes.writeUInt16BE(value & 0xffff, 2 * i));
  return bytes;
};

export const uint32s = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => bytes.writeUInt32BE(value >>> 0, 4 * i));
  return bytes;
};
