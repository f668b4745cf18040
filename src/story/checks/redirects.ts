import { closest } from '../closest.ts';
import type { StoryDraft } from '../draft.ts';
import { createProblem, type Problem } from '../problem.ts';

/** An old step leads to one that every language tells, and is itself told no more. */
export function checkRedirects({ redirects, locales }: StoryDraft): Problem[] {
  if (!redirects) return [];
  return Object.entries(redirects.value.steps).flatMap(([from, to]) =>
    [...locales.values()].flatMap(({ code, sections }) => {
      // A section that could not be read has problems of its own.
      if ([...sections.values()].includes(undefined)) return [];
      const told = [...sections.values()].flatMap(
        (passage) => passage?.steps.map(({ address }) => address) ?? [],
      );
      const place = redirects.placeOf(['steps', from]);
      const meant = closest(to, told);
      if (!told.includes(to))
        return [
          createProblem(redirects.file, place, 'redirect-target', {
            found: to,
            locale: code,
            ...(meant === undefined ? {} : { meant }),
          }),
        ];
      return told.includes(from)
        ? [createProblem(redirects.file, place, 'redirect-told', { found: from, locale: code })]
        : [];
    }),
  );
}
