import type { StoryLocale } from '../../story/story.ts';

const wordsPerMinute = 200;

/** Whole minutes to read a story's sections aloud in the head; at least one. */
export function readingMinutes({ sections }: StoryLocale): number {
  const words = Object.values(sections)
    .flatMap(({ segments }) => segments)
    .filter(({ kind }) => kind !== 'attribute')
    .reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return Math.max(1, Math.round(words / wordsPerMinute));
}
