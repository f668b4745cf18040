import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import type { ContentFiles } from '../story/read-story.ts';
import { localesOf } from '../story/freshness.ts';
import { readContentFiles } from './content-files.ts';
import { runCommand, sourceOf, theStory, WrongCall } from './translate/project.ts';
import { drawPseudoLocale } from './pseudo/pseudo-shots.ts';
import { cutFonts } from './cut-fonts.ts';
import { sceneOf } from './load-scenes.ts';
import { drawPageSheets } from './page-sheets.ts';
import { drawPictureSheets } from './picture-sheets.ts';

/**
 * npm run shots [-- SCENE… --locale pl --pictures --story STORY]
 * Writes contact sheets into shots/: the pages as a reader sees them, explorables in three states, or with
 * --pictures the pictures alone (quicker, no build). The locale qps is a
 * pseudo-translation: accented, longer, in brackets.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pictures: { type: 'boolean', default: false },
    locale: { type: 'string', multiple: true },
    story: { type: 'string' },
  },
});

const root = process.cwd();
await runCommand(async () => {
  const files = await readContentFiles(root);
  const story = theStory(files, values.story);
  // The pseudo-translation is drawn in a copy of the project, and only here.
  const isPseudo = values.locale?.includes('qps') && !existsSync(`content/${story}/qps`);
  const written = isPseudo
    ? await drawPseudoLocale(story, process.argv.slice(2))
    : await draw(files, story);
  console.log(written.join('\n'));
  return 0;
});

async function draw(files: ContentFiles, story: string): Promise<string[]> {
  const locales = values.locale ?? localesOf(files, story);
  const labels = files.get(`content/${story}/${sourceOf(files, story)}/labels.yml`);
  const all = Object.keys(parse(new TextDecoder().decode(labels)) as object);
  const scenes = positionals.length > 0 ? positionals : all;
  const unknown = scenes.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new WrongCall(`no scene “${unknown.join(', ')}”; there are: ${all.join(', ')}`);
  await cutFonts(root);
  return values.pictures
    ? drawPictureSheets({ root, story, scenes, locales })
    : drawPageSheets({
        site: builtSite(),
        story,
        scenes: await Promise.all(scenes.map(sceneOf)),
        locales,
      });
}

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
