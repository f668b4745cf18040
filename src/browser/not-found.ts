import { nearestStep, type Places } from '../story/nearest.ts';

/** Shows the step that the address most likely meant, in each language of the page. */
const places = JSON.parse(document.getElementById('places')?.textContent ?? '[]') as Places[];
for (const { locale, story, steps } of places) {
  const [step, title] = nearestStep(location.pathname + location.hash, steps) ?? [];
  const line = document.querySelector<HTMLElement>(`[data-nearest="${locale}"]`);
  const link = line?.querySelector('a');
  if (step === undefined || title === undefined || !line || !link) continue;
  link.href = `${story}#${step}`;
  link.textContent = title;
  line.hidden = false;
}
