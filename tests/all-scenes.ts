import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { readLedger } from '../src/commands/read-ledger.ts';
import { scenes } from '../src/scenes/registry.ts';
import { pickFacts } from '../src/story/facts.ts';
import {
  InterfaceSchema,
  LabelsSchema,
  StorySchema,
  type SceneLabels,
} from '../src/story/schemas.ts';
import { typesetInterface, typesetTexts } from '../src/story/typeset-content.ts';
import { createWording } from '../src/story/wording.ts';

/** Reads each file once: tests ask for wordings thousands of times. */
function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const interfaceOf = once((locale) =>
  typesetInterface(InterfaceSchema.parse(read(`content/interface/${locale}.yml`))),
);
/** By the folder of a locale: content/<story>/pl. */
const allLabelsOf = once((folder) =>
  typesetTexts(LabelsSchema.parse(read(`${folder}/labels.yml`)), interfaceOf(basename(folder)).tag),
);

/** Every story by its folder, with its ledger and its languages. */
const stories = await Promise.all(
  readdirSync('content')
    .map((name) => `content/${name}`)
    .filter((folder) => existsSync(`${folder}/story.yml`))
    .map(async (folder) => ({
      folder,
      source: StorySchema.parse(read(`${folder}/story.yml`)).source_locale,
      ledger: await readLedger(folder),
      locales: readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/labels.yml`)),
    })),
);

/** The first story that has labels for a scene. */
const storyOf = once((scene) => {
  const found = stories.find(({ folder, source }) => scene in allLabelsOf(`${folder}/${source}`));
  if (!found) throw new Error(`no labels.yml has labels for “${scene}”`);
  return found;
});

/** The labels of a scene in a locale, typeset as in the build. */
export function labelsOf(scene: string, locale: string): SceneLabels {
  const { folder } = storyOf(scene);
  const labels = allLabelsOf(`${folder}/${locale}`)[scene];
  if (!labels) throw new Error(`${locale}/labels.yml has no labels for “${scene}”`);
  return labels;
}

/** The wording of a scene in a locale, from the files of the content; left out, in that of its story's source. */
export function wordingOf(scene: string, locale = storyOf(scene).source) {
  const { tag, numbers } = interfaceOf(locale);
  return createWording({ tag, numbers, labels: labelsOf(scene, locale) });
}

/** All scenes with the facts that they need and the languages of their story. */
export const allScenes = Object.values(scenes).map((drawn) => {
  const { name, needs } = drawn.scene;
  const { ledger, locales } = storyOf(name);
  return { ...drawn, name, locales, facts: pickFacts(ledger, needs) };
});
