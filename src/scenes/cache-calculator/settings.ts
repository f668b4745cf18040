import type { Setting, SettingsSpec } from '../settings.ts';

/** The rows of series/models.csv, in the order of the menus. */
export const modelIds = [
  'deepseek-v3',
  'deepseek-v2',
  'deepseek-v2-lite',
  'deepseek-67b',
  'llama-3-1-405b',
  'llama-3-1-70b',
  'qwen-2-5-72b',
  'mixtral-8x22b',
  'gpt-3-175b',
] as const;
/** All that are drawn: the models of the ledger, and the reader's own. */
export const drawnIds = [...modelIds, 'own'] as const;

const model = (initial: (typeof drawnIds)[number]): Setting => ({
  kind: 'choice',
  values: 'model',
  options: drawnIds,
  initial,
});

const bits = Object.fromEntries(
  drawnIds.map((id): [string, Setting] => [
    `bits-${id}`,
    {
      kind: 'choice',
      label: `model-${id}`,
      values: 'bits',
      options: ['16', '8', '6', '4'],
      initial: '16',
    },
  ]),
);

const whole = (initial: number, max: number, ...ways: string[]): Setting => ({
  kind: 'number',
  min: 1,
  max,
  initial,
  ...(ways.length > 0 ? { when: { setting: 'own-way', is: ways } } : {}),
});

/** The reader's own model begins with the shape of V3, and plain attention. */
const own: Readonly<Record<string, Setting>> = {
  'own-way': { kind: 'choice', options: ['mha', 'gqa', 'mqa', 'mla'], initial: 'mha' },
  'own-layers': whole(61, 200),
  'own-heads': whole(128, 256, 'mha'),
  'own-groups': whole(8, 256, 'gqa'),
  'own-width': whole(128, 512, 'mha', 'gqa', 'mqa'),
  'own-latent': whole(512, 8192, 'mla'),
  'own-position': whole(64, 512, 'mla'),
};

export const spec: SettingsSpec = {
  version: 1,
  settings: {
    shown: model('deepseek-v3'),
    against: model('llama-3-1-405b'),
    context: {
      kind: 'range',
      min: 1024,
      max: 1_048_576,
      step: 1,
      logarithmic: true,
      initial: 131_072,
    },
    users: { kind: 'range', min: 1, max: 4096, step: 1, logarithmic: true, initial: 8 },
    ...bits,
    ...own,
  },
  groups: {
    bits: { settings: Object.keys(bits), pairs: true },
    own: { settings: Object.keys(own), pairs: true },
  },
  presets: {
    'equal-bits': { shown: 'deepseek-v2', against: 'deepseek-67b' },
    published: { shown: 'deepseek-v2', against: 'deepseek-67b', 'bits-deepseek-v2': '6' },
    'hundred-users': { users: 128 },
  },
};
