import type { Place } from './problem.ts';
import type {
  Claim,
  ClaimWords,
  Cover,
  Row,
  SceneLabels,
  SectionInfo,
  Source,
  StoryInfo,
} from './schemas.ts';
import type { Coverage } from './coverage.ts';
import type { Redirects } from './redirects.ts';
import type { Translation } from './translation.ts';

/** What the checks know of the scenes, from each src/scenes/<name>/index.ts. */
export interface SceneInfo {
  readonly steps: readonly string[];
  /** The labels that it prints besides its titles. */
  readonly words: readonly string[];
  /** The `{values}` that it puts into each of these labels; not checked where left out. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Claims and series that it draws. */
  readonly claims: readonly string[];
  readonly series: readonly string[];
  /** Named numbers that it draws, as claim/number. */
  readonly numbers?: readonly string[];
  /** The reader may change its settings: <Explore> may show it. */
  readonly explorable?: boolean;
}
export type SceneDirectory = Readonly<Record<string, SceneInfo>>;

/** A story as its files tell it, in every language. */
export interface Story {
  readonly name: string;
  readonly info: StoryInfo;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly series: Readonly<Record<string, readonly Row[]>>;
  readonly coverage?: Coverage;
  readonly redirects?: Redirects;
  readonly locales: Readonly<Record<string, StoryLocale>>;
  /** How far each translation is; left out where nobody asked. */
  readonly translations?: Readonly<Record<string, Translation>>;
}

export interface StoryLocale {
  readonly code: string;
  readonly cover: Passage<Cover>;
  /** By section id; story.yml holds their order. */
  readonly sections: Readonly<Record<string, Passage<SectionInfo>>>;
  readonly pages: Readonly<Record<string, Passage<SectionInfo>>>;
  readonly labels: Readonly<Record<string, SceneLabels>>;
  readonly claimWords: Readonly<Record<string, ClaimWords>>;
}

/** What one MDX file holds, in reading order. */
export interface Passage<Info = unknown> {
  readonly file: string;
  readonly info: Info;
  /** Where the keys of the frontmatter stand. */
  readonly infoPlaces: Readonly<Record<string, Place>>;
  readonly steps: readonly StepUse[];
  readonly explores: readonly StepUse[];
  readonly claimsUsed: readonly ClaimUse[];
  readonly headings: readonly HeadingUse[];
  readonly links: readonly LinkUse[];
  /** Paragraphs by the address of the step that they stand in; '' counts those outside. */
  readonly paragraphs: Readonly<Record<string, number>>;
  /** The texts that are translated: paragraphs, headings, cells, alts, titles. */
  readonly segments: readonly Segment[];
}

interface Use {
  readonly line: number;
  readonly column: number;
  /** The address of the step around it, '' outside of steps. */
  readonly within: string;
}

export interface StepUse extends Use {
  /** scene/step; in an Explore the scene may stand alone. */
  readonly address: string;
  readonly scene: string;
  readonly step: string;
  readonly alt: string;
  /** Which <Scene> of the file holds it, from 0; -1 for an Explore. */
  readonly group: number;
}

export interface ClaimUse extends Use {
  readonly id: string;
  readonly number?: string;
  /** It marks own words, and prints no number. */
  readonly hasWords: boolean;
}

export interface HeadingUse extends Use {
  readonly depth: number;
  /** From {#id} at its end. */
  readonly id: string | undefined;
  readonly text: string;
}

export interface LinkUse extends Use {
  readonly url: string;
}

export interface Segment extends Use {
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'attribute';
}
