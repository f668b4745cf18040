import { rangePosition, rangeValue } from '../scenes/range-position.ts';
import {
  mendValue,
  numberToTyped,
  settingCounts,
  settingGroups,
  settingLabels,
  typedNumber,
  type Setting,
  type Settings,
  type SettingsSpec,
  type SettingValue,
} from '../scenes/settings.ts';
import { fill } from '../story/number-text.ts';
import type { Wording } from '../story/wording.ts';
import { connectPlayers } from './players.ts';

interface ControlOptions {
  readonly spec: SettingsSpec;
  readonly wording: Wording;
  readonly words: Readonly<Record<string, string>>;
  readonly initial: Settings;
  settings(): Settings;
  /** Called at each change, also while a slider moves. */
  change(settings: Settings): void;
  /** A change has ended, unless another follows within so many milliseconds. */
  settleIn(milliseconds: number): void;
}

type Control = HTMLInputElement | HTMLSelectElement;

/** Milliseconds after which a change counts as ended: while something is typed or dragged, and after a press. */
const AFTER_INPUT = 450;
const AFTER_PRESS = 200;

/**
 * Connects the printed form controls of an explorable with its settings, both ways; `catchUp` brings them
 * to the state in the frame that shows it.
 */
export function connectControls(element: HTMLElement, options: ControlOptions) {
  const { spec, wording, words, initial } = options;
  const form = element.querySelector('form');
  const groups = settingGroups(spec);
  const folds = element.querySelectorAll<HTMLElement>('.setting-group');
  const conditional = Object.values(spec.settings).some(({ when }) => when);

  const controlOf = (name: string) => form?.elements.namedItem(name) as Control | null;
  const placeOf = (name: string) => element.querySelector<HTMLElement>(`[data-setting="${name}"]`);
  const noteOf = (name: string) => placeOf(name)?.querySelector('.setting-note');

  const typed = ({ digits }: Extract<Setting, { kind: 'number' }>, value: SettingValue) =>
    numberToTyped(Number(value), wording.tag, digits);

  /** Brings all controls to a state. */
  function show(settings: Settings): void {
    for (const [name, setting] of Object.entries(spec.settings)) {
      const control = controlOf(name);
      const value = settings[name];
      if (!control || value === undefined) continue;
      if (setting.kind === 'switch') (control as HTMLInputElement).checked = value === true;
      else if (setting.kind === 'range')
        control.value = String(rangePosition(setting, Number(value)).value);
      else if (setting.kind === 'number') {
        control.value = typed(setting, value);
        note(name, setting, value, value);
      } else control.value = String(value);
      tell(name, setting, value);
    }
    fold(settings);
  }

  /** Shows the settings that count in this state, and no others. */
  function fold(settings: Settings): void {
    if (!conditional) return;
    for (const [name, setting] of Object.entries(spec.settings))
      placeOf(name)?.toggleAttribute('hidden', !settingCounts(setting, settings));
    for (const [i, { settings: names }] of groups.slice(1).entries())
      folds[i]?.toggleAttribute(
        'hidden',
        names.every((name) => placeOf(name)?.hidden),
      );
  }

  /** Prints a slider's value beside it, and has the slider say it. */
  function tell(name: string, setting: Setting, value: SettingValue): void {
    if (setting.kind !== 'range') return;
    const label = settingLabels(name, setting).value();
    const text = wording.word(label, { n: Number(value) }, setting.digits);
    controlOf(name)?.setAttribute('aria-valuetext', text);
    const output = placeOf(name)?.querySelector('.setting-value');
    if (output) output.textContent = text;
  }

  /** Takes what the reader did with a control; `ended` where they have left it. */
  function take(name: string, ended: boolean): void {
    const setting = spec.settings[name];
    const control = controlOf(name);
    if (!setting || !control) return;
    const found = valueIn(control, setting, wording.tag);
    const used = mendValue(setting, found);
    note(name, setting, found, used);
    if (used === undefined) return;
    if (ended && setting.kind === 'number') control.value = typed(setting, used);
    if (used === options.settings()[name]) return;
    tell(name, setting, used);
    const next = { ...options.settings(), [name]: used };
    options.change(next);
    fold(next);
  }

  /** Says beside the control why a typed number was not taken as it is. */
  function note(name: string, setting: Setting, found: SettingValue, used?: SettingValue): void {
    const place = noteOf(name);
    if (!place || setting.kind !== 'number') return;
    const taken = used === found;
    controlOf(name)?.setAttribute('aria-invalid', String(!taken));
    if (taken) place.textContent = '';
    else if (used === undefined)
      place.textContent = fill(words['not_a_number'] ?? '', {
        example: typed(setting, setting.initial),
      });
    else
      place.textContent = fill(words['mended'] ?? '', {
        used: typed(setting, used),
        min: typed(setting, setting.min),
        max: typed(setting, setting.max),
      });
  }

  // What a button sets, the controls show together with the picture: the page is laid out once.
  let behind = true;
  function catchUp(): void {
    if (behind) show(options.settings());
    behind = false;
  }
  function change(settings: Settings): void {
    behind = true;
    options.change(settings);
  }

  const players = connectPlayers(element, {
    spec,
    settings: options.settings,
    change,
    pause: () => options.settleIn(AFTER_PRESS),
  });

  function set(settings: Settings): void {
    players.pause();
    change(settings);
    options.settleIn(AFTER_PRESS);
  }

  form?.addEventListener('input', ({ target }) => {
    take((target as Control).name, false);
    options.settleIn(AFTER_INPUT);
  });
  form?.addEventListener('change', ({ target }) => {
    take((target as Control).name, true);
    options.settleIn(AFTER_PRESS);
  });
  form?.addEventListener('submit', (event) => event.preventDefault());
  for (const button of element.querySelectorAll<HTMLElement>('[data-preset]'))
    button.addEventListener('click', () =>
      set({ ...initial, ...spec.presets?.[button.dataset['preset'] ?? ''] }),
    );
  form?.querySelector('fieldset')?.removeAttribute('disabled');
  return { catchUp, set };
}

function valueIn(control: Control, setting: Setting, tag: string): SettingValue {
  if (setting.kind === 'switch') return (control as HTMLInputElement).checked;
  if (setting.kind === 'range') return rangeValue(setting, Number(control.value));
  return setting.kind === 'number' ? typedNumber(control.value, tag) : control.value;
}
