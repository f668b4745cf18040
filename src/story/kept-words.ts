import { contentPathOf } from './content-paths.ts';
import type { StoryDraft } from './draft.ts';
import { readLock, readTranslation } from './freshness.ts';
import type { Problem } from './problem.ts';
import type { ContentFiles } from './read-story.ts';

/**
 * Leaves out problems of words that are the source's on purpose: those that a new language has still
 * to translate (`-` in its lock), and those that somebody accepted as they are, such as quotations
 * kept in their own language.
 */
export function withoutKept(
  problems: readonly Problem[],
  files: ContentFiles,
  { name, info, locales }: StoryDraft,
): Problem[] {
  const source = info?.value.source_locale;
  const isSuspect = ({ rule }: Problem) => rule === 'untranslated';
  if (source === undefined || !problems.some(isSuspect)) return [...problems];
  const kept = new Set<string>();
  for (const { code } of locales.values()) {
    const lock = readLock(files, name, code);
    if (lock.size === 0) continue;
    for (const { path, segments } of readTranslation(files, name, code, source))
      for (const { key, state, own } of segments)
        if (lock.has(key) && state !== 'changed' && state !== 'written')
          kept.add(`${path}:${own.line}`);
  }
  return problems.filter((problem) => !isSuspect(problem) || !kept.has(lineOf(problem, kept)));
}

/** Labels are told at their key, whose value may begin on a later line. */
function lineOf({ file, line }: Problem, kept: ReadonlySet<string>): string {
  const isLabel = contentPathOf(file).kind === 'locale-file';
  const here = `${file}:${line}`;
  return isLabel && !kept.has(here) ? `${file}:${line + 1}` : here;
}
