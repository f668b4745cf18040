import { choicesFor } from '../closest.ts';
import { passagesOf, type LocaleDraft, type StoryDraft } from '../draft.ts';
import type { Glossary } from '../glossary.ts';
import { createProblem, type Place, type Problem } from '../problem.ts';
import type { YamlFile } from '../yaml-file.ts';

/** Each term has a word in the source language, names no unknown one, and stands once; no text uses a word that it rules out. */
export function checkGlossary(draft: StoryDraft): Problem[] {
  const { glossary, locales, info } = draft;
  if (!glossary || !info) return [];
  return [
    ...checkTerms(glossary, [...locales.keys()], info.value.source_locale),
    ...[...locales.values()].flatMap((locale) => checkWords(locale, glossary.value)),
  ];
}

function checkTerms(
  glossary: YamlFile<Glossary>,
  codes: readonly string[],
  source: string,
): Problem[] {
  const seen = new Set<unknown>();
  return glossary.value.flatMap((term, index): Problem[] => {
    const at = (...path: PropertyKey[]) => glossary.placeOf([index, ...path]);
    const { never = {} } = term;
    const name = term[source];
    const twice = name !== undefined && seen.has(name);
    seen.add(name);
    const unknown = [
      ...Object.keys(term)
        .filter((key) => key !== 'note' && key !== 'never')
        .map((code) => ({ code, place: at(code) })),
      ...Object.keys(never).map((code) => ({ code, place: at('never', code) })),
    ].filter(({ code }) => !codes.includes(code));
    return [
      ...(name === undefined
        ? [createProblem(glossary.file, at(), 'key-missing', { key: source })]
        : []),
      ...(twice
        ? [createProblem(glossary.file, at(source), 'key-twice', { found: String(name) })]
        : []),
      ...unknown.map(({ code, place }) =>
        createProblem(glossary.file, place, 'key-unknown', {
          found: code,
          ...choicesFor(code, [...codes, 'note', 'never']),
        }),
      ),
    ];
  });
}

function checkWords(locale: LocaleDraft, terms: Glossary): Problem[] {
  const { code } = locale;
  const rules = terms.flatMap((term) =>
    (term.never?.[code] ?? []).map((word) => ({
      pattern: new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\d ]/gu, '\\$&')}\\p{L}*`, 'iu'),
      expected: String(term[code] ?? ''),
    })),
  );
  if (rules.length === 0) return [];
  return textsOf(locale).flatMap(({ file, place, text }) =>
    rules.flatMap(({ pattern, expected }) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined
        ? []
        : [createProblem(file, place, 'term-never', { found, expected })];
    }),
  );
}

/** Prose, and the statements and notes of claims; quotations of the source article stay as they are. */
function textsOf(locale: LocaleDraft): { file: string; place: Place; text: string }[] {
  const prose = passagesOf(locale).flatMap(({ file, segments }) =>
    segments.map((segment) => ({ file, place: segment, text: segment.text.replace(/\s+/g, ' ') })),
  );
  const { claimWords } = locale;
  const claims = Object.entries(claimWords?.value ?? {}).flatMap(([id, words]) =>
    (['statement', 'note'] as const).flatMap((key) =>
      claimWords && words[key] !== undefined
        ? [{ file: claimWords.file, place: claimWords.placeOf([id, key]), text: words[key] }]
        : [],
    ),
  );
  return [...prose, ...claims];
}
