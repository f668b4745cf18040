import type { Coverage } from './coverage.ts';
import { mapEntries } from './map-entries.ts';
import type { Redirects } from './redirects.ts';
import type { Glossary } from './glossary.ts';
import type {
  Claim,
  ClaimWords,
  Cover,
  SceneLabels,
  SectionInfo,
  Source,
  StoryInfo,
} from './schemas.ts';
import type { Series } from './series.ts';
import type { Passage, SceneDirectory, Story, StoryLocale } from './story.ts';
import type { YamlFile } from './yaml-file.ts';

/** A story while it is checked: parts that are missing or refused are undefined. */
export interface StoryDraft {
  readonly name: string;
  /** content/<story> */
  readonly folder: string;
  /** The paths of all files in the folder. */
  readonly files: ReadonlySet<string>;
  readonly info: YamlFile<StoryInfo> | undefined;
  readonly claims: YamlFile<Record<string, Claim>> | undefined;
  readonly sources: YamlFile<Record<string, Source>> | undefined;
  readonly coverage: YamlFile<Coverage> | undefined;
  readonly redirects: YamlFile<Redirects> | undefined;
  readonly glossary: YamlFile<Glossary> | undefined;
  /** Series and passages that were refused stand in their maps as undefined. */
  readonly series: Map<string, Series | undefined>;
  readonly locales: Map<string, LocaleDraft>;
}

export interface LocaleDraft {
  readonly code: string;
  /** content/<story>/pl */
  readonly folder: string;
  cover: Passage<Cover> | undefined;
  readonly sections: Map<string, Passage<SectionInfo> | undefined>;
  /** Sections that story.yml does not list, so that they are no part of the story yet. */
  readonly unlisted: Map<string, Passage<SectionInfo> | undefined>;
  readonly pages: Map<string, Passage<SectionInfo> | undefined>;
  readonly labels: YamlFile<Record<string, SceneLabels>> | undefined;
  readonly claimWords: YamlFile<Record<string, ClaimWords>> | undefined;
}

/** All passages of a locale that could be read: cover, sections, pages. */
export function passagesOf(locale: LocaleDraft): Passage[] {
  return [locale.cover, ...locale.sections.values(), ...locale.pages.values()].filter(
    (passage) => passage !== undefined,
  );
}

/** A draft of which all parts could be read, as those who print it want it. */
export function draftToStory(draft: StoryDraft, directory: SceneDirectory): Story | undefined {
  const { name, info, claims, sources, coverage, redirects } = draft;
  if (!info || !claims || !sources) return undefined;
  const locales: Record<string, StoryLocale> = {};
  for (const { code, cover, labels, claimWords, sections, pages } of draft.locales.values()) {
    if (!cover || !labels || !claimWords) return undefined;
    if ([...sections.values(), ...pages.values()].includes(undefined)) return undefined;
    locales[code] = {
      code,
      cover,
      labels: mapEntries(labels.value, (own, scene) => inStepOrder(own, directory[scene]?.steps)),
      claimWords: claimWords.value,
      sections: definedOf(sections),
      pages: definedOf(pages),
    };
  }
  const series = Object.entries(definedOf(draft.series)).map(
    ([id, { rows }]) => [id, rows] as const,
  );
  return {
    name,
    info: info.value,
    claims: claims.value,
    sources: sources.value,
    series: Object.fromEntries(series),
    ...(coverage ? { coverage: coverage.value } : {}),
    ...(redirects ? { redirects: redirects.value } : {}),
    locales,
  };
}

/** The titles of the steps in the order of the scene, in which a translator may not have left them. */
function inStepOrder(labels: SceneLabels, order: readonly string[] = []): SceneLabels {
  const names = new Set([...order, ...Object.keys(labels.steps)]);
  const titles = [...names].flatMap((name) => {
    const title = labels.steps[name];
    return title === undefined ? [] : [[name, title] as const];
  });
  return { ...labels, steps: Object.fromEntries(titles) };
}

function definedOf<T>(map: ReadonlyMap<string, T | undefined>): Record<string, T> {
  return Object.fromEntries(
    [...map].filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}
