import type { Frame } from '../scenes/scene.ts';
import { createWording } from '../story/wording.ts';
import { gsapClock } from './clock.ts';
import type { ExplorableDrawing, loadDrawing } from './drawings.ts';
import { isCalm, moveSeconds } from './motion.ts';
import { framesOf, pageScenes } from './page-scenes.ts';
import { createPlayhead } from './playhead.ts';
import { createStage } from './stage.ts';

/**
 * A scene in a frame on another site: one step at a time, turned by two buttons. It never touches the
 * address or the history, which in a frame are the surrounding page's.
 */
async function start(scene: HTMLElement, load: typeof loadDrawing): Promise<void> {
  const nav = scene.querySelector<HTMLElement>('.embed-nav');
  const count = nav?.querySelector('output');
  const steps = [...scene.querySelectorAll<HTMLElement>('.embed-step')];
  if (!nav || !count) return;
  let current = 0;
  const player: { play?: (step: string) => void } = {};

  const show = () => {
    for (const [i, step] of steps.entries()) step.hidden = i !== current;
    count.textContent = `${current + 1} / ${steps.length}`;
    for (const button of nav.querySelectorAll('button'))
      button.disabled = steps[current + Number(button.dataset['go'])] === undefined;
    player.play?.(steps[current]?.dataset['step'] ?? '');
  };
  nav.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    current = Math.max(0, Math.min(steps.length - 1, current + Number(button.dataset['go'])));
    show();
  });
  scene.dataset['stepping'] = '';
  nav.hidden = steps.length < 2;
  show();
  const drawing = await load(scene.dataset['scene'] ?? '');
  player.play = await playerOf(scene, drawing, steps[current]?.dataset['step'] ?? '');
  show();
}

/** Draws the scene on its stage from now on; throws where it cannot, and the printed pictures stay. */
async function playerOf(
  scene: HTMLElement,
  drawing: ExplorableDrawing,
  first: string,
): Promise<(step: string) => void> {
  const name = scene.dataset['scene'] ?? '';
  const element = scene.querySelector<HTMLElement>('.stage');
  const page = await pageScenes();
  const labels = page.labels[name];
  const frames = framesOf(page, name, drawing);
  if (!element || !labels || !frames) throw new Error(`the scene ${name} cannot be played here`);
  const wording = createWording({ tag: page.tag, numbers: page.numbers, labels });
  const stage = createStage(scene, element, drawing.Picture, wording);
  const frame = (step: string) => () => frames[step] as Frame;
  const playhead = createPlayhead(frame(first), stage.show, gsapClock(stage.fuse));
  if ('ResizeObserver' in window) new ResizeObserver(stage.fit).observe(element);
  return stage.fuse((step) => playhead.moveTo(frame(step), isCalm() ? 0 : moveSeconds));
}

/**
 * Tells the surrounding page how high this one is: { type: 'story-embed-height', height } in CSS pixels,
 * now and after each change (EMBEDDING.md). The height is no secret, so every origin may hear it.
 */
function tellHeight(scene: HTMLElement): void {
  if (window.parent === window || !('ResizeObserver' in window)) return;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(scene.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    window.parent.postMessage({ type: 'story-embed-height', height }, '*');
  }).observe(scene);
}

/** Brings the scene of an embed to life. */
export function playEmbed(scene: HTMLElement, load: typeof loadDrawing): void {
  tellHeight(scene);
  start(scene, load).catch((error: unknown) => {
    console.error(`${scene.dataset['scene'] ?? ''}: printed pictures stay`, error);
  });
}
