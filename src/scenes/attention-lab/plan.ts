import type { Layout } from '../../drawing/layout.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Plan {
  /** Left edges of the two maps, their upper edge and side; the largest cell. */
  readonly maps: {
    readonly full: number;
    readonly latent: number;
    readonly y: number;
    readonly side: number;
    readonly cell: number;
  };
  /** Baseline and size of the numbers kept, above the maps; where the words of the second end. */
  readonly kept: { readonly y: number; readonly size: number; readonly end: number };
  /** Baselines: who looks, and at what; the size of the latter. */
  readonly looks: { readonly caption: number; readonly word: number; readonly size: number };
  /** The squares of multiply-adds: their title, lower left corners, and the side of one multiply-add. */
  readonly adds: {
    readonly title: Point & { readonly width: number };
    readonly full: Point;
    readonly naive: Point;
    readonly absorbed: Point;
    readonly unit: number;
  };
  /** The columns of the errors: their foot, height of 100 per cent; baseline and size of the number. */
  readonly errors: {
    readonly foot: number;
    readonly whole: number;
    readonly y: number;
    readonly size: number;
  };
}

/** The longest side of a square: 4 heads, a digest of 32 numbers, everything rebuilt. */
const longest = Math.sqrt(2128);

export const plans: Readonly<Record<Layout, Plan>> = {
  tall: {
    maps: { full: 20, latent: 206, y: 146, side: 140, cell: 28 },
    kept: { y: 134, size: 42, end: 384 },
    looks: { caption: 303, word: 322, size: 20 },
    adds: {
      title: { x: 20, y: 341, width: 350 },
      full: { x: 20, y: 393 },
      naive: { x: 92, y: 393 },
      absorbed: { x: 254, y: 393 },
      unit: 48 / longest,
    },
    errors: { foot: 478, whole: 54, y: 436, size: 44 },
  },
  wide: {
    maps: { full: 36, latent: 316, y: 218, side: 228, cell: 46 },
    kept: { y: 206, size: 62, end: 560 },
    looks: { caption: 472, word: 503, size: 32 },
    adds: {
      title: { x: 574, y: 181, width: 160 },
      full: { x: 574, y: 258 },
      naive: { x: 574, y: 358 },
      absorbed: { x: 574, y: 422 },
      unit: 68 / longest,
    },
    errors: { foot: 632, whole: 88, y: 570, size: 84 },
  },
};
