import { type Face, tableOf, series } from './truetype.ts';

export function readFace(ttf: Buffer): Face {
  const tables = new Map(
    series(ttf.readUInt16BE(4), (i) => {
      const at = 12 + 16 * i;
      const start = ttf.readUInt32BE(at + 8);
      return [
        ttf.toString('latin1', at, at + 4),
        ttf.subarray(start, start + ttf.readUInt32BE(at + 12)),
      ];
    }),
  );
  const table = (tag: string) => tableOf({ tables }, tag);
  const count = table('maxp').readUInt16BE(4);
  const isLong = table('head').readInt16BE(50) === 1;
  const place = (i: number) =>
    isLong ? table('loca').readUInt32BE(4 * i) : 2 * table('loca').readUInt16BE(2 * i);
  const full = table('hhea').readUInt16BE(34);
  const hmtx = table('hmtx');
  const bearing = (i: number) => (i < full ? 4 * i + 2 : 2 * full + 2 * i);
  return {
    tables,
    glyphs: series(count, (i) => table('glyf').subarray(place(i), place(i + 1))),
    metrics: series(count, (i) => {
      const advanceAt = 4 * Math.min(i, full - 1);
      return Buffer.concat([
        hmtx.subarray(advanceAt, advanceAt + 2),
        hmtx.subarray(bearing(i), bearing(i) + 2),
      ]);
    }),
    glyphOf: readCmap(table('cmap')),
    kern: readKern(tables.get('GPOS'), count),
    tabular: readTabular(tables.get('GSUB')),
  };
}

/** Reads the richest subtable: format 12, or else format 4. */
function readCmap(cmap: Buffer): Map<string, number> {
  const subtables = series(cmap.readUInt16BE(2), (i) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * i)),
  );
  const wide = subtables.find((table) => table.readUInt16BE(0) === 12);
  const map = new Map<string, number>();
  if (wide !== undefined) {
    for (let at = 16; at < 16 + 12 * wide.readUInt32BE(12); at += 12) {
      const first = wide.readUInt32BE(at);
      for (let code = first; code <= wide.readUInt32BE(at + 4); code++) {
        map.set(String.fromCodePoint(code), wide.readUInt32BE(at + 8) + code - first);
      }
    }
    return map;
  }
  const table = subtables.find((candidate) => candidate.readUInt16BE(0) === 4);
  if (table === undefined) throw new Error('cut-fonts: no cmap subtable of format 4 or 12');
  const size = table.readUInt16BE(6); // twice the number of segments
  for (let at = 14; at < 14 + size; at += 2) {
    const first = table.readUInt16BE(at + size + 2);
    const delta = table.readUInt16BE(at + 2 * size + 2);
    const offset = table.readUInt16BE(at + 3 * size + 2);
    for (let code = first; code <= table.readUInt16BE(at) && code < 0xffff; code++) {
      const raw =
        offset === 0 ? code : table.readUInt16BE(at + 3 * size + 2 + offset + 2 * (code - first));
      if (raw !== 0) map.set(String.fromCodePoint(code), (raw + delta) & 0xffff);
    }
  }
  return map;
}

/** All subtables of a lookup type in GPOS or GSUB, with extensions (`extension` is their type) resolved. */
function subtablesOf(table: Buffer, type: number, extension: number): Buffer[] {
  const list = table.subarray(table.readUInt16BE(8));
  return series(list.readUInt16BE(0), (i) => list.subarray(list.readUInt16BE(2 + 2 * i))).flatMap(
    (lookup) =>
      series(lookup.readUInt16BE(4), (i) =>
        lookup.subarray(lookup.readUInt16BE(6 + 2 * i)),
      ).flatMap((subtable) => {
        const kind = lookup.readUInt16BE(0);
        if (kind === type) return [subtable];
        const isWrapped = kind === extension && subtable.readUInt16BE(2) === type;
        return isWrapped ? [subtable.subarray(subtable.readUInt32BE(4))] : [];
      }),
  );
}

/** Glyph -> index of a Coverage table, or glyph -> class of a ClassDef table: both come as lists or ranges. */
function readGlyphTable(table: Buffer, isClassDef: boolean): Map<number, number> {
  const isList = table.readUInt16BE(0) === 1;
  if (isList && isClassDef) {
    return new Map(
      series(table.readUInt16BE(4), (i) => [
        table.readUInt16BE(2) + i,
        table.readUInt16BE(6 + 2 * i),
      ]),
    );
  }
  if (isList)
    return new Map(series(table.readUInt16BE(2), (i) => [table.readUInt16BE(4 + 2 * i), i]));
  const ranges = series(table.readUInt16BE(2), (i) => table.subarray(4 + 6 * i));
  return new Map(
    ranges.flatMap((entry) => {
      const first = entry.readUInt16BE(0);
      const value = (i: number) => entry.readUInt16BE(4) + (isClassDef ? 0 : i);
      return series(entry.readUInt16BE(2) - first + 1, (i): [number, number] => [
        first + i,
        value(i),
      ]);
    }),
  );
}

/** The kerning of all pairs: for a pair, the first subtable that knows it decides. */
function readKern(gpos: Buffer | undefined, count: number): Face['kern'] {
  const readers = gpos === undefined ? [] : subtablesOf(gpos, 2, 9).map(readPairs);
  const pairs = series(count, (left) =>
    series(count, (right) => {
      for (const read of readers) {
        const value = read(left, right);
        if (value !== undefined) return value;
      }
      return 0;
    }),
  );
  return (left, right) => pairs[left]?.[right] ?? 0;
}

function readPairs(table: Buffer): (left: number, right: number) => number | undefined {
  if (table.readUInt16BE(4) !== 4 || table.readUInt16BE(6) !== 0) {
    throw new Error(
      'cut-fonts: kerning other than a horizontal advance of the first glyph is not read',
    );
  }
  const coverage = readGlyphTable(table.subarray(table.readUInt16BE(2)), false);
  if (table.readUInt16BE(0) === 1) {
    const sets = series(table.readUInt16BE(8), (i) => {
      const set = table.subarray(table.readUInt16BE(10 + 2 * i));
      return new Map(
        series(set.readUInt16BE(0), (k) => [
          set.readUInt16BE(2 + 4 * k),
          set.readInt16BE(4 + 4 * k),
        ]),
      );
    });
    return (left, right) => sets[coverage.get(left) ?? -1]?.get(right);
  }
  const [lefts, rights] = [8, 10].map((at) =>
    readGlyphTable(table.subarray(table.readUInt16BE(at)), true),
  );
  const columns = table.readUInt16BE(14);
  return (left, right) => {
    if (!coverage.has(left)) return undefined;
    return table.readInt16BE(
      16 + 2 * ((lefts?.get(left) ?? 0) * columns + (rights?.get(right) ?? 0)),
    );
  };
}

/** The single substitutions of the feature `tnum`. */
function readTabular(gsub: Buffer | undefined): Map<number, number> {
  if (gsub === undefined) return new Map();
  const features = gsub.subarray(gsub.readUInt16BE(6));
  const records = series(features.readUInt16BE(0), (i) => 2 + 6 * i);
  const record = records.find((at) => features.toString('latin1', at, at + 4) === 'tnum');
  if (record === undefined) return new Map();
  const feature = features.subarray(features.readUInt16BE(record + 4));
  const lookups = gsub.subarray(gsub.readUInt16BE(8));
  const lookup = lookups.subarray(lookups.readUInt16BE(2 + 2 * feature.readUInt16BE(4)));
  let table = lookup.subarray(lookup.readUInt16BE(6));
  if (lookup.readUInt16BE(0) === 7) table = table.subarray(table.readUInt32BE(4));
  const coverage = readGlyphTable(table.subarray(table.readUInt16BE(2)), false);
  const isDelta = table.readUInt16BE(0) === 1;
  const target = (glyph: number, i: number) =>
    isDelta ? (glyph + table.readUInt16BE(4)) & 0xffff : table.readUInt16BE(6 + 2 * i);
  return new Map([...coverage].map(([glyph, i]) => [glyph, target(glyph, i)]));
}
