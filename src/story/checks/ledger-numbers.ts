import { passagesOf, type StoryDraft } from '../draft.ts';
import { createProblem, type Problem } from '../problem.ts';
import type { Claim } from '../schemas.ts';
import type { Passage } from '../story.ts';

/** Nouns that stand behind a number of each unit, in the languages of the site. */
const nouns: Readonly<Record<string, string>> = {
  chips: 'kart\\p{L}*|układ\\p{L}*|chips?|GPUs?|cards?',
  days: 'dni|dnia|dniach|days?',
  hours: 'godzin\\p{L}*|hours?',
  tokens: 'token\\p{L}*',
  parameters: 'parametr\\p{L}*|parameters?',
};
const number = '(?<![\\p{L}\\d.,-])(\\d{1,3}(?:[ \\u00a0\\u202f.,]\\d{3})+|\\d+)[ \\u00a0]';

/**
 * Numbers typed in a step whose quantity the ledger knows under another value: a claim of the very
 * step counts the same thing, and no claim at all has the number that is typed.
 */
export function checkLedgerNumbers(draft: StoryDraft): Problem[] {
  const claims = draft.claims?.value;
  if (!claims) return [];
  return [...draft.locales.values()].flatMap((locale) =>
    passagesOf(locale).flatMap((passage) => checkPassage(passage, claims)),
  );
}

function checkPassage(passage: Passage, claims: Readonly<Record<string, Claim>>): Problem[] {
  const problems: Problem[] = [];
  for (const segment of passage.segments)
    for (const [unit, noun] of Object.entries(nouns))
      for (const match of segment.text.matchAll(
        new RegExp(`${number}(?:${noun})(?!\\p{L})`, 'giu'),
      )) {
        const typed = Number((match[1] ?? '').replace(/\D/g, ''));
        if (valuesOf(Object.values(claims), unit).includes(typed)) continue;
        const here = passage.claimsUsed
          .filter(({ within }) => within === segment.within)
          .flatMap(({ id }) => claims[id] ?? []);
        const known = [...new Set(valuesOf(here, unit))];
        if (known.length)
          problems.push(
            createProblem(passage.file, segment, 'number-ledger', {
              found: match[0],
              expected: known.join(', '),
            }),
          );
      }
  return problems;
}

function valuesOf(claims: readonly Claim[], unit: string): number[] {
  return claims
    .flatMap(({ numbers }) => Object.values(numbers))
    .filter((fact) => fact.unit === unit)
    .flatMap(({ value, low, high }) => [value, low, high])
    .filter((value) => value !== undefined);
}
