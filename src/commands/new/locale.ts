import { formatLock, unwritten } from '../../story/freshness-lock.ts';
import type { ContentFiles } from '../../story/read-story.ts';
import { segmentHash } from '../../story/segment-hash.ts';
import { segmentsOfFile, textOfSegment } from '../../story/segments.ts';
import { readContentFiles } from '../content-files.ts';
import { sourceOf, WrongCall } from '../translate/project.ts';
import { emptyPlan, type Plan } from './plan.ts';
import { languageFacts, withForms, withInterfaceFacts } from './language-facts.ts';

/**
 * npm run new -- locale STORY CODE: the folder of a language with the words of the source in it, each
 * marked in freshness.lock as still to be translated, and the site's own words. The site builds at once.
 */
export async function newLocale([story = '', code = '']: readonly string[]): Promise<Plan> {
  const files = await readContentFiles('.');
  return { ...emptyPlan(), added: localeFiles(files, story, code) };
}

/** The files of a new language of a story, by path. */
export function localeFiles(files: ContentFiles, story: string, code: string): Map<string, string> {
  const source = sourceOf(files, story);
  const facts = languageFacts(code);
  if (!facts) throw new WrongCall(`“${code}” is no language code; expected one such as de or pt`);
  const folder = `content/${story}/${code}/`;
  if ([...files.keys()].some((path) => path.startsWith(folder)))
    throw new WrongCall(`${folder} is there already`);
  const read = (path: string) => new TextDecoder().decode(files.get(path));

  const made = new Map<string, string>();
  const lock = new Map<string, string>();
  for (const path of files.keys()) {
    const name = path.slice(`content/${story}/${source}/`.length);
    if (!path.startsWith(`content/${story}/${source}/`) || name === 'freshness.lock') continue;
    const text = textForLocale(read(path), name, { source, code, tag: facts.tag });
    made.set(folder + name, text);
    for (const segment of segmentsOfFile(folder + name, new TextEncoder().encode(text)))
      lock.set(`${name}#${segment.address}`, unwritten + segmentHash(textOfSegment(segment)));
  }
  made.set(`${folder}freshness.lock`, formatLock(lock));
  const words = `content/interface/${code}.yml`;
  if (!files.has(words))
    made.set(words, withInterfaceFacts(read(`content/interface/${source}.yml`), facts));
  return made;
}

/** A file of the source as another language copies it: with links to its own pages, and its plural forms. */
export function textForLocale(
  text: string,
  name: string,
  { source, code, tag }: { source: string; code: string; tag: string },
): string {
  const own = text.replaceAll(`](/${source}/`, `](/${code}/`);
  return name === 'labels.yml' ? withForms(own, tag) : own;
}
