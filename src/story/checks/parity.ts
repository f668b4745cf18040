import type { LocaleDraft, StoryDraft } from '../draft.ts';
import { fileStart } from '../place.ts';
import { createProblem, type Place, type Problem } from '../problem.ts';
import type { Passage } from '../story.ts';

/** Each language tells the same steps in the same order, with the same claims, links, paragraphs and headings. */
export function checkParity(draft: StoryDraft): Problem[] {
  const source = draft.locales.get(draft.info?.value.source_locale ?? '');
  if (!source) return [];
  return [...draft.locales.values()]
    .filter((locale) => locale !== source)
    .flatMap((locale) => compareLocales(locale, source));
}

function compareLocales(here: LocaleDraft, there: LocaleDraft): Problem[] {
  const pairs: [Passage | undefined, Passage | undefined][] = [
    [here.cover, there.cover],
    ...[...there.sections].map(([id, passage]): [Passage | undefined, Passage | undefined] => [
      here.sections.get(id),
      passage,
    ]),
    ...[...there.pages].map(([id, passage]): [Passage | undefined, Passage | undefined] => [
      here.pages.get(id),
      passage,
    ]),
  ];
  const missing = [...there.pages.keys()].filter((page) => !here.pages.has(page));
  return [
    ...missing.map((page) => {
      const path = `${here.folder}/pages/${page}.mdx`;
      return createProblem(path, fileStart, 'file-missing', { found: path });
    }),
    ...pairs.flatMap(([a, b]) => (a && b ? comparePassages(a, b, here.code, there.code) : [])),
  ];
}

function comparePassages(
  here: Passage,
  there: Passage,
  code: string,
  sourceCode: string,
): Problem[] {
  const steps = compareSteps(here, there);
  if (steps.length) return steps;
  const problems: Problem[] = [];
  const compare = (
    place: Place,
    source: string,
    rule: 'parity-claims' | 'parity-links' | 'parity-headings',
    [mine, theirs]: readonly (readonly string[])[],
  ) => {
    const [found, expected] = [(mine ?? []).join(', '), (theirs ?? []).join(', ')];
    if (found !== expected)
      problems.push(
        createProblem(here.file, place, rule, {
          found: found || '–',
          expected: expected || '–',
          source,
        }),
      );
  };
  const sections = [{ address: '', ...fileStart }, ...here.steps];
  for (const { address, line, column } of sections) {
    const original = there.steps.find((step) => step.address === address);
    const source = `${there.file}:${original?.line ?? 1}`;
    const inside = <T extends { within: string }>(uses: readonly T[]) =>
      uses.filter(({ within }) => within === address);
    compare({ line, column }, source, 'parity-claims', [
      claimNames(inside(here.claimsUsed)),
      claimNames(inside(there.claimsUsed)),
    ]);
    compare({ line, column }, source, 'parity-links', [
      inside(here.links)
        .map(({ url }) => neutral(url, code))
        .sort(),
      inside(there.links)
        .map(({ url }) => neutral(url, sourceCode))
        .sort(),
    ]);
    const [found = 0, expected = 0] = [here.paragraphs[address], there.paragraphs[address]];
    if (found !== expected)
      problems.push(
        createProblem(here.file, { line, column }, 'parity-paragraphs', {
          found,
          expected,
          source,
        }),
      );
  }
  const outline = (passage: Passage) =>
    passage.headings.map(({ depth, id }) => `${'#'.repeat(depth)} ${id ?? ''}`.trim());
  compare(
    here.headings[0] ?? fileStart,
    `${there.file}:${there.headings[0]?.line ?? 1}`,
    'parity-headings',
    [outline(here), outline(there)],
  );
  return problems;
}

/** The first step that differs; the rest would only repeat it. */
function compareSteps(here: Passage, there: Passage): Problem[] {
  const count = Math.max(here.steps.length, there.steps.length);
  for (let index = 0; index < count; index++) {
    const [mine, theirs] = [here.steps[index], there.steps[index]];
    if (mine?.address === theirs?.address && mine?.group === theirs?.group) continue;
    return [
      createProblem(here.file, mine ?? here.steps.at(-1) ?? fileStart, 'parity-step', {
        found: mine?.address ?? '–',
        expected: theirs?.address ?? '–',
        source: `${there.file}:${theirs?.line ?? there.steps.at(-1)?.line ?? 1}`,
      }),
    ];
  }
  return [];
}

/** Their order may differ inside a step, since sentences do. */
function claimNames(uses: Passage['claimsUsed']): string[] {
  return uses.map(({ id, number }) => (number === undefined ? id : `${id}.${number}`)).sort();
}

/** A link to another page of the site leads to the reader's own language. */
const neutral = (url: string, code: string) => url.replace(new RegExp(`^/${code}(?=/|$)`), '/…');
