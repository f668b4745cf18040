import { readContentFiles } from '../content-files.ts';
import { WrongCall } from '../translate/project.ts';
import { addLocks } from './locks.ts';
import { checkName } from './name.ts';
import { addOnly } from './only.ts';
import { emptyPlan, type Plan } from './plan.ts';
import { readTemplate, templateLocales } from './template.ts';

/**
 * npm run new -- story NAME [--only]: a story of one section and one scene in all languages of the site;
 * with --only instead of all that the site told before.
 */
export async function newStory(
  [name]: readonly string[],
  { only }: { readonly only: boolean },
): Promise<Plan> {
  checkName('story', name);
  const files = await readContentFiles('.');
  const locales = [...files.keys()].flatMap(
    (path) => /^content\/interface\/([^/]+)\.yml$/.exec(path)?.[1] ?? [],
  );
  const [source = locales[0]] = templateLocales.filter((code) => locales.includes(code));
  if (source === undefined) throw new WrongCall('content/interface/ holds no language');

  const plan = emptyPlan();
  for (const [path, text] of await readTemplate({ story: name, scene: name })) {
    const code = localeOf(path);
    if (code === undefined)
      plan.added.set(path, text.replace('source_locale: en', `source_locale: ${source}`));
    for (const locale of locales)
      if (code === wordsFor(locale)) plan.added.set(withLocale(path, locale), text);
  }
  addLocks(plan, files, name);
  if (only) await addOnly(plan, name);
  return plan;
}

/** The language of the template that is copied for a language of the site. */
export const wordsFor = (locale: string): string =>
  templateLocales.find((code) => code === locale) ?? templateLocales[0];

/** The language of a file of a story; undefined where it serves all. */
export const localeOf = (path: string): string | undefined =>
  /^content\/[^/]+\/([^/]+)\/(?:pages\/)?[^/]+\.(?:mdx|yml)$/.exec(path)?.[1];

export const withLocale = (path: string, locale: string): string =>
  path.replace(/^(content\/[^/]+\/)[^/]+/, `$1${locale}`);
