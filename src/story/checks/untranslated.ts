import type { StoryDraft } from '../draft.ts';
import { fileStart } from '../place.ts';
import { createProblem, type Place, type Problem } from '../problem.ts';
import type { Passage } from '../story.ts';

interface Text extends Place {
  readonly file: string;
  readonly text: string;
}

/** Passages, alts, labels and statements that are the same, word for word, as in the source language. */
export function checkUntranslated(draft: StoryDraft): Problem[] {
  const source = draft.locales.get(draft.info?.value.source_locale ?? '');
  if (!source) return [];
  const problems: Problem[] = [];
  for (const locale of draft.locales.values()) {
    if (locale === source) continue;
    for (const part of ['sections', 'pages'] as const)
      for (const [id, passage] of locale[part])
        problems.push(...sameTexts(passage, source[part].get(id)));
    problems.push(...sameTexts(locale.cover, source.cover));
    for (const { file, line, column, text } of [
      ...labelTexts(locale, source),
      ...statements(locale, source),
    ])
      problems.push(
        createProblem(file, { line, column }, 'untranslated', {
          found: text,
        }),
      );
  }
  return problems;
}

function sameTexts(here: Passage | undefined, there: Passage | undefined): Problem[] {
  if (!here || !there) return [];
  const known = new Set(there.segments.map(({ text }) => normal(text)));
  const segments = here.segments
    .filter(({ text }) => hasWords(text) && known.has(normal(text)))
    .map((segment) =>
      createProblem(here.file, segment, 'untranslated', { found: normal(segment.text) }),
    );
  const theirs = there.info as Record<string, string>;
  const info = Object.entries(here.info as Record<string, string>).flatMap(([key, text]) =>
    hasWords(text) && theirs[key] === text
      ? [
          createProblem(here.file, here.infoPlaces[key] ?? fileStart, 'untranslated', {
            found: text,
          }),
        ]
      : [],
  );
  return [...info, ...segments];
}

type Locale = StoryDraft['locales'] extends Map<string, infer L> ? L : never;

function labelTexts({ labels }: Locale, { labels: source }: Locale): Text[] {
  if (!labels || !source) return [];
  return Object.entries(labels.value).flatMap(([scene, entry]) => {
    const original = source.value[scene];
    const texts: [PropertyKey[], unknown, unknown][] = [
      [[scene, 'title'], entry.title, original?.title],
      ...Object.entries(entry.steps).map(([step, text]): [PropertyKey[], unknown, unknown] => [
        [scene, 'steps', step],
        text,
        original?.steps[step],
      ]),
      ...Object.entries(entry.words).map(([word, text]): [PropertyKey[], unknown, unknown] => [
        [scene, 'words', word],
        text,
        original?.words[word],
      ]),
    ];
    return texts.flatMap(([path, text, other]) =>
      typeof text === 'string' && text === other && hasWords(text)
        ? [{ file: labels.file, ...labels.placeOf(path), text }]
        : [],
    );
  });
}

function statements({ claimWords }: Locale, { claimWords: source }: Locale): Text[] {
  if (!claimWords || !source) return [];
  return Object.entries(claimWords.value).flatMap(([id, words]) =>
    (['statement', 'note', 'corrected', 'before'] as const).flatMap((key) => {
      const text = words[key];
      return text !== undefined && hasWords(text) && source.value[id]?.[key] === text
        ? [{ file: claimWords.file, ...claimWords.placeOf([id, key]), text }]
        : [];
    }),
  );
}

/** Two words of four letters or more, one of them small: names and titles may be the same everywhere. */
function hasWords(text: string): boolean {
  const words = text.replace(/\{\w+\}/g, ' ').match(/\p{L}{4,}/gu) ?? [];
  return words.length >= 2 && words.some((word) => /^\p{Ll}/u.test(word));
}

const normal = (text: string) => text.replace(/\s+/gu, ' ').trim();
