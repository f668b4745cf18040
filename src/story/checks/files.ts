import { choicesFor } from '../closest.ts';
import type { StoryDraft } from '../draft.ts';
import { fileStart } from '../place.ts';
import { createProblem, type Problem } from '../problem.ts';

/** Files that a story needs and lacks, sections listed twice, names in story.yml that nothing bears. */
export function checkFiles(draft: StoryDraft, interfaces: ReadonlyMap<string, unknown>): Problem[] {
  const { folder, files, info, locales, sources } = draft;
  const problems: Problem[] = [];
  const need = (path: string) => {
    if (!files.has(path))
      problems.push(createProblem(path, fileStart, 'file-missing', { found: path }));
  };
  for (const name of ['story.yml', 'claims.yml', 'sources.yml']) need(`${folder}/${name}`);
  for (const locale of locales.values()) {
    for (const name of ['story.mdx', 'labels.yml', 'claims.yml']) need(`${locale.folder}/${name}`);
    for (const section of info?.value.sections ?? []) need(`${locale.folder}/${section}.mdx`);
    const words = `content/interface/${locale.code}.yml`;
    if (!interfaces.has(locale.code))
      problems.push(createProblem(words, fileStart, 'file-missing', { found: words }));
  }
  if (!info) return problems;

  const { source_locale: source, retells, sections } = info.value;
  const refuse = (path: PropertyKey[], rule: Problem['rule'], values: Problem['values']) =>
    problems.push(createProblem(info.file, info.placeOf(path), rule, values));
  if (!locales.has(source))
    refuse(['source_locale'], 'locale-source', {
      found: source,
      ...choicesFor(source, locales.keys()),
    });
  if (retells !== undefined && sources && !Object.hasOwn(sources.value, retells))
    refuse(['retells'], 'source-unknown', {
      found: retells,
      ...choicesFor(retells, Object.keys(sources.value)),
    });
  sections.forEach((section, index) => {
    if (sections.indexOf(section) !== index)
      refuse(['sections', index], 'key-twice', { found: section });
  });
  return problems;
}
