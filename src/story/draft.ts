import type { Coverage } from './coverage.ts';
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
import type { Passage } from './story.ts';
import type { YamlFile } from './yaml-file.ts';

/** A story while it is checked: parts that are missing or refused are undefined. */
export interface StoryDraft {
  readonly name: string;
  /** content/deepseek */
  readonly folder: string;
  /** The paths of all files in the folder. */
  readonly files: ReadonlySet<string>;
  readonly info: YamlFile<StoryInfo> | undefined;
  readonly claims: YamlFile<Record<string, Claim>> | undefined;
  readonly sources: YamlFile<Record<string, Source>> | undefined;
  readonly coverage: YamlFile<Coverage> | undefined;
  /** Series and passages that were refused stand in their maps as undefined. */
  readonly series: Map<string, Series | undefined>;
  readonly locales: Map<string, LocaleDraft>;
}

export interface LocaleDraft {
  readonly code: string;
  /** content/deepseek/pl */
  readonly folder: string;
  cover: Passage<Cover> | undefined;
  readonly sections: Map<string, Passage<SectionInfo> | undefined>;
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
