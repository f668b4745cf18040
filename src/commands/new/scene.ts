import { localesOf } from '../../story/freshness.ts';
import type { ContentFiles } from '../../story/read-story.ts';
import { readContentFiles } from '../content-files.ts';
import { readStoryInfo, theStory } from '../translate/project.ts';
import { addLocks } from './locks.ts';
import { checkName } from './name.ts';
import { emptyPlan, withEntry, type Plan } from './plan.ts';
import { localeOf, withLocale, wordsFor } from './story.ts';
import { readTemplate } from './template.ts';

/**
 * npm run new -- scene NAME [--story STORY]: a scene of two steps with its test, and in the story its
 * data, claim, source and labels. `note` says how it is told, which is the author's to place.
 */
export async function newScene(
  [name]: readonly string[],
  { story: asked }: { readonly story?: string | undefined },
): Promise<Plan & { readonly note: string }> {
  checkName('scene', name);
  const files = await readContentFiles('.');
  const story = theStory(files, asked);
  const locales = localesOf(files, story);
  const [section = ''] = readStoryInfo(files, story).sections;
  const plan = emptyPlan();
  const passages = new Map<string, string>();
  for (const [path, text] of await readTemplate({ story, scene: name })) {
    const code = localeOf(path);
    if (/\/(?:story\.\w+|pages\/.*)$/.test(path)) continue;
    if (path.endsWith('/opening.mdx'))
      passages.set(code ?? '', text.slice(text.indexOf('<Scene>')));
    else if (code !== undefined) {
      for (const locale of locales.filter((locale) => wordsFor(locale) === code))
        addEntry(plan, files, withLocale(path, locale), text);
    } else if (path.endsWith('/claims.yml'))
      addEntry(plan, files, path, text.replace('section: opening', `section: ${section}`));
    else if (path.endsWith('/sources.yml')) addEntry(plan, files, path, text);
    else plan.added.set(path, text);
  }
  addLocks(plan, files, story);
  const blocks = locales.map(
    (locale) => `In a section in content/${story}/${locale}/:\n\n${passages.get(wordsFor(locale))}`,
  );
  return { ...plan, note: `To tell it, put its steps into the story.\n\n${blocks.join('\n')}` };
}

function addEntry(plan: Plan, files: ContentFiles, path: string, entry: string): void {
  const text = new TextDecoder().decode(files.get(path));
  (files.has(path) ? plan.changed : plan.added).set(path, withEntry(text, entry, path));
}
