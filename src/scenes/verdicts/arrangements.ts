import { offset } from '../../drawing/cut-paper.ts';
import type { Layout } from '../../drawing/layout.ts';
import { evidence, slips, speakers, statuses, type Slip } from './slips.ts';

/** A slip's top left corner, its turn in degrees, and its size. */
export type Place = readonly [x: number, y: number, turn: number, scale: number];

interface Board {
  /** Width and height of a slip. */
  readonly slip: readonly [number, number];
  /** Type of the words on a slip: the largest, the least. */
  readonly type: readonly [number, number];
  /** Left edges of the two columns, where they begin, and the distance of slips. */
  readonly left: readonly [number, number];
  readonly top: number;
  readonly row: number;
  /** Height of a heading over a group: of who speaks, of a count. */
  readonly heading: { readonly speaker: number; readonly count: number };
  /** The heap: where it begins, the distance of its layers, the size of its slips. */
  readonly heap: { readonly top: number; readonly layer: number; readonly scale: number };
}

export const boards: Readonly<Record<Layout, Board>> = {
  tall: {
    slip: [170, 38],
    type: [20, 13],
    left: [20, 200],
    top: 100,
    row: 42,
    heading: { speaker: 37, count: 62 },
    heap: { top: 122, layer: 59, scale: 1.1 },
  },
  wide: {
    slip: [336, 51],
    type: [30, 17],
    left: [36, 388],
    top: 150,
    row: 54,
    heading: { speaker: 44, count: 78 },
    heap: { top: 172, layer: 77, scale: 1.1 },
  },
};

/** A group of slips under a heading. */
export interface Group {
  readonly name: string;
  readonly slips: readonly Slip[];
  /** Top left corner of the heading. */
  readonly x: number;
  readonly y: number;
}

/** The groups by speaker, by what was shown and by status, in two columns. */
export function groupsOf(
  layout: Layout,
): Readonly<Record<'speaker' | 'shown' | 'status', readonly Group[]>> {
  const board = boards[layout];
  const { speaker, count } = board.heading;
  return {
    speaker: columns(
      board,
      speaker,
      [speakers.slice(0, 3), speakers.slice(3)],
      (slip) => slip.speaker,
    ),
    shown: columns(board, count, [evidence.slice(0, 1), evidence.slice(1)], (slip) => slip.shown),
    status: columns(board, count, [statuses.slice(0, 1), statuses.slice(1)], (slip) => slip.status),
  };
}

/** The places of the twelve slips in the four steps. */
export function arrangementsOf(layout: Layout): readonly (readonly Place[])[] {
  const { speaker, shown, status } = groupsOf(layout);
  const { row, heading } = boards[layout];
  const placesIn = (groups: readonly Group[], head: number) =>
    slips.map((slip): Place => {
      const group = groups.find((g) => g.slips.includes(slip));
      const rank = group?.slips.indexOf(slip) ?? 0;
      return [group?.x ?? 0, (group?.y ?? 0) + head + rank * row, 0, 1];
    });
  return [
    heap(boards[layout]),
    placesIn(speaker, heading.speaker),
    placesIn(shown, heading.count),
    placesIn(status, heading.count),
  ];
}

function columns(
  { left, top, row }: Board,
  heading: number,
  names: readonly (readonly string[])[],
  nameOf: (slip: Slip) => string,
): Group[] {
  return names.flatMap((column, i) => {
    let y = top;
    return column.map((name) => {
      const group = {
        name,
        slips: slips.filter((slip) => nameOf(slip) === name),
        x: left[i] ?? 0,
        y,
      };
      y += heading + group.slips.length * row + row * 0.1;
      return group;
    });
  });
}

/** A heap of two slips a layer, each askew; none lies on another's words. */
function heap({ slip: [width, height], left, heap: { top, layer, scale } }: Board): Place[] {
  return slips.map((_, i) => {
    const level = Math.floor(i / 2);
    const turn = offset(i + 7) * 10;
    const spread = (width * (scale - 1)) / 2;
    const x = (left[i % 2] ?? 0) - spread + offset(i + 20) * width * 0.03;
    return [x, top + level * layer + offset(i + 40) * height * 0.1, turn, scale];
  });
}
