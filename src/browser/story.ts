import { followAddress } from './address.ts';
import { loadDrawing } from './drawings.ts';
import { openNotesInPlace } from './notes.ts';
import { fragment, keepPlace, restorePlace } from './place.ts';
import { connectReadingBar } from './reading-bar.ts';
import { watchScroll, type Scroll } from './scroll.ts';

/** Brings a story to life: its reading bar, notes and address, and each scene as it comes near. */
export function readStory(): void {
  const root = document.documentElement;
  const scroll = watchScroll(window);

  openNotesInPlace();
  restorePlace(scroll);
  keepPlace(scroll);
  connectReadingBar(scroll);
  followAddress(scroll);

  scroll.listen((reading) => {
    const step = reading.at === 'step' ? scroll.steps[reading.index]?.id : undefined;
    if (step === root.dataset['step']) return;
    if (step === undefined) delete root.dataset['step'];
    else root.dataset['step'] = step;
  });
  const findPlace = async () => {
    if (fragment() !== '' && !document.getElementById(fragment()))
      (await import('./lost-place.ts')).tellLostPlace(scroll);
  };
  addEventListener('hashchange', findPlace);
  void findPlace();
  root.dataset['ready'] = '';
  playWhatIsNear(scroll);
}

/**
 * The code of a scene or an explorable is fetched when it comes within a screen and a half; without
 * an observer, at once. What is farther away carries `data-far`.
 */
function playWhatIsNear(scroll: Scroll): void {
  const lively = [...document.querySelectorAll<HTMLElement>('.scene, .explore')];
  const started = new Set<HTMLElement>();
  let told = false;
  const start = async (element: HTMLElement) => {
    if (started.has(element)) return;
    started.add(element);
    try {
      const { scene, explore: explorable = '' } = element.dataset;
      const drawing = loadDrawing(scene ?? explorable);
      if (scene === undefined) {
        const [{ explore }, drawn] = await Promise.all([import('./explore.ts'), drawing]);
        await explore(element, drawn);
      } else {
        const [{ play }, drawn] = await Promise.all([import('./play.ts'), drawing]);
        await play(element, drawn, scroll);
      }
    } catch (error) {
      // Scenes share files, so that one cause stops many of them: it is told once.
      if (told) return;
      told = true;
      const { scene, explore } = element.dataset;
      console.error(`${scene ?? explore ?? ''}: printed pictures stay`, error);
    }
  };
  if ('IntersectionObserver' in window) {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          target.toggleAttribute('data-far', !isIntersecting);
          if (isIntersecting) void start(target as HTMLElement);
        }
      },
      { rootMargin: '150% 0px' },
    );
    for (const element of lively) observer.observe(element);
  } else {
    for (const element of lively) void start(element);
  }
}
