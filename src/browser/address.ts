import type { Scroll } from './scroll.ts';

const PAUSE = 400;

/**
 * The address bar follows the reader: the step at the line stands in the fragment, nothing above the
 * first. It begins with the reader's first own movement, so that it never fights an incoming link or
 * the browser's restoring of a place; browsers allow few changes a minute, so it waits for a pause.
 */
export function followAddress(scroll: Scroll): void {
  let timer = 0;
  let moved = false;
  for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(kind, () => (moved = true), { passive: true, once: true });

  scroll.listen((reading) => {
    if (!moved) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const step = reading.at === 'step' ? scroll.steps[reading.index]?.id : undefined;
      if (step === undefined && reading.at === 'none' && reading.passed > 0) return;
      const url = new URL(location.href);
      url.hash = step ?? '';
      const text = step === undefined ? url.href.replace(/#$/, '') : url.href;
      if (text !== location.href) history.replaceState(history.state, '', text);
    }, PAUSE);
  });
}
