import { h, type ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Layout } from '../drawing/layout.ts';
import type { Facts } from '../story/facts.ts';
import type { Wording } from '../story/wording.ts';
import { isExplorable, type Drawing, type Frame, type Scene } from './scene.ts';
import { initialSettings, type Settings } from './settings.ts';

/** A scene with its drawing. */
export interface DrawnScene<F extends Frame = Frame> extends Drawing<F> {
  readonly scene: Scene<F>;
}

export interface PrintOptions {
  readonly facts: Facts;
  readonly wording: Wording;
  readonly layout?: Layout;
  readonly progress?: number;
  /** The state of an explorable; left out, the initial one of the wording's language. */
  readonly settings?: Settings;
  /** Whether the step's title stands in the picture; true where left out. */
  readonly showTitle?: boolean;
}

/** The SVG of a step as text. An error names the scene, the step and the layout. */
export function printPicture(
  { scene, Picture }: DrawnScene,
  step: string,
  { facts, wording, layout = 'tall', progress = 1, settings, showTitle = true }: PrintOptions,
): string {
  try {
    const state =
      settings ??
      (isExplorable(scene)
        ? initialSettings(scene.settings, (word) => wording.word(word))
        : undefined);
    const frame = scene.frameAt(step, progress, facts, state);
    // The shares of the titles stay as they are, since pictures arrange themselves by them.
    const words = showTitle ? wording : { ...wording, titles: wording.titles.map(() => '') };
    return renderToString(
      h(Picture as (props: object) => ComponentChild, { frame, wording: words, layout }),
    );
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const error = new Error(`${scene.name}/${step} (${layout}): ${reason}`, { cause });
    // The line to mend is the scene's, not that of what it calls.
    const lines = cause instanceof Error ? (cause.stack ?? '').split('\n') : [];
    const own = lines.findIndex((line) => line.includes(`/scenes/${scene.name}/`));
    if (own > 0) error.stack = [String(error), ...lines.slice(own)].join('\n');
    throw error;
  }
}
