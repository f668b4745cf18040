import type { Reading } from './reading.ts';
import type { Scroll } from './scroll.ts';

const PAUSE = 400;

/**
 * The address bar follows the reader: the step at the line stands in the fragment, nothing above the
 * first. It begins with the reader's first own movement, so that it never fights an incoming link or
 * the browser's restoring of a place; browsers allow few changes a minute, so it waits until the step
 * has stayed the same for a while.
 */
export function followAddress(scroll: Scroll): void {
  let timer = 0;
  let moved = false;
  let last: string | undefined;
  for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(kind, () => (moved = true), { passive: true, once: true });

  scroll.listen((reading) => {
    if (!moved) return;
    const place = placeOf(reading, scroll);
    if (place === last) return;
    last = place;
    clearTimeout(timer);
    if (place !== undefined) timer = window.setTimeout(write, PAUSE, place);
  });
}

/** The fragment of a reading: nothing above the first step, none of its own between scenes. */
function placeOf(reading: Reading, { steps }: Scroll): string | undefined {
  if (reading.at === 'step') return steps[reading.index]?.id;
  return reading.passed === 0 ? '' : undefined;
}

function write(place: string): void {
  const url = new URL(location.href);
  url.hash = place;
  const text = place === '' ? url.href.replace(/#$/, '') : url.href;
  if (text !== location.href) history.replaceState(history.state, '', text);
}
