export interface Cut {
  readonly file: string;
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** The weights that CSS may ask of this face without a synthetic bold. */
  readonly weights: string;
  readonly display: 'swap' | 'optional';
  readonly source: string;
  readonly parts: readonly string[];
  readonly axes: Readonly<Record<string, number>>;
  /** Tabular figures stand in the place of the proportional ones, because resvg cannot turn features on. */
  readonly isTabular: boolean;
  /** The image writer reads neither woff2 nor variable fonts. */
  readonly alsoTtf: boolean;
  /** In order of preference. */
  readonly fallbacks: readonly Fallback[];
}

export interface Fallback {
  readonly local: readonly string[];
  /** Mean advance in em, weighted by `frequencies`. */
  readonly advance: number;
}

/**
 * Measured on the metric-compatible Liberation fonts; Georgia is Times × the ratio of the two in
 * @capsizecss/metrics 4.3.0 (913/832, italic 931/836).
 */
export const advances = { arialBold: 0.4834, arial: 0.4481, times: 0.4078, timesItalic: 0.407 };

const arialBold: Fallback = {
  local: [
    'Arial Bold',
    'Arial-BoldMT',
    'Liberation Sans Bold',
    'LiberationSans-Bold',
    'Helvetica Bold',
    'Helvetica-Bold',
  ],
  advance: advances.arialBold,
};

const arial: Fallback = {
  local: ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans', 'Helvetica'],
  advance: advances.arial,
};

const georgia: Fallback = { local: ['Georgia'], advance: (advances.times * 913) / 832 };

const times: Fallback = {
  local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif'],
  advance: advances.times,
};

const georgiaItalic: Fallback = {
  local: ['Georgia Italic', 'Georgia-Italic'],
  advance: (advances.timesItalic * 931) / 836,
};

const timesItalic: Fallback = {
  local: [
    'Times New Roman Italic',
    'TimesNewRomanPS-ItalicMT',
    'Liberation Serif Italic',
    'LiberationSerif-Italic',
  ],
  advance: advances.timesItalic,
};

export const bricolage = {
  style: 'normal',
  weights: '1 1000',
  display: 'swap',
  source:
    '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-PART-standard-normal.woff2',
  parts: ['latin', 'latin-ext'],
  alsoTtf: true,
} as const;

export const literata = {
  family: 'Literata',
  weights: '400',
  display: 'optional',
  parts: ['latin', 'latin-ext', 'greek'],
  axes: { wght: 400, opsz: 18 },
  isTabular: false,
  alsoTtf: false,
} as const;

export const cuts: readonly Cut[] = [
  {
    ...bricolage,
    file: 'display',
    family: 'Poster',
    axes: { wght: 800, wdth: 75, opsz: 96 },
    isTabular: false,
    fallbacks: [arialBold],
  },
  {
    ...bricolage,
    file: 'label',
    family: 'Label',
    axes: { wght: 500, wdth: 100, opsz: 14 },
    isTabular: true,
    fallbacks: [arial],
  },
  {
    ...literata,
    file: 'text',
    style: 'normal',
    source: '@fontsource-variable/literata/files/literata-PART-opsz-normal.woff2',
    fallbacks: [georgia, times],
  },
  {
    ...literata,
    file: 'italic',
    style: 'italic',
    source: '@fontsource-variable/literata/files/literata-PART-opsz-italic.woff2',
    fallbacks: [georgiaItalic, timesItalic],
  },
];
