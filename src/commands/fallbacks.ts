import type { Fallback } from '../story/fallback-plugin.ts';
import { localesOf, readTranslation } from '../story/freshness.ts';
import { readFilledContent } from './filled-content.ts';
import { readDirection, sourceOf } from './translate/project.ts';

/** For each MDX file of an unfinished translation, the passages that stand in the words of the source. */
export async function readFallbacks(project: string): Promise<Map<string, Fallback>> {
  const { files } = await readFilledContent(project);
  const fallbacks = new Map<string, Fallback>();
  const stories = [...files.keys()].flatMap(
    (path) => /^content\/([^/]+)\/story\.yml$/.exec(path)?.[1] ?? [],
  );
  for (const story of stories) {
    const lang = sourceOf(files, story);
    const dir = readDirection(files, lang);
    for (const locale of localesOf(files, story))
      if (locale !== lang)
        for (const { path, segments } of readTranslation(files, story, locale, lang)) {
          const missing = segments.filter(({ state }) => state === 'missing');
          if (path.endsWith('.mdx') && missing.length)
            fallbacks.set(path, {
              lang,
              dir,
              missing: new Set(missing.map(({ own }) => own.address)),
            });
        }
  }
  return fallbacks;
}
