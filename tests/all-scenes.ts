import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { parse } from 'yaml';
import { readLedger } from '../src/commands/read-ledger.ts';
import { scenes } from '../src/scenes/registry.ts';
import { pickFacts } from '../src/story/facts.ts';
import { InterfaceSchema, LabelsSchema, type SceneLabels } from '../src/story/schemas.ts';
import { typesetInterface, typesetTexts } from '../src/story/typeset-content.ts';
import { createWording } from '../src/story/wording.ts';

/** The stories whose scenes are tested: every folder of content/ with a story.yml or a ledger. */
export const story = 'content/deepseek';
export const locales = readdirSync(story).filter((name) =>
  existsSync(`${story}/${name}/labels.yml`),
);
export const ledger = await readLedger(story);

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
const allLabelsOf = once((locale) =>
  typesetTexts(LabelsSchema.parse(read(`${story}/${locale}/labels.yml`)), interfaceOf(locale).tag),
);

/** The labels of a scene in a locale, typeset as in the build. */
export function labelsOf(scene: string, locale: string): SceneLabels {
  const labels = allLabelsOf(locale)[scene];
  if (!labels) throw new Error(`${locale}/labels.yml has no labels for “${scene}”`);
  return labels;
}

/** The wording of a scene in a locale, from the files of the content. */
export function wordingOf(scene: string, locale = 'pl') {
  const { tag, numbers } = interfaceOf(locale);
  return createWording({ tag, numbers, labels: labelsOf(scene, locale) });
}

/** All scenes with the facts that they need. */
export const allScenes = Object.values(scenes).map((drawn) => ({
  ...drawn,
  name: drawn.scene.name,
  facts: pickFacts(ledger, drawn.scene.needs),
}));
