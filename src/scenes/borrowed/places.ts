import type { Layout } from '../../drawing/layout.ts';
import type { Box } from '../../drawing/tilted-rectangle.ts';

/** A wall: its lower left corner, and the height of its bricks. */
type Wall = readonly [x: number, y: number, unit: number];
/** A text: its first baseline, its size, the width that it may take. */
export type TextPlace = readonly [x: number, y: number, size: number, width: number];

/** Where things lie in the four steps: blueprint, weights, written-by-machine, open. */
export interface Places {
  /** The grounds: of Meta and then of the unpublished; DeepSeek's, which becomes R1's; Qwen's. */
  readonly theirs: readonly Box[];
  readonly own: readonly Box[];
  readonly qwen: readonly Box[];
  /** The plan, on DeepSeek's side. */
  readonly plan: readonly Box[];
  /** A house by the same plan on either side. */
  readonly llama: readonly Wall[];
  readonly llm: readonly Wall[];
  readonly r1: readonly Wall[];
  /** The six houses: left edge and bricks in a course, all on one ground, with one size of brick. */
  readonly houses: readonly (readonly [x: number, columns: number])[];
  readonly brick: number;
  /** Two piles of slips, the second on the first: corner and size of one slip. */
  readonly pile: readonly (readonly [x: number, y: number, width: number, height: number])[];
}

const tall: Places = {
  theirs: [
    [-10, 430, 132, 90],
    [-10, 430, 164, 90],
    [-10, 900, 410, 90],
    [-10, 304, 410, 216],
  ],
  own: [
    [122, 430, 278, 90],
    [104, 288, 296, 8],
    [-10, 486, 410, 30],
    [-10, 910, 410, 30],
  ],
  qwen: [
    [154, 900, 246, 90],
    [154, 430, 246, 90],
    [154, 900, 246, 90],
    [154, 900, 246, 90],
  ],
  plan: [
    [130, 104, 282, 330],
    [460, 60, 282, 330],
    [460, 60, 282, 330],
    [460, 60, 282, 330],
  ],
  llama: [
    [-66, 430, 12.4],
    [-280, 430, 12.4],
    [-280, 430, 12.4],
    [-280, 430, 12.4],
  ],
  llm: [
    [172, 430, 12.4],
    [480, 430, 12.4],
    [480, 430, 12.4],
    [480, 430, 12.4],
  ],
  r1: [
    [420, 288, 6],
    [118, 288, 6],
    [20, 486, 2],
    [20, 246, 4.6],
  ],
  houses: [
    [20, 2],
    [56, 7],
    [176, 1],
    [206, 2],
    [246, 2],
    [290, 4],
  ],
  brick: 6,
  pile: [
    [148, 198, 21.4, 32],
    [148, 198, 21.4, 32],
    [148, 198, 21.4, 32],
    [24, 340, 16, 17.6],
  ],
};

const wide: Places = {
  theirs: [
    [-10, 560, 260, 110],
    [-10, 600, 276, 70],
    [-10, 1060, 780, 110],
    [-10, 424, 780, 250],
  ],
  own: [
    [250, 560, 520, 110],
    [304, 444, 470, 10],
    [-10, 636, 780, 40],
    [-10, 1070, 780, 40],
  ],
  qwen: [
    [266, 1060, 510, 70],
    [266, 600, 510, 70],
    [266, 1060, 510, 70],
    [266, 1060, 510, 70],
  ],
  plan: [
    [300, 156, 490, 410],
    [860, 100, 490, 410],
    [860, 100, 490, 410],
    [860, 100, 490, 410],
  ],
  llama: [
    [-56, 560, 19],
    [-560, 560, 19],
    [-560, 560, 19],
    [-560, 560, 19],
  ],
  llm: [
    [450, 560, 19],
    [960, 560, 19],
    [960, 560, 19],
    [960, 560, 19],
  ],
  r1: [
    [800, 444, 9],
    [346, 444, 9],
    [36, 636, 3.4],
    [36, 352, 6.2],
  ],
  houses: [
    [36, 2],
    [98, 7],
    [296, 1],
    [350, 2],
    [424, 2],
    [500, 4],
  ],
  brick: 9,
  pile: [
    [346, 236, 36, 45],
    [346, 236, 36, 45],
    [346, 236, 36, 45],
    [40, 462, 29, 20],
  ],
};

export const places: Readonly<Record<Layout, Places>> = { tall, wide };
