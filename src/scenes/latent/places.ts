import type { Layout } from '../../drawing/layout.ts';
import type { Box } from '../../drawing/tilted-rectangle.ts';

/** Where things lie on the sheets. Areas that stand for numbers are reckoned in areas.ts from these. */
export interface Places {
  /** Steps 1, 2 and 4: 128 keys and 128 values, in columns and rows. */
  readonly keys: Box;
  readonly values: Box;
  readonly columns: number;
  readonly rows: number;
  /** Upper left corner of the latent in step 2, and in step 4. */
  readonly strip: readonly [x: number, y: number];
  readonly stripAgain: readonly [x: number, y: number];
  /** Step 4: baseline and size of the number. */
  readonly price: readonly [y: number, size: number];
  /** Step 3: the latent enlarged, and the bookmark beside it: left edge, width and depth of its notch. */
  readonly enlarged: Box;
  readonly bookmark: readonly [x: number, width: number, notch: number];
  /** Step 5: the work of rebuilding, and the lower left corner of the work without. */
  readonly work: Box;
  readonly lessWork: readonly [x: number, bottom: number];
  /** Step 6: 67B's notes, numbers by bits; left edges of V2's at 16 bits and at 6. */
  readonly llm: Box;
  readonly v2: readonly [x: number, again: number];
  /** First baselines of the large numbers of steps 1 to 3, with their sizes. */
  readonly plain: readonly [x: number, y: number, size: number];
  readonly squeezed: readonly [x: number, y: number, size: number];
  readonly kept: readonly [x: number, y: number, size: number];
}

export const places: Readonly<Record<Layout, Places>> = {
  tall: {
    keys: [20, 122, 168, 272],
    values: [202, 122, 168, 272],
    columns: 8,
    rows: 16,
    strip: [153, 458],
    stripAgain: [145, 410],
    price: [466, 50],
    enlarged: [20, 108, 290, 196],
    bookmark: [324, 40, 26],
    work: [0, 262, 222, 238],
    lessWork: [242, 448],
    llm: [20, 140, 200, 292],
    v2: [250, 324],
    plain: [20, 462, 84],
    squeezed: [195, 312, 190],
    kept: [20, 446, 176],
  },
  wide: {
    keys: [36, 184, 336, 300],
    values: [388, 184, 336, 300],
    columns: 16,
    rows: 8,
    strip: [338, 576],
    stripAgain: [330, 500],
    price: [616, 88],
    enlarged: [36, 152, 574, 300],
    bookmark: [638, 80, 44],
    work: [420, 150, 340, 510],
    lessWork: [36, 610],
    llm: [36, 190, 400, 380],
    v2: [486, 622],
    plain: [36, 594, 140],
    squeezed: [380, 420, 300],
    kept: [36, 596, 198],
  },
};
