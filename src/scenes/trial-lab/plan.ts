import type { Layout } from '../../drawing/layout.ts';
import { mostSteps } from './settings.ts';

/** Where things lie on the sheet of a layout. */
export interface Plan {
  /** The chances over the groups: from the left edge of the sheet to `right`, probability 1 as high as it is. */
  readonly chances: { readonly top: number; readonly base: number; readonly right: number };
  /** Names of the ways, right of it: distance of two at least, and size. */
  readonly names: { readonly x: number; readonly gap: number; readonly size: number };
  /** Cut between two ways, and the broken line. */
  readonly seam: number;
  readonly dash: string;
  /** A tooth for each group that taught something: upper edge, length; base line of the words under them. */
  readonly teeth: { readonly y: number; readonly length: number; readonly caption: number };
  /** The last group's advantages: the zero line, the greatest that is possible, and base line of the words. */
  readonly group: {
    readonly x: number;
    readonly width: number;
    readonly zero: number;
    readonly most: number;
    readonly caption: number;
    /** Size of the advantages' numbers, which stand to the right. */
    readonly size: number;
  };
  /** The share of right answers. */
  readonly right: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly width: number;
  };
  readonly note: { readonly y: number; readonly width: number };
}

export const plans: Readonly<Record<Layout, Plan>> = {
  tall: {
    chances: { top: 100, base: 308, right: 274 },
    names: { x: 284, gap: 45, size: 27 },
    seam: 1.6,
    dash: '7 5',
    teeth: { y: 313, length: 11, caption: 343 },
    group: { x: 20, width: 160, zero: 416, most: 36, caption: 373, size: 24 },
    right: { x: 278, y: 416, size: 52, width: 92 },
    note: { y: 477, width: 250 },
  },
  wide: {
    chances: { top: 160, base: 442, right: 566 },
    names: { x: 584, gap: 66, size: 42 },
    seam: 2.4,
    dash: '12 8',
    teeth: { y: 449, length: 16, caption: 490 },
    group: { x: 36, width: 400, zero: 572, most: 40, caption: 521, size: 36 },
    right: { x: 584, y: 556, size: 92, width: 140 },
    note: { y: 632, width: 500 },
  },
};

/** The left edge of the column of the chances after so many groups. */
export const columnAt = (group: number, { chances }: Plan): number =>
  (group * chances.right) / (mostSteps + 1);
