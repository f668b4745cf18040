import { openNotesInPlace } from './notes.ts';
import { keepPlace, restorePlace } from './place.ts';
import { watchScroll } from './scroll.ts';
import { connectSettings } from './settings.ts';

const root = document.documentElement;
const scroll = watchScroll(window);

connectSettings();
openNotesInPlace();
restorePlace(scroll);
keepPlace(scroll);

scroll.listen((reading) => {
  const step = reading.at === 'step' ? scroll.steps[reading.index]?.id : undefined;
  if (step === root.dataset['step']) return;
  if (step === undefined) delete root.dataset['step'];
  else root.dataset['step'] = step;
});
root.dataset['ready'] = '';

/** A scene's code is fetched when it comes within a screen and a half; without an observer, at once. */
const scenes = [...document.querySelectorAll<HTMLElement>('.scene')];
const start = (scene: HTMLElement) => {
  import('./play.ts')
    .then(({ play }) => play(scene, scroll))
    .catch((error: unknown) => {
      console.error(`scene ${scene.dataset['scene'] ?? ''}: printed pictures stay`, error);
    });
};
if ('IntersectionObserver' in window) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        start(target as HTMLElement);
      }
    },
    { rootMargin: '150% 0px' },
  );
  for (const scene of scenes) observer.observe(scene);
} else {
  for (const scene of scenes) start(scene);
}
