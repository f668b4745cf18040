import { nearestStep } from '../story/nearest.ts';
import { say } from './say.ts';
import type { Scroll } from './scroll.ts';

/** Says that the address names no place of the story, and offers the step that it most likely meant. */
export function tellLostPlace({ steps }: Scroll): void {
  const { lost = '', nearest = '' } = document.querySelector<HTMLElement>('.said')?.dataset ?? {};
  const places = steps.map(
    (step) => [step.id, step.querySelector('h3')?.textContent ?? ''] as const,
  );
  const [id, title = ''] = nearestStep(location.hash, places) ?? [];
  if (id === undefined) return say(lost);
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = title;
  say(`${lost} ${nearest} `, link);
}
