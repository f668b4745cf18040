import { h, render, type ComponentChild } from 'preact';
import { sheets, type Layout } from '../drawing/layout.ts';
import type { Frame, Picture } from '../scenes/scene.ts';
import type { Wording } from '../story/wording.ts';
import { createFuse, type Fuse } from './fuse.ts';

/** The sticky place where a scene plays. */
export interface Stage<F extends Frame> {
  show(frame: F): void;
  /** Chooses the layout by the stage's size again, and draws if it changed. */
  fit(): void;
  /** For all work that leads to a frame: if it throws, the stage ends as if the frame could not be drawn. */
  readonly fuse: Fuse;
}

/**
 * Draws frames into a stage. After the first that succeeds the scene carries `data-playing`, which
 * hides the printed pictures; if a later one throws, the attribute goes, the printed ones return for
 * good, and one line is logged.
 */
export function createStage<F extends Frame>(
  scene: HTMLElement,
  stage: HTMLElement,
  Picture: Picture<F>,
  wording: Wording,
): Stage<F> {
  let layout: Layout = layoutFor(stage);
  let last: F | undefined;
  const fuse = createFuse((error) => {
    delete scene.dataset['playing'];
    const { scene: name, explore } = scene.dataset;
    console.error(`${name ?? explore ?? ''}: printed pictures stay`, error);
  });
  const draw = fuse(() => {
    if (last === undefined) return;
    render(
      h(Picture as (props: object) => ComponentChild, { frame: last, wording, layout }),
      stage,
    );
    scene.dataset['playing'] = '';
  });

  return {
    fuse,
    show(frame) {
      if (frame === last) return;
      last = frame;
      draw();
    },
    fit() {
      const next = layoutFor(stage);
      if (next === layout) return;
      layout = next;
      draw();
    },
  };
}

/** The layout in which the sheet comes out larger in the stage; `tall` when in doubt. */
export function layoutFor({
  clientWidth,
  clientHeight,
}: Pick<Element, 'clientWidth' | 'clientHeight'>): Layout {
  const scale = (layout: Layout) =>
    Math.min(clientWidth / sheets[layout].width, clientHeight / sheets[layout].height);
  // A tall sheet's type is set for a phone; where a wide one is shown at three quarters or more it reads better.
  return scale('wide') >= 0.75 ? 'wide' : 'tall';
}
