import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { drawPseudoLocale } from './pseudo/pseudo-shots.ts';
import { cutFonts } from './cut-fonts.ts';
import { sceneNames } from './load-scenes.ts';
import { drawPageSheets } from './page-sheets.ts';
import { drawPictureSheets } from './picture-sheets.ts';

/**
 * npm run shots [-- SCENE… --locale pl --pictures]
 * Writes contact sheets into shots/: the pages as a reader sees them, or with --pictures the pictures
 * alone (quicker, no build). The locale qps is a pseudo-translation: accented, longer, in brackets.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pictures: { type: 'boolean', default: false },
    locale: { type: 'string', multiple: true },
    story: { type: 'string', default: 'deepseek' },
  },
});

// The pseudo-translation is drawn in a copy of the project, and only here.
if (values.locale?.includes('qps') && !existsSync(`content/${values.story}/qps`)) {
  console.log((await drawPseudoLocale(values.story, process.argv.slice(2))).join('\n'));
  process.exit();
}

const root = process.cwd();
const all = await sceneNames(root);
const scenes = positionals.length > 0 ? positionals : all;
const unknown = scenes.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`shots: no scene “${unknown.join(', ')}”; there are: ${all.join(', ')}`);
  process.exit(1);
}
const folders = await readdir(`${root}/content/${values.story}`);
const locales =
  values.locale ??
  folders.filter((name) => existsSync(`${root}/content/${values.story}/${name}/labels.yml`));
await cutFonts(root);
const written = values.pictures
  ? await drawPictureSheets({ root, story: values.story, scenes, locales })
  : await drawPageSheets({ site: builtSite(), story: values.story, scenes, locales });
console.log(written.join('\n'));

/** Builds the site beside dist/ for its pages to be photographed. */
function builtSite(): string {
  const site = `${root}/.cache/shots-site`;
  const { status } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, OUT: site },
  });
  if (status !== 0) process.exit(status ?? 1);
  return site;
}
