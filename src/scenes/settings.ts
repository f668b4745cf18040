export { numberToTyped, typedNumber } from './typed-number.ts';

/** What every setting may say besides its kind. */
interface Common {
  /** The name of its label, where it shares one: `set-<name>` if left out. */
  readonly label?: string;
  /** What the labels of its values begin with, where they are shared: `set-<name>` if left out. */
  readonly values?: string;
  /** It counts, and is shown, only while another setting has one of these values. */
  readonly when?: { readonly setting: string; readonly is: readonly SettingValue[] };
}

/** What a reader may change in an explorable, and how a value is told, kept and mended. */
export type Setting = Common &
  (
    | {
        readonly kind: 'range';
        readonly min: number;
        readonly max: number;
        readonly step: number;
        readonly initial: number;
        /** Digits after the decimal sign where the value is printed. */
        readonly digits?: number;
        /** Moves evenly over powers of two, by `step` of a power: 1 doubles; finer steps give round numbers. */
        readonly logarithmic?: true;
        /** Has buttons that run, pause and step it, so many steps a second. */
        readonly plays?: number;
      }
    | {
        readonly kind: 'number';
        readonly min: number;
        readonly max: number;
        readonly initial: number;
        /** What is typed is rounded to so many digits after the decimal sign. */
        readonly digits?: number;
      }
    | { readonly kind: 'choice'; readonly options: readonly string[]; readonly initial: string }
    | { readonly kind: 'switch'; readonly initial: boolean }
    /** Its initial text is the label `set-<name>-initial`. */
    | { readonly kind: 'text'; readonly maxLength: number }
  );

export type SettingValue = number | string | boolean;
export type Settings = Readonly<Record<string, SettingValue>>;

/** Settings that stand in a fold of their own, labelled `group-<name>`. */
export interface SettingGroup {
  readonly settings: readonly string[];
  /** Unfolded at first. */
  readonly open?: true;
  /** Two beside each other, such as the least and the most of one thing. */
  readonly pairs?: true;
}

export interface SettingsSpec {
  /** Raised when an older address would mean something else; addresses of other versions are not read. */
  readonly version: number;
  readonly settings: Readonly<Record<string, Setting>>;
  /** The settings that are in no group stand before them. */
  readonly groups?: Readonly<Record<string, SettingGroup>>;
  /** Named states: a button each, labelled `preset-<name>`. */
  readonly presets?: Readonly<Record<string, Settings>>;
}

/** A value that could not be taken as it was. */
export interface Mended {
  readonly name: string;
  readonly found: string;
  readonly used: SettingValue;
}

/** The names of the labels of a setting: its own, and of a value (`option` of a choice). */
export function settingLabels(name: string, { label, values, kind }: Setting) {
  const of = values ?? `set-${name}`;
  return {
    own: label ?? `set-${name}`,
    value: (option = 'value') => (kind === 'text' ? `set-${name}-initial` : `${of}-${option}`),
  };
}

/** The labels that the controls of a spec print, each with the values that are put into it. */
export function settingWords({
  settings,
  presets = {},
  groups = {},
}: SettingsSpec): Record<string, readonly string[]> {
  const words: Record<string, readonly string[]> = {};
  for (const [name, setting] of Object.entries(settings)) {
    const labels = settingLabels(name, setting);
    words[labels.own] = [];
    if (setting.kind === 'range') words[labels.value()] = ['n'];
    if (setting.kind === 'text') words[labels.value()] = [];
    if (setting.kind === 'choice')
      for (const option of setting.options) words[labels.value(option)] = [];
  }
  for (const name of Object.keys(groups)) words[`group-${name}`] = [];
  for (const name of Object.keys(presets)) words[`preset-${name}`] = [];
  return words;
}

/** Those of them that only the form prints: a browser fills in values and initial texts, no more. */
export function formWords(spec: SettingsSpec): string[] {
  const asked = Object.entries(spec.settings).map(([name, setting]) =>
    settingLabels(name, setting).value(),
  );
  return Object.keys(settingWords(spec)).filter(
    (word) => /^(?:set|group|preset)-/.test(word) && !asked.includes(word),
  );
}

/** The groups of a spec in order: first, without a name, the settings that stand in none. */
export function settingGroups({
  settings,
  groups = {},
}: SettingsSpec): (SettingGroup & { readonly name: string })[] {
  const named = Object.entries(groups).map(([name, group]) => ({ ...group, name }));
  const grouped = new Set(named.flatMap((group) => group.settings));
  const rest = Object.keys(settings).filter((name) => !grouped.has(name));
  return [{ name: '', settings: rest }, ...named];
}

/** Whether a setting counts in this state. */
export function settingCounts({ when }: Setting, settings: Settings): boolean {
  return when === undefined || when.is.includes(settings[when.setting] as SettingValue);
}

/** The state in which an explorable is printed; `textOf` gives the label of a name. */
export function initialSettings(
  { settings }: SettingsSpec,
  textOf: (word: string) => string = () => '',
): Settings {
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [
      name,
      setting.kind === 'text' ? textOf(settingLabels(name, setting).value()) : setting.initial,
    ]),
  );
}

/** A value as the setting allows it: the nearest valid one, or nothing where none is near. */
export function mendValue(setting: Setting, value: unknown): SettingValue | undefined {
  switch (setting.kind) {
    case 'range':
    case 'number': {
      if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
      // Adding 0 turns −0, which no address can tell from 0, into 0.
      const inside = Math.min(setting.max, Math.max(setting.min, value)) + 0;
      if (setting.kind === 'number') return Number(inside.toFixed(setting.digits ?? 0)) + 0;
      if (setting.logarithmic) return inside;
      const steps = Math.round((inside - setting.min) / setting.step);
      const onStep = setting.min + steps * setting.step;
      return Number(Math.min(setting.max, onStep).toPrecision(12));
    }
    case 'choice':
      return setting.options.find((option) => option === value);
    case 'switch':
      return typeof value === 'boolean' ? value : undefined;
    case 'text':
      return typeof value === 'string' ? plainText(value, setting.maxLength) : undefined;
  }
}

/** Text without control characters, bidirectional overrides and half characters, cut after whole ones. */
export function plainText(text: string, maxLength: number): string {
  // A pasted megabyte is cut before anything looks at it.
  const short = text.slice(0, 4 * maxLength);
  const clean = short
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\p{Surrogate}/gu, '');
  return [...clean].slice(0, maxLength).join('');
}

/** What differs from the initial state, as text for an address: `1;context=131072;users=4`. */
export function settingsToText(spec: SettingsSpec, settings: Settings, initial: Settings): string {
  const changed = Object.keys(spec.settings).filter((name) => settings[name] !== initial[name]);
  const pairs = changed.map((name) => `${name}=${encodeURIComponent(String(settings[name]))}`);
  return pairs.length === 0 ? '' : [spec.version, ...pairs].join(';');
}

/** The state that an address asks for; what is unknown, of another version or out of range is mended and told. */
export function textToSettings(
  spec: SettingsSpec,
  text: string,
  initial: Settings,
): { settings: Settings; mended: Mended[] } {
  // No state needs as much as this; what is cut off half is not read.
  const [version, ...pairs] = text.slice(0, longest).split(';');
  if (text.length > longest) pairs.pop();
  const settings: Record<string, SettingValue> = { ...initial };
  const mended: Mended[] = [];
  if (version !== String(spec.version)) return { settings, mended };
  for (const pair of pairs) {
    const [name = '', raw = ''] = pair.split('=', 2);
    const setting = Object.hasOwn(spec.settings, name) ? spec.settings[name] : undefined;
    if (!setting) continue;
    const value = readValue(setting, raw);
    const used = mendValue(setting, value) ?? (initial[name] as SettingValue);
    if (used !== value) mended.push({ name, found: raw.slice(0, 40), used });
    settings[name] = used;
  }
  return { settings, mended };
}

const longest = 4000;

function readValue(setting: Setting, raw: string): unknown {
  try {
    const text = decodeURIComponent(raw);
    if (setting.kind === 'range' || setting.kind === 'number')
      return text.trim() === '' ? NaN : Number(text);
    if (setting.kind === 'switch') return text === 'true' || (text === 'false' ? false : undefined);
    return text;
  } catch {
    return undefined;
  }
}
