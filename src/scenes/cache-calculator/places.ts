import type { Layout } from '../../drawing/layout.ts';

/** Where things stand on a sheet. */
export interface Places {
  /** The baseline of the line that says how many conversations, and how long. */
  readonly load: number;
  /** The longer of the two large bars; the shorter, and those of the rows, have its scale. */
  readonly longest: number;
  /** The tops of the large bars, and how thick they are. */
  readonly large: readonly number[];
  readonly thick: number;
  /** What stands beside a large bar: its left edge, the size of the number, and four baselines below the bar's top. */
  readonly beside: { readonly x: number; readonly size: number; readonly lines: readonly number[] };
  /** How the two compare: baseline, size, greatest width. */
  readonly verdict: readonly [baseline: number, size: number, width: number];
  /** The other models: first and last line, where their bars begin, and how thick these are. */
  readonly rows: readonly [top: number, bottom: number];
  readonly rowBars: readonly [x: number, thick: number];
  /** The first baseline of the remark under all. */
  readonly remark: number;
}

export const places: Readonly<Record<Layout, Places>> = {
  tall: {
    load: 68,
    longest: 150,
    large: [78, 169],
    thick: 81,
    beside: { x: 182, size: 42, lines: [12, 47, 64, 81] },
    verdict: [302, 58, 190],
    rows: [316, 462],
    rowBars: [152, 10],
    remark: 477,
  },
  wide: {
    load: 106,
    longest: 400,
    large: [122, 245],
    thick: 112,
    beside: { x: 462, size: 68, lines: [15, 71, 93, 112] },
    verdict: [440, 92, 360],
    rows: [458, 612],
    rowBars: [236, 12],
    remark: 632,
  },
};
