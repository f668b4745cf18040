import type { Setting, Settings, SettingsSpec } from '../settings.ts';

/** A slider of one bound; both bounds of an assumption share the words of its value. */
interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly digits?: number;
  readonly logarithmic?: true;
  /** Counts only in this way of paying for machines. */
  readonly way?: 'rent' | 'own';
}

/** The assumptions: the scale of each, and the bounds with which the page begins. They are examples, not facts. */
const assumptions = {
  price: [{ min: 0.5, max: 10, step: 0.1, digits: 1, way: 'rent' }, 1, 4],
  hours: [
    { min: 100_000, max: 51_200_000, step: 0.125, logarithmic: true, way: 'rent' },
    2_788_000,
    2_788_000,
  ],
  failed: [{ min: 0, max: 10, step: 0.1, digits: 1, way: 'rent' }, 0.5, 3],
  machines: [{ min: 500, max: 64_000, step: 0.25, logarithmic: true, way: 'own' }, 2048, 10_000],
  'machine-price': [{ min: 5000, max: 60_000, step: 1000, way: 'own' }, 25_000, 40_000],
  years: [{ min: 1, max: 8, step: 0.5, digits: 1, way: 'own' }, 3, 5],
  used: [{ min: 1, max: 100, step: 1, way: 'own' }, 20, 80],
  staff: [{ min: 0, max: 1000, step: 10 }, 50, 200],
  pay: [{ min: 0, max: 500_000, step: 10_000 }, 50_000, 200_000],
  months: [{ min: 0, max: 48, step: 1 }, 6, 18],
} as const satisfies Record<string, readonly [scale: Scale, low: number, high: number]>;

export type Assumption = keyof typeof assumptions;
export const assumptionIds = Object.keys(assumptions) as Assumption[];

const sliders = assumptionIds.flatMap((id): [string, Setting][] => {
  const [{ way, ...scale }, low, high]: readonly [Scale, number, number] = assumptions[id];
  const slider = (initial: number): Setting => ({
    kind: 'range',
    ...scale,
    initial,
    values: `set-${id}`,
    ...(way ? { when: { setting: 'way', is: [way] } } : {}),
  });
  return [
    [`${id}-low`, slider(low)],
    [`${id}-high`, slider(high)],
  ];
});

const pairs = (...ids: readonly Assumption[]) => ({
  settings: ids.flatMap((id) => [`${id}-low`, `${id}-high`]),
  pairs: true as const,
});

const certain = (values: Partial<Record<Assumption, number>>): Settings =>
  Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => [
      [`${id}-low`, value],
      [`${id}-high`, value],
    ]),
  );
/** Rent of the hours alone, as the reports count: nobody is paid, no run fails. */
const rentOnly = { way: 'rent', ...certain({ price: 2, failed: 0, staff: 0 }) };

export const spec: SettingsSpec = {
  version: 1,
  settings: {
    way: { kind: 'choice', options: ['rent', 'own'], initial: 'rent' },
    ...Object.fromEntries(sliders),
    shape: { kind: 'choice', options: ['triangular', 'uniform'], initial: 'triangular' },
  },
  groups: {
    rent: { ...pairs('price', 'hours', 'failed'), open: true },
    own: { ...pairs('machines', 'machine-price', 'years', 'used'), open: true },
    people: pairs('staff', 'pay', 'months'),
    draws: { settings: ['shape'] },
  },
  presets: {
    v3: { ...rentOnly, ...certain({ hours: 2_788_000 }) },
    r1: { ...rentOnly, ...certain({ hours: 147_000 }) },
    'one-to-four': {
      ...rentOnly,
      'price-low': 1,
      'price-high': 4,
      ...certain({ hours: 2_788_000 }),
      shape: 'uniform',
    },
    owner: { way: 'own' },
  },
};
