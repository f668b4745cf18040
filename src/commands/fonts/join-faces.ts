import { standIns, narrowSpace, barred, bareLetter } from './letters.ts';
import { type Face, tableOf, advanceOf, uint16s } from './truetype.ts';

/** The first face with the letters of the others added, and a narrow space where there is none. */
export function joinFaces([main, ...others]: readonly Face[]): Face {
  if (main === undefined) throw new Error('cut-fonts: nothing to join');
  const glyphs = [...main.glyphs];
  const metrics = [...main.metrics];
  const glyphOf = new Map(main.glyphOf);
  const added = new Map<number, AddedGlyph>();
  const key = (glyph: Buffer, metric: Buffer) =>
    `${metric.toString('hex')} ${glyph.toString('hex')}`;
  const known = new Map(glyphs.map((glyph, i) => [key(glyph, metrics[i] ?? Buffer.alloc(0)), i]));

  for (const face of others) {
    const add = (index: number): number => {
      const glyph = renumberParts(face.glyphs[index] ?? Buffer.alloc(0), add);
      const metric = face.metrics[index] ?? Buffer.alloc(4);
      const same = known.get(key(glyph, metric));
      if (same !== undefined) return same;
      known.set(key(glyph, metric), glyphs.length);
      metrics.push(metric);
      return glyphs.push(glyph) - 1;
    };
    for (const [letter, index] of face.glyphOf) {
      if (glyphOf.has(letter)) continue;
      const glyph = add(index);
      glyphOf.set(letter, glyph);
      if (glyph >= main.glyphs.length) added.set(glyph, { letter, face, index });
    }
  }
  const space = advanceOf(main, ' ');
  if (!glyphOf.has(narrowSpace) && space !== undefined) {
    glyphOf.set(narrowSpace, glyphs.push(Buffer.alloc(0)) - 1);
    metrics.push(uint16s(Math.round(0.7 * space), 0));
  }
  const tables = new Map(main.tables);
  tables.delete('GDEF');
  tables.set('maxp', widestMaxp([main, ...others], glyphs.length));
  return { ...main, tables, glyphs, metrics, glyphOf, kern: joinKern(main, added) };
}

interface AddedGlyph {
  readonly letter: string;
  readonly face: Face;
  readonly index: number;
}

/**
 * Kerning across the parts, which each know only their own pairs: two letters of one part kern as there,
 * ł with a bare letter as with that letter's stand-in, any other like the letter without its mark.
 */
function joinKern(main: Face, added: ReadonlyMap<number, AddedGlyph>): Face['kern'] {
  const standInOf = new Map(
    [...standIns].map((letter) => [main.glyphOf.get(bareLetter(letter)), letter]),
  );
  const bare = (glyph: number) => {
    const letter = added.get(glyph)?.letter;
    return letter === undefined ? glyph : (main.glyphOf.get(bareLetter(letter)) ?? glyph);
  };
  const within = (glyph: number, other: AddedGlyph | undefined) => {
    const own = added.get(glyph);
    if (own !== undefined) return own.face === other?.face ? own.index : undefined;
    return other !== undefined && barred.has(other.letter)
      ? other.face.glyphOf.get(standInOf.get(glyph) ?? '')
      : undefined;
  };
  const glyphsOf = (letters: string) =>
    new Set([...letters].map((letter) => main.glyphOf.get(letter)));
  const [signs, figures] = [glyphsOf('−+'), glyphsOf('0123456789')];
  return (left, right) => {
    // Bricolage kerns "−1" until the two touch, which hides the sign of a number.
    if (signs.has(left) && figures.has(right)) return 0;
    const [a, b] = [added.get(left), added.get(right)];
    const face = a?.face ?? b?.face;
    const l = a !== undefined && b === undefined ? a.index : within(left, b);
    const r = b !== undefined && a === undefined ? b.index : within(right, a);
    if (face !== undefined && l !== undefined && r !== undefined) return face.kern(l, r);
    return main.kern(bare(left), bare(right));
  };
}

/** A composite glyph names its parts by number: these are given new ones. */
function renumberParts(glyph: Buffer, renumber: (index: number) => number): Buffer {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph;
  const copy = Buffer.from(glyph);
  for (let at = 10, flags = 0x20; (flags & 0x20) !== 0;) {
    flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(renumber(copy.readUInt16BE(at + 2)), at + 2);
    at += 4 + ((flags & 1) !== 0 ? 4 : 2);
    if ((flags & 0x80) !== 0) at += 8;
    else if ((flags & 0x40) !== 0) at += 4;
    else if ((flags & 0x08) !== 0) at += 2;
  }
  return copy;
}

function widestMaxp(faces: readonly Face[], count: number): Buffer {
  const all = faces.map((face) => tableOf(face, 'maxp'));
  const maxp = Buffer.from(all[0] ?? Buffer.alloc(32));
  for (let at = 6; at < maxp.length; at += 2) {
    maxp.writeUInt16BE(Math.max(...all.map((table) => table.readUInt16BE(at))), at);
  }
  maxp.writeUInt16BE(count, 4);
  return maxp;
}
