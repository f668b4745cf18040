import { choicesFor, closest } from '../closest.ts';
import type { LocaleDraft, StoryDraft } from '../draft.ts';
import { createNote, createProblem, type Problem } from '../problem.ts';

/** Each statement of the source article has a target in every language, and claims that the ledger holds. */
export function checkCoverage({ coverage, claims, locales }: StoryDraft): Problem[] {
  if (!coverage) return [];
  const problems: Problem[] = [];
  for (const [key, { target, claims: answers }] of Object.entries(coverage.value)) {
    const refuse = (path: PropertyKey[], rule: Problem['rule'], values: Problem['values']) =>
      problems.push(
        createProblem(coverage.file, coverage.placeOf([key, ...path]), rule, { key, ...values }),
      );
    answers.forEach((found, index) => {
      if (claims && !Object.hasOwn(claims.value, found))
        refuse(['claims', index], 'claim-unknown', {
          found,
          ...choicesFor(found, Object.keys(claims.value)),
        });
    });
    if (target.trim() === '') {
      refuse(['target'], 'coverage-empty', {});
      continue;
    }
    for (const locale of locales.values()) {
      if (hasTarget(locale.sections, target)) continue;
      if (hasTarget(locale.unlisted, target))
        problems.push(
          createNote(coverage.file, coverage.placeOf([key, 'target']), 'coverage-unlisted', {
            key,
            found: target,
          }),
        );
      else
        refuse(['target'], 'coverage-target', {
          found: target,
          locale: locale.code,
          ...meantTarget(locale, target),
        });
    }
  }
  return problems;
}

function meantTarget({ sections }: LocaleDraft, target: string): Problem['values'] {
  const steps = [...sections.values()].flatMap(
    (passage) => passage?.steps.map(({ address }) => address) ?? [],
  );
  const meant = closest(target, [...steps, ...sections.keys()]);
  return meant === undefined ? {} : { meant };
}

function hasTarget(sections: LocaleDraft['sections'], target: string): boolean {
  const [section = '', heading] = target.split('#');
  // A section that could not be read has problems of its own.
  const unreadable = [...sections.values()].includes(undefined);
  if (target.includes('/'))
    return (
      unreadable ||
      [...sections.values()].some((passage) =>
        passage?.steps.some(({ address }) => address === target),
      )
    );
  if (!sections.has(section)) return false;
  const passage = sections.get(section);
  return (
    heading === undefined ||
    passage === undefined ||
    passage.headings.some(({ id }) => id === heading)
  );
}
