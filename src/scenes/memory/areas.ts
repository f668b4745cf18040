import type { Layout } from '../../drawing/layout.ts';
import type { Box } from '../../drawing/tilted-rectangle.ts';
import type { MemoryFrame } from './frame.ts';
import { places } from './places.ts';

/** Slips in a row of plain attention's sheet, and the rows; a slip is one head's key and value. */
export const slipColumns = 8;
export const slipRows = 16;

/** The heights of the pile, which is `whole` at the whole context, and of one card's worth of it. */
export function heights({ gigabytes, tokens, context }: MemoryFrame, whole: number, card: number) {
  const pile = (whole * tokens) / context;
  return { pile, card: (pile * card) / gigabytes };
}

/** A bar from zero for model `i`: it lies in tall and stands in wide. */
export function barBox({ models }: MemoryFrame, i: number, layout: Layout): Box {
  const most = Math.max(...models.map(({ bytes }) => bytes));
  const share = (models[i]?.bytes ?? 0) / most;
  const [x, y, width, height] = places[layout].bars[i] ?? [0, 0, 0, 0];
  if (layout === 'tall') return [x, y, width * share, height];
  return [x, y + height * (1 - share), width, height * share];
}

/** The sheet of a way of keeping notes: as many slips as it has, each as large as plain attention's. */
export function wayBox({ ways, heads }: MemoryFrame, way: number, layout: Layout): Box {
  const { pile, side, ways: tops } = places[layout];
  if (way === 0) return pile;
  const slips = ((ways[way] ?? 0) / (ways[0] ?? 1)) * heads;
  const rows = slips > slipColumns / 2 ? 2 : 1;
  return [
    side.x,
    tops[way - 1] ?? 0,
    ((pile[2] / slipColumns) * slips) / rows,
    (pile[3] / slipRows) * rows,
  ];
}
