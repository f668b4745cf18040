import { rangePosition, rangeValue } from '../scenes/range-position.ts';
import { mendValue, type Settings, type SettingsSpec } from '../scenes/settings.ts';

interface PlayerOptions {
  readonly spec: SettingsSpec;
  settings(): Settings;
  change(settings: Settings): void;
  /** Called when a run or a single step has ended. */
  pause(): void;
}

/** Connects the buttons that run, pause and step a slider (settings with `plays`). */
export function connectPlayers(element: HTMLElement, options: PlayerOptions) {
  const { spec } = options;
  const running = new Map<HTMLElement, number>();

  /** Moves a slider on by a step; gives whether it can go further. */
  function step(name: string): boolean {
    const setting = spec.settings[name];
    if (setting?.kind !== 'range') return false;
    const { value: position } = rangePosition(setting, Number(options.settings()[name]));
    const value = mendValue(setting, rangeValue(setting, position + setting.step)) as number;
    options.change({ ...options.settings(), [name]: value });
    return value < setting.max;
  }

  function pause(): void {
    for (const [button, timer] of running) {
      clearInterval(timer);
      swapLabel(button);
    }
    if (running.size > 0) options.pause();
    running.clear();
  }

  function play(button: HTMLElement): void {
    const name = button.dataset['play'] ?? '';
    const setting = spec.settings[name];
    const again = !running.has(button);
    pause();
    if (!again || setting?.kind !== 'range') return;
    if (Number(options.settings()[name]) >= setting.max)
      options.change({ ...options.settings(), [name]: setting.min });
    swapLabel(button);
    const tick = () => {
      if (!document.hidden && !step(name)) pause();
    };
    running.set(button, window.setInterval(tick, 1000 / (setting.plays ?? 1)));
  }

  for (const button of element.querySelectorAll<HTMLElement>('[data-play]'))
    button.addEventListener('click', () => play(button));
  for (const button of element.querySelectorAll<HTMLElement>('[data-next]'))
    button.addEventListener('click', () => {
      pause();
      step(button.dataset['next'] ?? '');
      options.pause();
    });
  return { pause };
}

/** A button that runs says "pause" while it runs, and the other way round. */
function swapLabel(button: HTMLElement): void {
  const other = button.dataset['pause'] ?? '';
  button.dataset['pause'] = button.textContent.trim();
  button.textContent = other;
}
