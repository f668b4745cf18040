import { mapEntries } from '../story/map-entries.ts';
import { isFailure, problemToText } from '../story/problem.ts';
import { readContent } from '../story/read-story.ts';
import { withTranslations } from '../story/translation.ts';
import { typesetContent } from '../story/typeset-content.ts';
import { readFilledContent } from './filled-content.ts';
import type { KnownScenes } from './watch-content.ts';

/** Everything under content/ but prose, as the pages are made from it. */
export interface StoryContent {
  readonly stories: Readonly<Record<string, object>>;
  readonly interfaces: Readonly<Record<string, object>>;
  /** What is to be told, though it stops nothing. */
  readonly notes: readonly string[];
}

/**
 * Gives a function that reads and checks the content of a project in one go, and once for all that ask at a
 * time. All problems of all files are told together, in an error.
 */
export function contentReader(known: KnownScenes): (root: string) => Promise<StoryContent> {
  let reading: Promise<StoryContent> | undefined;
  const read = async (root: string): Promise<StoryContent> => {
    const { files, notes } = await readFilledContent(root);
    const content = readContent(files, known.scenes);
    const failures = content.problems.filter(isFailure);
    if (failures.length > 0)
      throw new Error(failures.map((problem) => problemToText(problem, 'en')).join('\n'));
    const { stories, interfaces } = typesetContent(content);
    return {
      stories: mapEntries(stories, (story) => withTranslations(story, files)),
      interfaces,
      notes: notes.map((problem) => problemToText(problem, 'en')),
    };
  };
  return (root) => (reading ??= read(root).finally(() => (reading = undefined)));
}
