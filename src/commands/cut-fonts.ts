import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * node src/commands/cut-fonts.ts [--advances]
 * Cuts the four static faces of the site from the variable fonts and writes them, with fonts.css, into
 * src/styles/fonts/ (generated, not committed). With --advances it writes src/drawing/advances.ts
 * (generated, committed) instead.
 *
 * Each variable font comes as several files (latin, latin-ext …). Cut apart, they would double the
 * requests and lose the kerning between "T" and "ę"; so they are cut each and joined into one file.
 * The order here: what to cut, the work, then reading, joining and writing TrueType.
 */

interface Cut {
  readonly file: string;
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** The weights that CSS may ask of this face without a synthetic bold. */
  readonly weights: string;
  readonly display: 'swap' | 'optional';
  readonly source: string;
  readonly parts: readonly string[];
  readonly axes: Readonly<Record<string, number>>;
  /** Tabular figures stand in the place of the proportional ones, because resvg cannot turn features on. */
  readonly isTabular: boolean;
  /** The image writer reads neither woff2 nor variable fonts. */
  readonly alsoTtf: boolean;
  /** In order of preference. */
  readonly fallbacks: readonly Fallback[];
}

interface Fallback {
  readonly local: readonly string[];
  /** Mean advance in em, weighted by `frequencies`. */
  readonly advance: number;
}

/**
 * Measured on the metric-compatible Liberation fonts; Georgia is Times × the ratio of the two in
 * @capsizecss/metrics 4.3.0 (913/832, italic 931/836).
 */
const advances = { arialBold: 0.4834, arial: 0.4481, times: 0.4078, timesItalic: 0.407 };
const arialBold: Fallback = {
  local: [
    'Arial Bold',
    'Arial-BoldMT',
    'Liberation Sans Bold',
    'LiberationSans-Bold',
    'Helvetica Bold',
    'Helvetica-Bold',
  ],
  advance: advances.arialBold,
};
const arial: Fallback = {
  local: ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans', 'Helvetica'],
  advance: advances.arial,
};
const georgia: Fallback = { local: ['Georgia'], advance: (advances.times * 913) / 832 };
const times: Fallback = {
  local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif'],
  advance: advances.times,
};
const georgiaItalic: Fallback = {
  local: ['Georgia Italic', 'Georgia-Italic'],
  advance: (advances.timesItalic * 931) / 836,
};
const timesItalic: Fallback = {
  local: [
    'Times New Roman Italic',
    'TimesNewRomanPS-ItalicMT',
    'Liberation Serif Italic',
    'LiberationSerif-Italic',
  ],
  advance: advances.timesItalic,
};

const bricolage = {
  style: 'normal',
  weights: '1 1000',
  display: 'swap',
  source:
    '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-PART-standard-normal.woff2',
  parts: ['latin', 'latin-ext'],
  alsoTtf: true,
} as const;
const literata = {
  family: 'Literata',
  weights: '400',
  display: 'optional',
  parts: ['latin', 'latin-ext', 'greek'],
  axes: { wght: 400, opsz: 18 },
  isTabular: false,
  alsoTtf: false,
} as const;

const cuts: readonly Cut[] = [
  {
    ...bricolage,
    file: 'display',
    family: 'Poster',
    axes: { wght: 800, wdth: 75, opsz: 96 },
    isTabular: false,
    fallbacks: [arialBold],
  },
  {
    ...bricolage,
    file: 'label',
    family: 'Label',
    axes: { wght: 500, wdth: 100, opsz: 14 },
    isTabular: true,
    fallbacks: [arial],
  },
  {
    ...literata,
    file: 'text',
    style: 'normal',
    source: '@fontsource-variable/literata/files/literata-PART-opsz-normal.woff2',
    fallbacks: [georgia, times],
  },
  {
    ...literata,
    file: 'italic',
    style: 'italic',
    source: '@fontsource-variable/literata/files/literata-PART-opsz-italic.woff2',
    fallbacks: [georgiaItalic, timesItalic],
  },
];

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Letters that are cut whether `content/` uses them or not; those that a font lacks are passed over. */
const baseLetters =
  range(0x20, 0x7e) +
  '\u00a0\u202f\u00adĄĆĘŁŃÓŚŹŻąćęłńóśźż„”“‘’«»–—…·×÷−±≈≤≥→←↑↓°%‰€£$¥§•∞√Σ¹²³⁰⁴⁵⁶⁷⁸⁹⁻ⁿ';

/** Share of each letter in Polish and English prose, the mean of both, in percent of letters. */
const frequencies = Object.entries({
  ...{ ' ': 18, e: 10.2, a: 8.55, i: 7.6, o: 7.6, t: 6.5, n: 6.1, s: 5.3, r: 5.3, d: 3.8, h: 3.6 },
  ...{ w: 3.5, c: 3.4, l: 3.05, y: 2.9, z: 2.85, u: 2.65, m: 2.6, p: 2.5, k: 2.15, g: 1.7, b: 1.5 },
  ...{
    f: 1.25,
    j: 1.2,
    '.': 1.2,
    ',': 1.2,
    ł: 0.9,
    ę: 0.55,
    ą: 0.5,
    v: 0.5,
    ó: 0.4,
    ż: 0.4,
    ś: 0.3,
  },
  ...{ ć: 0.2, ń: 0.1, x: 0.1, q: 0.05, ź: 0.03 },
});

const require = createRequire(import.meta.url);

/** Cuts the faces of the project at `root`, unless the same letters were cut by the same code before. */
export async function cutFonts(root: string): Promise<void> {
  const folder = `${root}/src/styles/fonts`;
  const letters = await lettersOf(root);
  const stamp = await stampOf(letters);
  if ((await readFile(`${folder}/stamp`, 'utf8').catch(() => '')) === stamp) return;

  await mkdir(folder, { recursive: true });
  const rules: string[] = [];
  let total = 0;
  for (const cut of cuts) {
    const { ttf, woff2 } = await cutFace(cut, letters);
    await writeWhole(`${folder}/${cut.file}.woff2`, woff2);
    if (cut.alsoTtf) await writeWhole(`${folder}/${cut.file}.ttf`, ttf);
    rules.push(...fontFaces(cut, readFace(ttf)));
    total += woff2.length;
    console.log(`${cut.file}.woff2 ${woff2.length}`);
  }
  await writeWhole(`${folder}/fonts.css`, `${rules.join('\n')}\n`);
  await writeWhole(`${folder}/stamp`, stamp);
  console.log(`fonts ${total} bytes`);
}

/** Other commands may be reading: a file is there whole or not at all. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.${process.pid}`, content);
  await rename(`${path}.${process.pid}`, path);
}

async function lettersOf(root: string): Promise<string> {
  const reading: Promise<string>[] = [];
  for await (const path of glob(`${root}/content/**/*.{mdx,yml}`))
    reading.push(readFile(path, 'utf8'));
  const texts = await Promise.all(reading);
  const found = new Set(baseLetters + texts.join('').normalize('NFC'));
  // CSS may set capitals.
  const cased = [...found].flatMap((letter) => [
    letter,
    letter.toUpperCase(),
    letter.toLowerCase(),
  ]);
  return [...new Set(cased)]
    .filter((letter) => [...letter].length === 1 && letter >= ' ')
    .sort()
    .join('');
}

async function stampOf(letters: string): Promise<string> {
  const hash = createHash('sha256').update(letters);
  for (const name of [
    'subset-font',
    '@fontsource-variable/literata',
    '@fontsource-variable/bricolage-grotesque',
  ]) {
    hash.update((require(`${name}/package.json`) as { version: string }).version);
  }
  hash.update(await readFile(fileURLToPath(import.meta.url)));
  return hash.digest('hex');
}

type SubsetFont = (
  font: Buffer,
  letters: string,
  options: Record<string, unknown>,
) => Promise<Buffer>;

async function cutFace(cut: Cut, letters: string): Promise<{ ttf: Buffer; woff2: Buffer }> {
  const subsetFont = require('subset-font') as SubsetFont;
  const keepFeatures = ['kern', 'tnum', 'onum', 'smcp'];
  const faces = await Promise.all(
    cut.parts.map(async (part) => {
      const font = await readFile(require.resolve(cut.source.replace('PART', part)));
      return readFace(
        await subsetFont(font, letters + standIns, {
          targetFormat: 'sfnt',
          variationAxes: cut.axes,
          keepFeatures,
          noHinting: true,
          // GDEF goes later: it holds the variations of the kerning.
          dropTables: ['STAT', 'vhea', 'vmtx', 'DSIG'],
        }),
      );
    }),
  );
  const joined = writeFace(joinFaces(faces), cut);
  // Once more through HarfBuzz: it drops what no letter needs, and packs the tables.
  const pack = (targetFormat: string) =>
    subsetFont(joined, letters, {
      targetFormat,
      keepFeatures: cut.isTabular ? ['kern'] : keepFeatures,
      preserveNameIds: [14],
    });
  return { ttf: await pack('sfnt'), woff2: await pack('woff2') };
}

/** The @font-face rule of a face, and those of its stand-ins, which take the same room. */
function fontFaces(cut: Cut, face: Face): string[] {
  const upem = unitsPerEm(face);
  const advance = meanAdvance(face) / upem;
  const hhea = tableOf(face, 'hhea');
  const percent = (value: number) => `${(100 * value).toFixed(2)}%`;
  const fallbacks = [...cut.fallbacks].reverse().map((fallback) => {
    const size = advance / fallback.advance;
    const metric = (offset: number) => percent(Math.abs(hhea.readInt16BE(offset)) / upem / size);
    return `@font-face {
  font-family: '${cut.family} Fallback';
  font-style: ${cut.style};
  font-weight: ${cut.weights};
  src: ${fallback.local.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${percent(size)};
  ascent-override: ${metric(4)};
  descent-override: ${metric(6)};
  line-gap-override: ${metric(8)};
}`;
  });
  return [
    `@font-face {
  font-family: '${cut.family}';
  font-style: ${cut.style};
  font-weight: ${cut.weights};
  font-display: ${cut.display};
  src: url('./${cut.file}.woff2') format('woff2');
}`,
    // The last rule of a family is tried first.
    ...fallbacks,
  ];
}

function meanAdvance(face: Face): number {
  const sum = (weigh: (letter: string) => number) =>
    frequencies.reduce((total, [letter, share]) => total + share * weigh(letter), 0);
  return sum((letter) => advanceOf(face, letter) ?? 0) / sum(() => 1);
}

/** The text of src/drawing/advances.ts: glyph advances of the display and the label face. */
export async function advancesModule(): Promise<string> {
  const wanted = [...new Set(baseLetters + range(0xa1, 0x17f))].sort().join('');
  const [display, label] = await Promise.all(
    ['display', 'label'].map(async (file) => {
      const cut = cuts.find((c) => c.file === file);
      if (cut === undefined) throw new Error(`cut-fonts: no face “${file}”`);
      return readFace((await cutFace(cut, wanted)).ttf);
    }),
  );
  if (display === undefined || label === undefined) throw new Error('cut-fonts: no faces');
  const widths = (letter: string) => [display, label].map((face) => advanceOf(face, letter));
  const letters = [...wanted].filter((letter) => {
    const own = widths(letter);
    const [bare = '', ...marks] = letter.normalize('NFD');
    const isAsBare = marks.length > 0 && widths(bare).every((width, i) => width === own[i]);
    return letter !== '\u00ad' && !own.includes(undefined) && !isAsBare;
  });
  const column = (face: Face) =>
    letters.map((letter) => twoDigits(advanceOf(face, letter) ?? 0)).join('');
  const { format } = await import('prettier');
  return format(
    `/**
 * Generated by \`node src/commands/cut-fonts.ts --advances\`: do not edit.
 * Glyph advances in 1/1000 em, two digits of base 36 a letter, in the order of \`letters\`. A letter with a
 * mark is left out where it is as wide as the letter without.
 */
export const letters = ${JSON.stringify(letters.join('')).replaceAll('\u00a0', '\\u00a0').replaceAll('\u202f', '\\u202f')};
export const display = '${column(display)}';
export const label = '${column(label)}';
`,
    { parser: 'typescript', singleQuote: true, printWidth: 100 },
  );
}

function twoDigits(width: number): string {
  if (width < 0 || width >= 36 * 36)
    throw new Error(`cut-fonts: an advance of ${width} does not fit into two digits`);
  return width.toString(36).padStart(2, '0');
}

// ---- TrueType: reading, joining, writing (OpenType 1.9) ----

interface Face {
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

function tableOf(face: Pick<Face, 'tables'>, tag: string): Buffer {
  const table = face.tables.get(tag);
  if (table === undefined) throw new Error(`cut-fonts: the font has no table “${tag}”`);
  return table;
}

const unitsPerEm = (face: Face) => tableOf(face, 'head').readUInt16BE(18);

function advanceOf(face: Face, letter: string): number | undefined {
  const glyph = face.glyphOf.get(letter);
  return glyph === undefined ? undefined : face.metrics[glyph]?.readUInt16BE(0);
}

const series = <T>(length: number, item: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => item(i));

function readFace(ttf: Buffer): Face {
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

/** Letters without a canonical decomposition, and the letter without the bar. */
const barred = new Map(Object.entries({ ł: 'l', Ł: 'L' }));
const bareLetter = (letter: string) => barred.get(letter) ?? letter.normalize('NFD').charAt(0);

/** Marked letters whose sides are those of the bare letter: they show how ł kerns with that one. */
const standIns = 'ĀĆĒĞĤŃŌŔŚŤŪŴŶŹāćēğĥńōŕśūŵŷź';

const narrowSpace = '\u202f';

/** The first face with the letters of the others added, and a narrow space where there is none. */
function joinFaces([main, ...others]: readonly Face[]): Face {
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

const uint16s = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, i) => bytes.writeUInt16BE(value & 0xffff, 2 * i));
  return bytes;
};
const uint32s = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => bytes.writeUInt32BE(value >>> 0, 4 * i));
  return bytes;
};

/** A TrueType file of a joined face, under the family name of the cut. */
function writeFace(face: Face, cut: Cut): Buffer {
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

if (import.meta.main) {
  const root = process.cwd();
  if (process.argv.includes('--advances')) {
    await writeFile(`${root}/src/drawing/advances.ts`, await advancesModule());
  } else {
    await cutFonts(root);
  }
}
