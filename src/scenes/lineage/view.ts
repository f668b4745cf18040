import { sheets, type Layout } from '../../drawing/layout.ts';
import { mix, zoom } from '../../drawing/pose.ts';
import type { LineageFrame } from './frame.ts';

/** How the rocket is looked at: time runs upwards beside it, and both have a scale of their own. */
export interface View {
  /** The middle of the rocket. */
  readonly x: number;
  /** The side of a chip; all measures of the rocket are counted in it. */
  readonly side: number;
  /** The place of a moment, in years. */
  yearY(year: number): number;
}

/** Per step: the middle of the rocket, the side of a chip, a year and where it lies, units per year. */
type Camera = readonly [x: number, side: number, year: number, y: number, perYear: number];

const cameras: Readonly<Record<Layout, readonly Camera[]>> = {
  tall: [
    [248, 1.64, 2015, 426, 172],
    [258, 2, 2020, 484, 182],
    [256, 1.24, 2021, 486, 126],
    [285, 1.7, 2023, 478, 560],
    [284, 2.4, 2025, 252, 206],
  ],
  wide: [
    [492, 2.6, 2015, 570, 236],
    [556, 3, 2020, 634, 164],
    [520, 2, 2021, 644, 164],
    [548, 2.5, 2023, 626, 720],
    [606, 3.2, 2025, 352, 240],
  ],
};

/** The view of a frame, between the views of its steps. */
export function viewOf({ title }: LineageFrame, layout: Layout): View {
  const list = cameras[layout];
  const { height } = sheets[layout];
  const perYear = zoom(
    title,
    list.map((camera) => camera[4]),
  );
  // The year at the lower edge moves evenly.
  const lowest = mix(
    title,
    list.map(([, , year, y, units]) => year - (height - y) / units),
  );
  return {
    x: mix(
      title,
      list.map(([x]) => x),
    ),
    side: zoom(
      title,
      list.map(([, side]) => side),
    ),
    yearY: (year) => height - (year - lowest) * perYear,
  };
}

/** Half the widths of the two stages, and the length of the second, in chips. */
export const stages = { first: 56, second: 35, length: 108 } as const;
