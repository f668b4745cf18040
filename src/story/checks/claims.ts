import { choicesFor } from '../closest.ts';
import { passagesOf, type LocaleDraft, type StoryDraft } from '../draft.ts';
import { fileStart } from '../place.ts';
import { createNote, createProblem, type Problem } from '../problem.ts';
import type { Claim } from '../schemas.ts';
import type { ClaimUse } from '../story.ts';

/** Claims of the prose that the ledger lacks, sources it lacks, and its words in each language. */
export function checkClaims(draft: StoryDraft): Problem[] {
  if (!draft.claims) return [];
  const problems = checkLedger(draft);
  const claims = draft.claims.value;
  for (const locale of draft.locales.values()) {
    problems.push(...checkWords(locale, claims));
    for (const { file, claimsUsed } of passagesOf(locale))
      for (const use of claimsUsed) problems.push(...checkUse(use, file, claims));
  }
  return problems;
}

function checkLedger({ claims, sources, info }: StoryDraft): Problem[] {
  const problems: Problem[] = [];
  if (!claims) return problems;
  const told = new Set<string>();
  for (const [id, claim] of Object.entries(claims.value)) {
    const { section: found } = claim;
    const sections = info?.value.sections ?? [found];
    // The ledger may be ahead of the sections that are listed; one note for each says so.
    if (!sections.includes(found) && !told.has(found))
      problems.push(
        createNote(claims.file, claims.placeOf([id, 'section']), 'section-unknown', {
          found,
          ...choicesFor(found, sections),
        }),
      );
    told.add(found);
    claim.sources.forEach((source, index) => {
      if (sources && !Object.hasOwn(sources.value, source))
        problems.push(
          createProblem(claims.file, claims.placeOf([id, 'sources', index]), 'source-unknown', {
            found: source,
            ...choicesFor(source, Object.keys(sources.value)),
          }),
        );
    });
  }
  return problems;
}

function checkUse(use: ClaimUse, file: string, claims: Readonly<Record<string, Claim>>): Problem[] {
  const { id, number, hasWords } = use;
  const refuse = (rule: Problem['rule'], values: Problem['values']) => [
    createProblem(file, use, rule, values),
  ];
  const claim = Object.hasOwn(claims, id) ? claims[id] : undefined;
  if (!claim) return refuse('claim-unknown', { found: id, ...choicesFor(id, Object.keys(claims)) });
  const names = Object.keys(claim.numbers);
  if (number !== undefined)
    return names.includes(number)
      ? []
      : refuse('number-unknown', { claim: id, found: number, ...choicesFor(number, names) });
  if (hasWords || names.length === 1) return [];
  return names.length === 0
    ? refuse('number-none', { claim: id })
    : refuse('number-which', { claim: id, choices: names.join(', ') });
}

/** What the ledger says of a claim, and the words that each language owes its readers for it. */
const toldInWords = [
  ['corrects', 'corrected'],
  ['amended', 'before'],
] as const;

function checkWords(
  { claimWords, folder }: LocaleDraft,
  claims: Readonly<Record<string, Claim>>,
): Problem[] {
  if (!claimWords) return [];
  const problems: Problem[] = [];
  const { file, value } = claimWords;
  for (const [id, claim] of Object.entries(claims)) {
    const words = Object.hasOwn(value, id) ? value[id] : undefined;
    if (!words)
      problems.push(
        createProblem(`${folder}/claims.yml`, fileStart, 'words-missing', { found: id }),
      );
    else
      for (const [cause, key] of toldInWords) {
        if (claim[cause] !== undefined && words[key] === undefined)
          problems.push(
            createProblem(file, claimWords.placeOf([id]), `${key}-missing`, { found: id }),
          );
        else if (claim[cause] === undefined && words[key] !== undefined)
          problems.push(
            createProblem(file, claimWords.placeOf([id, key]), `${key}-extra`, { found: id }),
          );
      }
  }
  for (const id of Object.keys(value))
    if (!Object.hasOwn(claims, id))
      problems.push(
        createProblem(file, claimWords.placeOf([id]), 'words-unknown', {
          found: id,
          ...choicesFor(id, Object.keys(claims)),
        }),
      );
  return problems;
}
