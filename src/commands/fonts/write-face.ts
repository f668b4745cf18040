import type { Cut } from './faces.ts';
import { type Face, tableOf, series, uint16s, uint32s } from './truetype.ts';

/** A TrueType file of a joined face, under the family name of the cut. */
export function writeFace(face: Face, cut: Cut): Buffer {
  const glyphs = face.glyphs.map((glyph) => Buffer.concat([glyph, Buffer.alloc(glyph.length % 2)]));
  let end = 0;
  const places = [0, ...glyphs.map((glyph) => (end += glyph.length))];
  const head = Buffer.from(tableOf(face, 'head'));
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(tableOf(face, 'hhea'));
  hhea.writeUInt16BE(face.glyphs.length, 34);
  const tables = new Map(face.tables)
    .set('head', head)
    .set('hhea', hhea)
    .set('glyf', Buffer.concat(glyphs))
    .set('loca', uint32s(...places))
    .set('hmtx', Buffer.concat(face.metrics))
    .set('cmap', writeCmap(face, cut.isTabular))
    .set('GPOS', writeKern(face))
    .set('name', writeNames(face, cut));
  return writeTables(tables);
}

function writeTables(tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  let at = 12 + 16 * sorted.length;
  const records: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, table] of sorted) {
    // The checksum stays 0: HarfBuzz, which packs the file, does not read it and writes the true one.
    records.push(Buffer.from(tag, 'latin1'), uint32s(0, at, table.length));
    const body = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    bodies.push(body);
    at += body.length;
  }
  return Buffer.concat([
    uint32s(0x00010000),
    uint16s(sorted.length, 0, 0, 0),
    ...records,
    ...bodies,
  ]);
}

function writeCmap(face: Face, isTabular: boolean): Buffer {
  const groups = [...face.glyphOf]
    .map(
      ([letter, glyph]) =>
        [letter.codePointAt(0) ?? 0, (isTabular && face.tabular.get(glyph)) || glyph] as const,
    )
    .sort(([a], [b]) => a - b)
    .map(([code, glyph]) => uint32s(code, code, glyph));
  const body = Buffer.concat(groups);
  const header = [uint16s(12, 0), uint32s(16 + body.length, 0, groups.length)];
  return Buffer.concat([uint16s(0, 1, 3, 10), uint32s(12), ...header, body]);
}

/** One table of classes: glyphs that kern alike share a row or a column. */
function writeKern(face: Face): Buffer {
  const glyphs = series(face.glyphs.length, (i) => i);
  const rows = classesOf(
    glyphs.map((left) => glyphs.map((right) => face.kern(left, right)).join()),
  );
  const columns = classesOf(
    glyphs.map((right) => glyphs.map((left) => face.kern(left, right)).join()),
  );
  // Class 0 of the rows is every glyph that kerns with nothing: it is not covered.
  const covered = glyphs.filter((glyph) => rows.of[glyph] !== 0);
  const matrix = rows.first.flatMap((left) => columns.first.map((right) => face.kern(left, right)));
  const body = uint16s(...matrix);
  const coverage = uint16s(1, covered.length, ...covered);
  const lefts = writeClasses(rows.of);
  const at = 16 + body.length;
  const pairs = Buffer.concat([
    uint16s(
      2,
      at,
      4,
      0,
      at + coverage.length,
      at + coverage.length + lefts.length,
      rows.first.length,
      columns.first.length,
    ),
    ...[body, coverage, lefts, writeClasses(columns.of)],
  ]);
  const scripts = Buffer.concat([
    ...[uint16s(2), Buffer.from('DFLT'), uint16s(14), Buffer.from('latn'), uint16s(14)],
    ...[uint16s(4, 0), uint16s(0, 0xffff, 1, 0)],
  ]);
  const features = Buffer.concat([uint16s(1), Buffer.from('kern'), uint16s(8), uint16s(0, 1, 0)]);
  const lookups = Buffer.concat([uint16s(1, 4), uint16s(2, 0, 1, 8), pairs]);
  const start = 10 + scripts.length;
  return Buffer.concat([
    uint16s(1, 0, 10, start, start + features.length),
    scripts,
    features,
    lookups,
  ]);
}

/** Equal keys get the same class, keys of zeros class 0; `first` is one member of each class. */
function classesOf(keys: readonly string[]): { of: number[]; first: number[] } {
  const isZero = (key: string) => !/[1-9]/.test(key);
  const distinct = [...new Set(keys.filter((key) => !isZero(key)))];
  const number = new Map(distinct.map((key, i) => [key, i + 1]));
  return {
    of: keys.map((key) => number.get(key) ?? 0),
    // Glyph 0, .notdef, never kerns.
    first: [0, ...distinct.map((key) => keys.indexOf(key))],
  };
}

function writeClasses(classOf: readonly number[]): Buffer {
  const used = classOf.flatMap((value, glyph) =>
    value === 0 ? [] : [uint16s(glyph, glyph, value)],
  );
  return Buffer.concat([uint16s(2, used.length), ...used]);
}

/** Copyright, family, style, full name, PostScript name, address of the licence. */
function writeNames(face: Face, { family, style }: Cut): Buffer {
  const word = style === 'italic' ? 'Italic' : 'Regular';
  const names: [number, string][] = [
    [0, copyrightOf(tableOf(face, 'name'))],
    [1, family],
    [2, word],
    [4, `${family} ${word}`],
    [6, `${family}-${word}`],
    [14, 'https://openfontlicense.org'],
  ];
  let at = 0;
  const records: Buffer[] = [];
  const texts = names.map(([id, name]) => {
    const text = Buffer.from(name, 'utf16le').swap16();
    records.push(uint16s(3, 1, 0x409, id, text.length, at));
    at += text.length;
    return text;
  });
  return Buffer.concat([uint16s(0, names.length, 6 + 12 * names.length), ...records, ...texts]);
}

function copyrightOf(name: Buffer): string {
  const records = series(name.readUInt16BE(2), (i) => name.subarray(6 + 12 * i));
  const record = records.find(
    (entry) => entry.readUInt16BE(0) === 3 && entry.readUInt16BE(6) === 0,
  );
  if (record === undefined) throw new Error('cut-fonts: the font names no copyright');
  const start = name.readUInt16BE(4) + record.readUInt16BE(10);
  return Buffer.from(name.subarray(start, start + record.readUInt16BE(8)))
    .swap16()
    .toString('utf16le');
}
