import { openClaim, openNote } from './notes.ts';
import type { Scroll } from './scroll.ts';

const KEY = 'place';

interface Place {
  readonly id: string;
  readonly fraction: number;
  /** The claim whose note was open. */
  readonly claim?: string | undefined;
}

/** The id that the address names; as it stands where it cannot be decoded, '' where there is none. */
export function fragment(): string {
  const text = location.hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Language links lead to the same step and the same fraction of it: the step goes into the address,
 * the fraction into the session's storage, and the next page restores both. Without script, or with
 * storage blocked, the address alone leads to the step or the section.
 */
export function keepPlace(scroll: Scroll): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    // A pointer closes an open note before it clicks.
    let claim: string | undefined;
    link.addEventListener('pointerdown', () => (claim = openClaim()));
    link.addEventListener('click', () => {
      // The settings of explorables live in the address and go along.
      link.search = location.search;
      const place = findPlace(scroll);
      if (!place) return;
      link.hash = place.id;
      try {
        sessionStorage.setItem(KEY, JSON.stringify({ ...place, claim: claim ?? openClaim() }));
      } catch {
        // Storage is blocked: the address alone leads to the step.
      }
    });
  }
}

/**
 * Goes to the place that the page before left, now and after `load`, when the browser scrolls to the
 * fragment. WebKit does so in another process, some frames later; whoever has moved on by then stays there.
 */
export function restorePlace(scroll: Scroll): void {
  const place = takePlace();
  if (place?.id !== fragment()) return;
  const element = document.getElementById(place.id);
  if (!element) return;
  const go = () => scroll.goTo(element, place.fraction);
  const margin = parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  const stay = (frames: number) => {
    if (Math.abs(element.getBoundingClientRect().top - margin) < 2) go();
    if (frames > 0) requestAnimationFrame(() => stay(frames - 1));
  };
  go();
  addEventListener(
    'load',
    () =>
      requestAnimationFrame(() => {
        go();
        stay(10);
      }),
    { once: true },
  );
  const mark = [...document.querySelectorAll<HTMLAnchorElement>('a.mark')]
    .filter(({ hash }) => hash === `#${place.claim}`)
    .sort((a, b) => Number(element.contains(b)) - Number(element.contains(a)))[0];
  if (mark) openNote(mark);
}

/** The step at the line, or the last part of the page that began above it. */
function findPlace(scroll: Scroll): Place | undefined {
  const reading = scroll.read();
  const line = scroll.line();
  const element =
    reading.at === 'step'
      ? scroll.steps[reading.index]
      : [...document.querySelectorAll('main section[id]')]
          .filter((part) => part.getBoundingClientRect().top <= line)
          .at(-1);
  if (!element) return undefined;
  const { top, height } = element.getBoundingClientRect();
  return { id: element.id, fraction: (line - top) / height };
}

function takePlace(): Place | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const value: unknown = JSON.parse(text ?? 'null');
    return isPlace(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'fraction' in value &&
  typeof value.fraction === 'number' &&
  Number.isFinite(value.fraction);
