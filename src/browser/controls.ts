import { rangePosition, rangeValue } from '../scenes/range-position.ts';
import {
  mendValue,
  typedNumber,
  type Setting,
  type Settings,
  type SettingsSpec,
  type SettingValue,
} from '../scenes/settings.ts';
import { fill } from '../story/number-text.ts';
import type { Wording } from '../story/wording.ts';

interface ControlOptions {
  readonly spec: SettingsSpec;
  readonly wording: Wording;
  readonly words: Readonly<Record<string, string>>;
  readonly initial: Settings;
  settings(): Settings;
  /** Called at each change, also while a slider moves. */
  change(settings: Settings): void;
  /** Called when a change has ended. */
  settle(): void;
}

type Control = HTMLInputElement | HTMLSelectElement;

/** Connects the printed form controls of an explorable with its settings, both ways. */
export function connectControls(element: HTMLElement, options: ControlOptions) {
  const { spec, wording, words, initial } = options;
  const form = element.querySelector('form');
  const players = new Map<string, number>();

  const controlOf = (name: string) => form?.elements.namedItem(name) as Control | null;
  const noteOf = (name: string) =>
    element.querySelector<HTMLElement>(`[data-setting="${name}"] .setting-note`);

  function show(settings: Settings): void {
    for (const [name, setting] of Object.entries(spec.settings)) {
      const control = controlOf(name);
      const value = settings[name];
      if (!control || value === undefined) continue;
      if (setting.kind === 'switch') (control as HTMLInputElement).checked = value === true;
      else if (setting.kind === 'range')
        control.value = String(rangePosition(setting, Number(value)).value);
      else if (setting.kind === 'number')
        control.value = wording.number(Number(value), setting.digits ?? 0);
      else control.value = String(value);
      tell(name, setting, value);
    }
  }

  /** Prints a slider's value beside it, in words for those who hear it too. */
  function tell(name: string, setting: Setting, value: SettingValue): void {
    if (setting.kind !== 'range') return;
    const text = wording.word(`set-${name}-value`, { n: Number(value) }, setting.digits);
    controlOf(name)?.setAttribute('aria-valuetext', text);
    const output = element.querySelector(`[data-setting="${name}"] .setting-value`);
    if (output) output.textContent = text;
  }

  function take(name: string): void {
    const setting = spec.settings[name];
    const control = controlOf(name);
    if (!setting || !control) return;
    const found = valueIn(control, setting, wording.tag);
    const used = mendValue(setting, found);
    note(name, setting, found, used);
    if (used === undefined || used === options.settings()[name]) return;
    tell(name, setting, used);
    options.change({ ...options.settings(), [name]: used });
  }

  /** Says beside the control why a typed number was not taken as it is. */
  function note(name: string, setting: Setting, found: SettingValue, used?: SettingValue): void {
    const place = noteOf(name);
    if (!place || setting.kind !== 'number') return;
    const digits = setting.digits ?? 0;
    const number = (value: number) => wording.number(value, digits);
    controlOf(name)?.setAttribute('aria-invalid', String(used === undefined || used !== found));
    if (used === undefined)
      place.textContent = fill(words['not_a_number'] ?? '', { example: number(setting.initial) });
    else if (used !== found)
      place.textContent = fill(words['mended'] ?? '', {
        used: number(Number(used)),
        min: number(setting.min),
        max: number(setting.max),
      });
    else place.textContent = '';
  }

  function set(settings: Settings): void {
    pause();
    show(settings);
    for (const name of Object.keys(spec.settings)) {
      const place = noteOf(name);
      if (place) place.textContent = '';
    }
    options.change(settings);
    options.settle();
  }

  function step(name: string): boolean {
    const setting = spec.settings[name];
    if (setting?.kind !== 'range') return false;
    const value = Math.min(setting.max, Number(options.settings()[name]) + setting.step);
    const next = { ...options.settings(), [name]: value };
    show(next);
    options.change(next);
    return value < setting.max;
  }

  function pause(): void {
    for (const [name, timer] of players) {
      clearInterval(timer);
      const button = element.querySelector<HTMLElement>(`[data-play="${name}"]`);
      if (button) swapLabel(button);
      options.settle();
    }
    players.clear();
  }

  function play(button: HTMLElement): void {
    const name = button.dataset['play'] ?? '';
    const setting = spec.settings[name];
    if (players.has(name) || setting?.kind !== 'range') return pause();
    if (Number(options.settings()[name]) >= setting.max) {
      const again = { ...options.settings(), [name]: setting.min };
      show(again);
      options.change(again);
    }
    swapLabel(button);
    const tick = () => {
      if (!document.hidden && !step(name)) pause();
    };
    players.set(name, window.setInterval(tick, 1000 / (setting.plays ?? 1)));
  }

  form?.addEventListener('input', (event) => take((event.target as Control).name));
  form?.addEventListener('change', options.settle);
  form?.addEventListener('submit', (event) => event.preventDefault());
  form?.addEventListener('reset', (event) => {
    event.preventDefault();
    set(initial);
  });
  form?.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    const { preset, play: playing, next } = button?.dataset ?? {};
    if (preset !== undefined) set({ ...initial, ...spec.presets?.[preset] });
    if (button && playing !== undefined) play(button);
    if (next !== undefined) {
      pause();
      step(next);
      options.settle();
    }
  });
  form?.querySelector('fieldset')?.removeAttribute('disabled');
  return { show };
}

function valueIn(control: Control, setting: Setting, tag: string): SettingValue {
  if (setting.kind === 'switch') return (control as HTMLInputElement).checked;
  if (setting.kind === 'range') return rangeValue(setting, Number(control.value));
  return setting.kind === 'number' ? typedNumber(control.value, tag) : control.value;
}

/** A button that runs says "pause" while it runs, and the other way round. */
function swapLabel(button: HTMLElement): void {
  const other = button.dataset['pause'] ?? '';
  button.dataset['pause'] = button.textContent.trim();
  button.textContent = other;
}
