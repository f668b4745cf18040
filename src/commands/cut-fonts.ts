import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { advancesModule } from './fonts/advances-module.ts';
import { cutFace } from './fonts/cut-face.ts';
import { cuts } from './fonts/faces.ts';
import { fontFaces } from './fonts/font-css.ts';
import { lettersOf } from './fonts/letters.ts';
import { readFace } from './fonts/read-face.ts';

/**
 * node src/commands/cut-fonts.ts [--advances]
 * Cuts the four static faces of the site from the variable fonts and writes them, with fonts.css, into
 * src/styles/fonts/ (generated, not committed). With --advances it writes src/drawing/advances.ts
 * (generated, committed) instead.
 *
 * Each variable font comes as several files (latin, latin-ext …). Cut apart, they would double the
 * requests and lose the kerning between "T" and "ę"; so they are cut each and joined into one file.
 */

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

async function stampOf(letters: string): Promise<string> {
  const hash = createHash('sha256').update(letters);
  for (const name of [
    'subset-font',
    '@fontsource-variable/literata',
    '@fontsource-variable/bricolage-grotesque',
  ]) {
    hash.update((require(`${name}/package.json`) as { version: string }).version);
  }
  const parts = new URL('./fonts/', import.meta.url);
  for (const file of (await readdir(parts)).sort())
    hash.update(await readFile(new URL(file, parts)));
  return hash.digest('hex');
}

if (import.meta.main) {
  const root = process.cwd();
  if (process.argv.includes('--advances')) {
    await writeFile(`${root}/src/drawing/advances.ts`, await advancesModule());
  } else {
    await cutFonts(root);
  }
}
