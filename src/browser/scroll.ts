import { readSteps, type Reading } from './reading.ts';

/** The one reader of scroll: everything that follows the reader asks it or listens to it. */
export interface Scroll {
  readonly steps: readonly HTMLElement[];
  /** Reads the geometry anew, now. */
  read(): Reading;
  /** Asks for a reading in the next frame; many askings make one. */
  wake(): void;
  /** Calls back once at once, and then after each reading. */
  listen(listener: (reading: Reading) => void): void;
  /** Scrolls so that the line lies at this fraction of the element. */
  goTo(element: Element, fraction: number): void;
  /** The line: half the stable viewport height, in pixels from the top of the screen. */
  line(): number;
}

/**
 * Watches the page. State is a function of position: each wake-up (scroll, resize, late fonts, a step
 * that grows, back/forward cache) leads to one reading of the boxes, at most once a frame for each kind.
 */
export function watchScroll(window: Window & typeof globalThis): Scroll {
  const { document } = window;
  const steps = [...document.querySelectorAll<HTMLElement>('.step')];
  const probe = document.querySelector<HTMLElement>('.line');
  const listeners: ((reading: Reading) => void)[] = [];
  let asked = false;
  let held: { element: Element; fraction: number } | undefined;
  let shape = '';
  let index = -1;

  const line = () => probe?.offsetHeight || window.innerHeight / 2;
  const boxOf = (index: number) => (steps[index] as HTMLElement).getBoundingClientRect();
  const read = () => readSteps(steps.length, boxOf, line(), index);

  function goTo(element: Element, fraction: number): void {
    const { top, height } = element.getBoundingClientRect();
    // Two numbers, which every browser knows; no style here makes scrolling smooth.
    window.scrollBy(0, top + fraction * height - line());
  }

  function turn(): void {
    // A turned phone lays the page out anew: the reader keeps the step and the fraction of it.
    // Not the window's own width, which follows two fingers that pinch.
    const now = `${document.documentElement.clientWidth}/${line()}`;
    if (now !== shape && shape !== '' && held) goTo(held.element, held.fraction);
    shape = now;
    const reading = read();
    index = reading.at === 'step' ? reading.index : -1;
    held = place(reading);
    for (const listener of listeners) listener(reading);
  }

  function place(reading: Reading): typeof held {
    if (reading.at === 'none') return undefined;
    return { element: steps[reading.index] as HTMLElement, fraction: reading.progress };
  }

  function wake(): void {
    if (asked) return;
    asked = true;
    window.requestAnimationFrame(() => {
      asked = false;
      turn();
    });
  }

  // A scroll event comes once a frame, before the frame's callbacks: read at once, nothing has been
  // written yet, so that the reading forces no layout.
  window.addEventListener('scroll', turn, { passive: true });
  window.addEventListener('resize', wake);
  window.addEventListener('pageshow', wake);
  if ('ResizeObserver' in window) {
    const observer = new window.ResizeObserver(wake);
    const main = document.querySelector('main');
    if (main) observer.observe(main);
  }
  void document.fonts?.ready.then(wake);

  return {
    steps,
    read,
    wake,
    goTo,
    line,
    listen(listener) {
      // One that throws at once is never called again, so that it stops no other.
      listener(read());
      listeners.push(listener);
    },
  };
}
