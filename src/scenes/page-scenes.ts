import type { Facts } from '../story/facts.ts';
import type { NumberWords } from '../story/number-text.ts';
import type { SceneLabels } from '../story/schemas.ts';
import type { StepFrames } from './frames.ts';

/** What the browser draws the scenes of a page from. */
export interface PageScenes extends NumberWords {
  /** By scene. */
  readonly frames: Readonly<Record<string, StepFrames>>;
  readonly labels: Readonly<Record<string, SceneLabels>>;
  /** What the explorables of the page compute with. */
  readonly facts: Facts;
  /** The interface words that the browser itself says. */
  readonly words: Readonly<Record<string, string>>;
}

/** The same as JSON, in a file of its own or inside a script element. */
export const scenesToJson = (scenes: PageScenes): string =>
  JSON.stringify(scenes).replaceAll('<', '\\u003c');
