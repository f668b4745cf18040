import scrollama from 'scrollama';
import { frameFrom } from '../scenes/frames.ts';
import type { Drawing } from '../scenes/scene.ts';
import { createWording } from '../story/wording.ts';
import { gsapClock } from './clock.ts';
import { isCalm } from './motion.ts';
import { pageScenes } from './page-scenes.ts';
import { playScene, type SceneSteps } from './scene-player.ts';
import type { Scroll } from './scroll.ts';
import { createStage } from './stage.ts';

/** Brings one scene to life on its stage; if anything fails, its printed pictures stay. */
export async function play(
  scene: HTMLElement,
  { Picture, scrub }: Drawing,
  scroll: Scroll,
): Promise<void> {
  const name = scene.dataset['scene'] ?? '';
  const stageElement = scene.querySelector<HTMLElement>('.stage');
  if (!stageElement) return;
  const page = await pageScenes();
  const labels = page.labels[name];
  const frames = page.frames[name];
  if (!labels || !frames) throw new Error(`scene ${name}: the page does not tell of it`);
  const wording = createWording({ tag: page.tag, numbers: page.numbers, labels });
  const stage = createStage(scene, stageElement, Picture, wording);
  const steps = stepsOf(scene, scroll);
  const read = playScene(steps, frameFrom(frames, scrub), stage.show, {
    clock: gsapClock(stage.fuse),
    calm: isCalm,
    onScreen: () => isOnScreen(stageElement),
  });
  scroll.listen(stage.fuse(read));
  if ('ResizeObserver' in window) new ResizeObserver(stage.fit).observe(stageElement);
  wakeAtScenes(scroll);
}

function stepsOf(scene: HTMLElement, scroll: Scroll): SceneSteps {
  const own = scroll.steps.filter((step) => scene.contains(step));
  return {
    first: own[0] ? scroll.steps.indexOf(own[0]) : 0,
    names: own.map((step) => step.id.split('/')[1] ?? ''),
    scrubbed: own.map((step) => 'scrub' in step.dataset),
  };
}

const isOnScreen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

let waking = false;

/**
 * scrollama wakes the reading where a scene begins and ends. Its events are a wake-up and no more: version
 * 3.2.0 alone loses exits under load and is silent after a rotation, so the answer comes from geometry.
 * One for the page: each would add observers for every element and a listener that it never takes away.
 */
function wakeAtScenes(scroll: Scroll): void {
  // Without them scrollama throws; scrolling itself wakes the reading all the same.
  if (waking || !('IntersectionObserver' in window && 'ResizeObserver' in window)) return;
  waking = true;
  scrollama()
    .setup({ step: [...document.querySelectorAll<HTMLElement>('.scene')], offset: 0.5 })
    .onStepEnter(scroll.wake)
    .onStepExit(scroll.wake);
}
