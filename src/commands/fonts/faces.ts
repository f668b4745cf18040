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

// Advances are measured, over the letters that a face has, on the metric-compatible Liberation fonts,
// DejaVu 2.37, @fontsource/roboto 5.3.0 and @fontsource/noto-serif 5.3.0; Georgia is Times × the ratio of
// the two in @capsizecss/metrics 4.3.0.
const arialBold: Fallback = {
  local: [
    'Arial Bold',
    'Arial-BoldMT',
    'Liberation Sans Bold',
    'LiberationSans-Bold',
    'Helvetica Bold',
    'Helvetica-Bold',
  ],
  advance: 0.4834,
};
const arial: Fallback = {
  local: ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans', 'Helvetica'],
  advance: 0.4481,
};
const times: Fallback = {
  local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif'],
  advance: 0.4078,
};
const timesItalic: Fallback = {
  local: [
    'Times New Roman Italic',
    'TimesNewRomanPS-ItalicMT',
    'Liberation Serif Italic',
    'LiberationSerif-Italic',
  ],
  advance: 0.407,
};
const georgia: Fallback = { local: ['Georgia'], advance: (times.advance * 913) / 832 };
const georgiaItalic: Fallback = {
  local: ['Georgia Italic', 'Georgia-Italic'],
  advance: (timesItalic.advance * 931) / 836,
};
// What Android has, and what a bare Linux has.
const robotoBold: Fallback = { local: ['Roboto Bold', 'Roboto-Bold'], advance: 0.4556 };
const roboto: Fallback = { local: ['Roboto', 'Roboto-Regular'], advance: 0.449 };
const notoSerif: Fallback = { local: ['Noto Serif', 'NotoSerif'], advance: 0.4863 };
const notoSerifItalic: Fallback = {
  local: ['Noto Serif Italic', 'NotoSerif-Italic'],
  advance: 0.4726,
};
const dejavuBold: Fallback = { local: ['DejaVu Sans Bold', 'DejaVuSans-Bold'], advance: 0.5777 };
const dejavu: Fallback = { local: ['DejaVu Sans', 'DejaVuSans'], advance: 0.5118 };
const dejavuSerif: Fallback = { local: ['DejaVu Serif', 'DejaVuSerif'], advance: 0.5176 };

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
    fallbacks: [arialBold, robotoBold, dejavuBold],
  },
  {
    ...bricolage,
    file: 'label',
    family: 'Label',
    axes: { wght: 500, wdth: 100, opsz: 14 },
    isTabular: true,
    fallbacks: [arial, roboto, dejavu],
  },
  {
    ...literata,
    file: 'text',
    style: 'normal',
    source: '@fontsource-variable/literata/files/literata-PART-opsz-normal.woff2',
    fallbacks: [georgia, times, notoSerif, dejavuSerif],
  },
  {
    ...literata,
    file: 'italic',
    style: 'italic',
    source: '@fontsource-variable/literata/files/literata-PART-opsz-italic.woff2',
    fallbacks: [georgiaItalic, timesItalic, notoSerifItalic],
  },
];
