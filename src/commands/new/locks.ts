import { unwritten } from '../../story/freshness-lock.ts';
import { localesOf, readLock, readTranslation } from '../../story/freshness.ts';
import type { ContentFiles } from '../../story/read-story.ts';
import { segmentHash } from '../../story/segment-hash.ts';
import { textOfSegment } from '../../story/segments.ts';
import { lockText } from '../translate/accept.ts';
import { sourceOf } from '../translate/project.ts';
import { filesAfter, type Plan } from './plan.ts';
import { templateLocales } from './template.ts';

/**
 * Adds the locks of a story's translations to a plan: what is new is accepted in the languages of the
 * template, and in others marked as still to be translated.
 */
export function addLocks(plan: Plan, files: ContentFiles, story: string): void {
  const after = filesAfter(files, plan);
  const source = sourceOf(after, story);
  for (const locale of localesOf(after, story)) {
    if (locale === source) continue;
    const known = new Set(
      readTranslation(files, story, locale, source).flatMap(({ segments }) =>
        segments.map(({ key }) => key),
      ),
    );
    const translation = readTranslation(after, story, locale, source);
    const isWritten = templateLocales.some((code) => code === locale);
    const fresh = translation
      .flatMap(({ segments }) => segments)
      .filter(({ key }) => !known.has(key))
      .map(({ key, own, source: original }): [string, string] => [
        key,
        isWritten
          ? segmentHash(textOfSegment(original))
          : unwritten + segmentHash(textOfSegment(own)),
      ]);
    const path = `content/${story}/${locale}/freshness.lock`;
    const text = lockText(readLock(after, story, locale), translation, new Map(fresh));
    (files.has(path) ? plan.changed : plan.added).set(path, text);
  }
}
