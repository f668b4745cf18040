/** What a reader may change in an explorable, and how a value is told, kept and mended. */
export type Setting =
  | {
      readonly kind: 'range';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly initial: number;
      /** Digits after the decimal sign where the value is printed. */
      readonly digits?: number;
      /** Steps are factors: the control moves evenly over powers. */
      readonly logarithmic?: true;
      /** Has buttons that run, pause and step it, so many steps a second. */
      readonly plays?: number;
    }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly initial: number;
      readonly digits?: number;
    }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly initial: string }
  | { readonly kind: 'switch'; readonly initial: boolean }
  /** Its initial text is the label `set-<name>-initial`. */
  | { readonly kind: 'text'; readonly maxLength: number };

export type SettingValue = number | string | boolean;
export type Settings = Readonly<Record<string, SettingValue>>;

export interface SettingsSpec {
  /** Raised when an older address would mean something else; addresses of other versions are not read. */
  readonly version: number;
  readonly settings: Readonly<Record<string, Setting>>;
  /** Named states: a button each, labelled `preset-<name>`. */
  readonly presets?: Readonly<Record<string, Settings>>;
}

/** A value that could not be taken as it was. */
export interface Mended {
  readonly name: string;
  readonly found: string;
  readonly used: SettingValue;
}

/** The labels that the controls of a spec print, each with the values that are put into it. */
export function settingWords({
  settings,
  presets = {},
}: SettingsSpec): Record<string, readonly string[]> {
  const words: Record<string, readonly string[]> = {};
  for (const [name, setting] of Object.entries(settings)) {
    words[`set-${name}`] = [];
    if (setting.kind === 'range') words[`set-${name}-value`] = ['n'];
    if (setting.kind === 'text') words[`set-${name}-initial`] = [];
    if (setting.kind === 'choice')
      for (const option of setting.options) words[`set-${name}-${option}`] = [];
  }
  for (const name of Object.keys(presets)) words[`preset-${name}`] = [];
  return words;
}

/** The state in which an explorable is printed; `textOf` gives the label of a name. */
export function initialSettings(
  { settings }: SettingsSpec,
  textOf: (word: string) => string,
): Settings {
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [
      name,
      setting.kind === 'text' ? textOf(`set-${name}-initial`) : setting.initial,
    ]),
  );
}

/** A value as the setting allows it: the nearest valid one, or nothing where none is near. */
export function mendValue(setting: Setting, value: unknown): SettingValue | undefined {
  switch (setting.kind) {
    case 'range':
    case 'number': {
      if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
      const inside = Math.min(setting.max, Math.max(setting.min, value));
      if (setting.kind === 'number' || setting.logarithmic) return inside;
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

/** Text without control characters and bidirectional overrides, cut after whole characters. */
export function plainText(text: string, maxLength: number): string {
  // A pasted megabyte is cut before anything looks at it.
  const short = text.slice(0, 4 * maxLength);
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = short.replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g,
    ' ',
  );
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
  const [version, ...pairs] = text.slice(0, 4000).split(';');
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

function readValue(setting: Setting, raw: string): unknown {
  if (setting.kind === 'range' || setting.kind === 'number') return raw === '' ? NaN : Number(raw);
  if (setting.kind === 'switch') return raw === 'true' || (raw === 'false' ? false : undefined);
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

/** A typed number in the form of a locale ("5,6" or "5.6", grouped or not); NaN where it is none. */
export function typedNumber(text: string, tag: string): number {
  const parts = new Intl.NumberFormat(tag).formatToParts(12345.6);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const compact = text
    .slice(0, 64)
    .replace(/[\s\u00a0\u202f'’_]/g, '')
    .replace('\u2212', '-');
  const group = decimal === ',' ? '.' : ',';
  // "5.6" where the comma is decimal can only be meant as 5,6: groups have three digits.
  const grouped = new RegExp(`^[+-]?\\d{1,3}(?:\\${group}\\d{3})+(?:\\${decimal}\\d+)?$`);
  const plain = grouped.test(compact) ? compact.replaceAll(group, '') : compact.replace(group, '.');
  const value = plain.replace(decimal, '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : NaN;
}
