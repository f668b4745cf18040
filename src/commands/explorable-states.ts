import {
  plainText,
  settingsToText,
  type Setting,
  type Settings,
  type SettingsSpec,
  type SettingValue,
} from '../scenes/settings.ts';

/** A state of an explorable to look at. */
export interface State {
  readonly name: string;
  /** Left out, it is the state that is printed. */
  readonly settings?: Settings;
  /** What asks for it in an address. */
  readonly text: string;
}

/** Words that tire a drawing: long, wide, joined of many characters, from right to left. */
const hardWords = 'Źdźbło WWWWWWWWWWWWWWWWWWWWWWWW 👩‍👩‍👧‍👦 שלום ';

/** Three states to look at: as printed, with every control at its one end, and at its other. */
export function explorableStates(spec: SettingsSpec): State[] {
  const at = (end: 0 | 1): Settings =>
    Object.fromEntries(
      Object.entries(spec.settings).map(([name, setting]) => [name, endsOf(setting)[end]]),
    );
  return [
    { name: 'printed', text: '' },
    ...Object.entries({ least: at(0), most: at(1) }).map(([name, settings]) => ({
      name,
      settings,
      text: settingsToText(spec, settings, {}),
    })),
  ];
}

function endsOf(setting: Setting): readonly [SettingValue, SettingValue] {
  switch (setting.kind) {
    case 'range':
    case 'number':
      return [setting.min, setting.max];
    case 'choice':
      return [setting.options[0] ?? '', setting.options.at(-1) ?? ''];
    case 'switch':
      return [false, true];
    case 'text':
      return ['', plainText(hardWords.repeat(9), setting.maxLength)];
  }
}
