import { arrangements, tied } from './arrangement.ts';
import type { Layout } from '../../drawing/layout.ts';
import type { Duel, ScoreboardFrame } from './frame.ts';

export type Box = readonly [x: number, y: number, width: number, height: number];

export interface WallGeometry {
  readonly duel: Duel;
  /** Problems that each model solves on average. */
  readonly r1: number;
  readonly o1: number;
  /** As much as both solve; what R1 solves beyond; what neither does. */
  readonly both: readonly Box[];
  readonly sliver: Box;
  readonly neither: readonly Box[];
}

/** The problems of the tied benchmark as squares: every part has the area of its share. */
export function wallOf({ duels, problems }: ScoreboardFrame, layout: Layout): WallGeometry {
  const { x, y, side, pitch, columns, unsolved } = arrangements[layout].wall;
  const duel = duels.find(({ name }) => name === tied) ?? { name: tied, r1: 0, o1: 0 };
  const [r1, o1] = [(duel.r1 / 100) * problems, (duel.o1 / 100) * problems];
  const full = Math.floor(o1);
  const square = (i: number, from = 0, to = 1): Box => [
    x + (i % columns) * pitch + from * side,
    y + Math.floor(i / columns) * pitch,
    (to - from) * side,
    side,
  ];
  return {
    duel,
    r1,
    o1,
    both: [...Array.from({ length: full }, (_, i) => square(i)), square(full, 0, o1 - full)],
    sliver: square(full, o1 - full, r1 - full),
    neither: [
      square(full, r1 - full),
      ...Array.from({ length: problems - full - 1 }, (_, i): Box => [
        x + i * pitch,
        unsolved,
        side,
        side,
      ]),
    ],
  };
}
