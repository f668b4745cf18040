import type { ComponentChild } from 'preact';
import type { Layout } from '../drawing/layout.ts';
import type { Facts, Needs } from '../story/facts.ts';
import type { FactNumber } from '../story/schemas.ts';
import type { Wording } from '../story/wording.ts';
import type { Scrub } from './frames.ts';
import type { Settings, SettingsSpec } from './settings.ts';

/** A value that a frame may hold: numbers blend, words must be the same in every frame. */
export type FrameValue =
  number | string | readonly FrameValue[] | { readonly [field: string]: FrameValue };

/** What is shown at one moment, as plain JSON data. */
export interface Frame {
  /** The share of each step's title, in the order of the steps: [0, 1, 0] shows the second. */
  readonly title: readonly number[];
  readonly [field: string]: FrameValue;
}

export interface StepInfo {
  /** Stands after the scene in the step's address: monday/fall. */
  readonly name: string;
  /** Follows the reader's scroll; at progress 0 it equals the step before at 1. */
  readonly scrub?: true;
  /** The claims that its picture shows; left out, all that the scene needs. */
  readonly claims?: readonly string[];
}

/** A cell of a scene's table: a word by its label's name, plain text, or a number with its digits. */
export type Cell =
  | { readonly word: string }
  | { readonly text: string }
  | { readonly number: number; readonly digits?: number }
  | { readonly fact: readonly [claim: string, number: string] };

/** The data behind a scene, for those who cannot or will not look. Names of columns are label names. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A scene without its drawing, which stands in picture.tsx; plain Node can load this part. */
export interface Scene<F extends Frame = Frame> {
  /** The name of its folder. */
  readonly name: string;
  readonly steps: readonly StepInfo[];
  /** What it reads of the ledger. */
  readonly needs: Needs;
  /** The words that its picture and its table print, each with the values that it puts into them. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Words that the table alone prints: a browser is not given them. */
  readonly tableWords?: readonly string[];
  /** The frame of a step at a progress from 0 to 1. Steps that are not scrubbed ignore progress. */
  frameAt(step: string, progress: number, facts: Facts, settings?: Settings): F;
  table(facts: Facts, settings?: Settings): Table;
}

/**
 * A sentence by the name of its label and the values in it; a value may be a number of the ledger's kind
 * (with its unit) or a sentence of its own. `n` chooses the plural form. sentence.ts makes text of it.
 */
export interface Sentence {
  readonly word: string;
  readonly values: Readonly<Record<string, string | number | FactNumber | Sentence>>;
  /** Digits after the decimal sign of its plain numbers. */
  readonly digits?: number;
}

/** A scene whose settings the reader may change. It has one step; its folder also holds settings.ts. */
export interface Explorable<F extends Frame = Frame> extends Scene<F> {
  /** frameAt and table compute everything from them; left out, they are the initial ones. */
  readonly settings: SettingsSpec;
  /** What the state comes to, in a sentence: read out after a change, printed under the picture. */
  summary(facts: Facts, settings: Settings): Sentence;
}

/** Whether a scene may be explored. */
export function isExplorable(scene: Scene): scene is Explorable {
  return 'settings' in scene;
}

/** What a Picture is given; it returns the inside of a sheet (drawing/sheet.tsx). */
export interface PictureProps<F extends Frame = Frame> {
  readonly frame: F;
  readonly wording: Wording;
  readonly layout: Layout;
}

export type Picture<F extends Frame = Frame> = (props: PictureProps<F>) => ComponentChild;

/** What picture.tsx exports: all of a scene that the browser runs. */
export interface Drawing<F extends Frame = Frame> {
  readonly Picture: Picture<F>;
  /** For each scrubbed step. */
  readonly scrub?: Scrub<F>;
}

/** Shares of the titles with all of it on `step`: [0, 1, 0]. Throws where the scene has no such step. */
export function titleShares(steps: readonly StepInfo[], step: string): number[] {
  if (!steps.some(({ name }) => name === step)) {
    const choices = steps.map(({ name }) => name).join(', ');
    throw new Error(`unknown step “${step}”; the steps are: ${choices}`);
  }
  return steps.map(({ name }) => (name === step ? 1 : 0));
}
