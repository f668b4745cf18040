import { passagesOf, type StoryDraft } from '../draft.ts';
import { createProblem, type Problem } from '../problem.ts';

/** Each heading has an id of its own, the same in every language, so that links survive translation. */
export function checkHeadings(draft: StoryDraft): Problem[] {
  return [...draft.locales.values()].flatMap(passagesOf).flatMap(({ file, headings }) =>
    headings.flatMap((heading, index) => {
      const { id, text } = heading;
      if (id === undefined)
        return [
          createProblem(file, heading, 'heading-id-missing', {
            found: text,
            expected: idFrom(text),
          }),
        ];
      const isTwin = headings.findIndex((other) => other.id === id) !== index;
      return isTwin ? [createProblem(file, heading, 'heading-id-twice', { found: id })] : [];
    }),
  );
}

/** A suggestion from the heading's words: "Ile kosztował R1?" → ile-kosztowal-r1. */
function idFrom(text: string): string {
  const plain = text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words.join('-').replace(/^[^a-z]+/, '') || 'id';
}
