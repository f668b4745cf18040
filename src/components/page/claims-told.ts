import type { PageData } from './page-data.ts';

/** The claims that a story makes in its sections, each once, in reading order: the order of its notes. */
export const claimsTold = ({ story, content }: PageData): readonly string[] => [
  ...new Set(
    story.info.sections.flatMap(
      (section) => content.sections[section]?.claimsUsed.map(({ id }) => id) ?? [],
    ),
  ),
];
