/** `tall` serves phones, paper and the page without script; `wide` desktops and share pictures. */
export type Layout = 'tall' | 'wide';

/** The sheet of a layout in SVG units; on a 390 px phone one unit is one pixel. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** White space left and right. */
  readonly margin: number;
  /** Where the title's first baseline lies, and its size. */
  readonly title: { readonly y: number; readonly size: number; readonly lines: number };
  /** Where the drawing may begin, under a title of `lines` lines. */
  readonly top: number;
  /** The lowest baseline of a text. */
  readonly foot: number;
  /** Type sizes for labels: small is the least that is allowed. */
  readonly small: number;
  readonly body: number;
  readonly large: number;
  readonly huge: number;
}

export const sheets: Readonly<Record<Layout, Sheet>> = {
  tall: {
    width: 390,
    height: 500,
    margin: 20,
    title: { y: 45, size: 38, lines: 2 },
    top: 96,
    foot: 497,
    small: 13,
    body: 15,
    large: 24,
    huge: 44,
  },
  wide: {
    width: 760,
    height: 660,
    margin: 36,
    title: { y: 72, size: 62, lines: 2 },
    top: 150,
    foot: 656,
    small: 16,
    body: 19,
    large: 34,
    huge: 72,
  },
};
