import type { Reading } from './reading.ts';
import { say } from './say.ts';
import type { Scroll } from './scroll.ts';

/**
 * Says where the reader is and leads on: step 3 of 54, the contents with the current scene marked, one
 * step on or back by button, by the keys ← → j k or by a swipe across the stage, and an address of the
 * very step to share.
 */
export function connectReadingBar(scroll: Scroll): void {
  const bar = document.querySelector<HTMLElement>('.reading-bar');
  const place = bar?.querySelector<HTMLElement>('.reading-place');
  const turned = bar?.querySelector<HTMLElement>('.visually-hidden[role="status"]');
  if (!bar || !place) return;
  bar.hidden = false;
  let passed = 0;
  let index = -1;
  const fill = (template = '', n: number) =>
    template.replace('{n}', String(n)).replace('{all}', String(scroll.steps.length));

  scroll.listen((reading) => {
    const now = passedSteps(reading);
    const current = reading.at === 'step' ? reading.index : -1;
    if (now === passed && current === index && place.textContent !== '') return;
    [passed, index] = [now, current];
    place.textContent = fill(place.dataset['template'], Math.max(passed, 1));
    markScene(scroll.steps[index]?.id.split('/')[0]);
    tellMinutes(bar, passed / scroll.steps.length);
  });
  if (!CSS.supports('animation-timeline: scroll()')) drawProgress(bar, scroll);

  const turn = (by: number) => {
    const next = targetStep(passed, index, by);
    const target = scroll.steps[next];
    if (!target) return;
    scroll.goTo(target, 0.5);
    // Who scrolls reads; who turns by key or button is told where that led.
    if (turned)
      turned.textContent = fill(turned.dataset['template'], next + 1).replace(
        '{title}',
        target.querySelector('h3')?.textContent ?? '',
      );
  };
  const swipes = () => import('./swipe.ts').then(({ watchSwipes }) => watchSwipes(turn));
  addEventListener('touchstart', () => void swipes(), { once: true, passive: true });
  bar.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const by = Number(button?.dataset['turn'] ?? 0);
    if (by !== 0) turn(by);
    if (button?.dataset['share'] !== undefined) void share(button, scroll.steps[index]?.id);
  });
  const contents = document.getElementById('contents-panel');
  contents?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') && isPanelOpen()) contents.hidePopover();
  });
  contents?.addEventListener('toggle', () => {
    const here = contents.querySelector<HTMLElement>('[aria-current]');
    if (here) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;
  });
  addEventListener('keydown', (event) => {
    const by = turnOf(event);
    if (by === 0 || isPanelOpen()) return;
    event.preventDefault();
    turn(by);
  });
}

/** How many steps have begun above the line. */
const passedSteps = (reading: Reading) =>
  reading.at === 'step' ? reading.index + 1 : reading.passed;

/** The step that one turn leads to; between scenes the next one is the next to come. */
export function targetStep(passed: number, index: number, by: number): number {
  if (index >= 0) return index + by;
  return by > 0 ? passed : passed - 1;
}

/** +1, −1, or 0 for a key that is none of ours or belongs to a control or a shortcut. */
export function turnOf(event: KeyboardEvent): number {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented)
    return 0;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea, summary, [contenteditable], [popover], [tabindex]'))
    return 0;
  return { ArrowRight: 1, j: 1, ArrowLeft: -1, k: -1 }[event.key] ?? 0;
}

/** While a note or the contents are open, the keys are theirs. */
const isPanelOpen = () =>
  'popover' in HTMLElement.prototype && document.querySelector('[popover]:popover-open') !== null;

function markScene(scene: string | undefined): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-scene-link]')) {
    if (link.dataset['sceneLink'] === scene) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function tellMinutes(bar: HTMLElement, share: number): void {
  const left = document.querySelector<HTMLElement>('.minutes-left');
  const minutes = Math.ceil(Number(bar.dataset['minutes']) * (1 - share));
  if (left) left.textContent = (left.dataset['template'] ?? '').replace('{n}', String(minutes));
}

/** For browsers without scroll timelines; the others draw it by CSS alone. */
function drawProgress(bar: HTMLElement, scroll: Scroll): void {
  scroll.listen(() => {
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
    bar.style.setProperty(
      '--progress',
      String(scrollTop / Math.max(1, scrollHeight - clientHeight)),
    );
  });
}

/** Shares the small page of a step, by the system's sheet where there is one, or copies its address. */
async function share(button: HTMLElement, step: string | undefined): Promise<void> {
  const base = location.pathname;
  const url = new URL(step === undefined ? base : `${base}s/${step}/`, location.href).href;
  const touch = matchMedia('(pointer: coarse)').matches;
  try {
    if (touch && 'share' in navigator) return await navigator.share({ title: document.title, url });
    await navigator.clipboard.writeText(url);
    say(button.dataset['copied'] ?? '');
  } catch (error) {
    // The reader closed the sheet: nothing to say.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    history.replaceState(history.state, '', step === undefined ? base : `#${step}`);
    say(button.dataset['refused'] ?? '');
  }
}
