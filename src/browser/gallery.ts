import { h, render, type ComponentChild } from 'preact';
import { costOf } from '../scenes/budget.ts';
import { frameFrom } from '../scenes/frames.ts';
import type { StepInfo } from '../scenes/scene.ts';
import type { Layout } from '../drawing/layout.ts';
import { createWording } from '../story/wording.ts';
import { loadDrawing } from './drawings.ts';
import { explore } from './explore.ts';
import { frameAtPlace, stepIndexAt } from './gallery-frame.ts';
import { framesOf, pageScenes } from './page-scenes.ts';

type Draw = (stage: HTMLElement, place: number) => void;

/** The bench of one scene in the gallery: its pictures live, under a scrubber, over the printed ones. */
async function openBench(bench: HTMLElement): Promise<void> {
  const name = bench.dataset['bench'] ?? '';
  const module = await loadDrawing(name);
  const page = await pageScenes();
  const { tag, numbers, labels } = page;
  const words = labels[name];
  const ends = framesOf(page, name, module);
  if (!words || !ends) throw new Error(`${name} cannot be drawn`);
  const wording = createWording({ tag, numbers, labels: words });
  const steps = JSON.parse(bench.dataset['steps'] ?? '[]') as StepInfo[];
  const frameAt = frameFrom(ends, module.scrub);
  connectBench(bench, steps, (stage, place) => {
    const frame = frameAtPlace(steps, frameAt, place);
    const layout = stage.dataset['stage'] as Layout;
    render(
      h(module.Picture as (props: object) => ComponentChild, { frame, wording, layout }),
      stage,
    );
  });
}

function connectBench(bench: HTMLElement, steps: readonly StepInfo[], drawAt: Draw): void {
  const find = <E extends HTMLElement>(selector: string) => bench.querySelector(selector) as E;
  const scrubber = find<HTMLInputElement>('[name=place]');
  const over = find<HTMLInputElement>('[name=over]');
  const play = find<HTMLButtonElement>('[name=play]');
  const stages = [...bench.querySelectorAll<HTMLElement>('[data-stage]')];

  /** Draws all stages, and gives the milliseconds that the slowest picture took. */
  function draw(): number {
    const place = Number(scrubber.value);
    const index = stepIndexAt(steps, place);
    const times = stages.map((stage) => {
      const start = performance.now();
      drawAt(stage, place);
      return performance.now() - start;
    });
    const step = steps[index]?.name ?? '';
    find('[data-moment]').textContent = `${step} ${(place - index).toFixed(2)}`;
    for (const printed of bench.querySelectorAll<HTMLElement>('[data-printed]'))
      printed.hidden = !over.checked || printed.dataset['printed'] !== step;
    return Math.max(...times);
  }

  /** The place stands in the address, so that a reload keeps it. */
  function settle(times: readonly number[]): void {
    find('[data-cost]').textContent = costToText(stages, times);
    const state = new URLSearchParams({ place: scrubber.value, over: String(over.checked) });
    history.replaceState(null, '', `#${state}`);
  }

  /** From the first step to the last, a second each. */
  function run(): void {
    const from = performance.now();
    const times: number[] = [];
    play.disabled = true;
    const tick = (now: number) => {
      const seconds = Math.max(0, now - from) / 1000;
      scrubber.value = String(Math.min(seconds, steps.length));
      times.push(draw());
      if (seconds < steps.length) requestAnimationFrame(tick);
      else {
        play.disabled = false;
        settle(times);
      }
    };
    requestAnimationFrame(tick);
  }

  const kept = new URLSearchParams(location.hash.slice(1));
  scrubber.value = kept.get('place') ?? String(steps.length);
  over.checked = kept.get('over') === 'true';
  for (const control of [scrubber, over]) control.addEventListener('input', () => settle([draw()]));
  play.addEventListener('click', run);
  // The first picture is drawn twice, so that the time told is not that of loading.
  draw();
  settle([draw()]);
  bench.dataset['ready'] = '';
}

function costToText(stages: readonly HTMLElement[], times: readonly number[]): string {
  const marks = stages.map(
    ({ dataset, innerHTML }) => `${dataset['stage']} ${costOf(innerHTML).marks}`,
  );
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const most = sorted.at(-1) ?? 0;
  const ms = `${median.toFixed(1)} ms a frame, at most ${most.toFixed(1)}`;
  return `marks: ${[...new Set(marks)].join(', ')} · ${ms}`;
}

for (const bench of document.querySelectorAll<HTMLElement>('[data-bench]')) void openBench(bench);
for (const element of document.querySelectorAll<HTMLElement>('.explore'))
  void loadDrawing(element.dataset['explore'] ?? '').then((drawing) => explore(element, drawing));
