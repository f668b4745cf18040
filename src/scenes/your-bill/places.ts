import type { Layout } from '../../drawing/layout.ts';

/** Where things stand on a sheet. */
export interface Places {
  /** The median: baseline, size, width; and the first baseline of the remark under it. */
  readonly median: readonly [baseline: number, size: number, width: number];
  readonly remark: number;
  /** The mountain of draws: its foot and its height. */
  readonly foot: number;
  readonly height: number;
  /** The scale of the figures: baseline of its numbers, top and thickness of the range of draws. */
  readonly scale: readonly [baseline: number, top: number, thick: number];
  /** The figures: first baseline, pitch, size of the number, radius of the mark. */
  readonly figures: readonly [top: number, pitch: number, size: number, radius: number];
  /** What moves the cost: left edge, lines of the heading, baseline of the first row, pitch, where bars begin, how many. */
  readonly drivers: {
    readonly x: number;
    readonly heading: number;
    readonly top: number;
    readonly pitch: number;
    readonly bars: number;
    readonly most: number;
  };
}

export const places: Readonly<Record<Layout, Places>> = {
  tall: {
    median: [100, 50, 350],
    remark: 120,
    foot: 236,
    height: 106,
    scale: [278, 284, 10],
    figures: [316, 34, 19, 6],
    drivers: { x: 20, heading: 451, top: 466, pitch: 15, bars: 176, most: 3 },
  },
  wide: {
    median: [166, 82, 376],
    remark: 196,
    foot: 404,
    height: 176,
    scale: [460, 470, 13],
    figures: [512, 40, 28, 9],
    drivers: { x: 440, heading: 112, top: 160, pitch: 24, bars: 592, most: 4 },
  },
};
