import { litDots, ringPoints } from '../../drawing/disc-rings.ts';
import type { Point } from '../../drawing/dots.ts';
import type { Layout } from '../../drawing/layout.ts';
import { range } from '../../maths/range.ts';

export type Box = readonly [x: number, y: number, width: number, height: number];

/** Where things lie on the sheet of a layout. */
export interface Plan {
  readonly disc: { readonly x: number; readonly y: number; readonly radius: number };
  /** The blue ground of a layer, which runs off the sheet. */
  readonly ground: Box;
  /** The field of experts: its first place, and the distance of two. */
  readonly field: { readonly x: number; readonly y: number; readonly gap: number };
  /** The expert that always works, apart from the field. */
  readonly shared: Point;
  /** Sizes of an expert's dot by itself, unlit, and at work; width of the threads to it. */
  readonly dots: Readonly<Record<'expert' | 'unlit' | 'working' | 'thread', number>>;
  readonly loads: {
    readonly x: number;
    readonly base: number;
    readonly gap: number;
    readonly width: number;
    /** Units of the sheet for one token. */
    readonly scale: number;
  };
}

export const plans: Readonly<Record<Layout, Plan>> = {
  tall: {
    disc: { x: 210, y: 326, radius: 162 },
    ground: [-10, 96, 410, 414],
    field: { x: 28, y: 118, gap: 19 },
    shared: [354, 403],
    dots: { expert: 8, unlit: 2.6, working: 12, thread: 1.4 },
    loads: { x: 20, base: 358, gap: 44, width: 39, scale: 1.22 },
  },
  wide: {
    disc: { x: 484, y: 400, radius: 242 },
    ground: [-10, 150, 780, 520],
    field: { x: 306, y: 184, gap: 28 },
    shared: [238, 604],
    dots: { expert: 12, unlit: 4, working: 18, thread: 1.8 },
    loads: { x: 36, base: 488, gap: 87, width: 76, scale: 1.54 },
  },
};

/** The place of expert `i`, in rows of sixteen. */
export function placeOf(i: number, { field }: Plan): Point {
  return [field.x + field.gap * (i % 16), field.y + field.gap * Math.floor(i / 16)];
}

export interface DotPlaces {
  /** Of each dot in the disc, and the expert's place to which it goes in a layer. */
  readonly disc: readonly Point[];
  readonly cells: readonly Point[];
  /** The dots at work: scattered, always the same. */
  readonly active: readonly number[];
}

const known = new Map<Plan, DotPlaces>();

/** Places of the dots; each dot goes to an expert near it, so that the whole field fills. */
export function dotPlaces(plan: Plan, total: number, active: number): DotPlaces {
  const seen = known.get(plan);
  if (seen !== undefined) return seen;
  const { x, y, radius } = plan.disc;
  const disc = ringPoints(total).map(([a, b]): Point => [x + a * radius, y + b * radius]);
  const cells: Point[] = [];
  const at = (i: number, axis: 0 | 1) => disc[i]?.[axis] ?? 0;
  const byHeight = range(total).sort((a, b) => at(a, 1) - at(b, 1));
  for (const row of range(16)) {
    const part = byHeight.slice(
      Math.round((row * total) / 16),
      Math.round(((row + 1) * total) / 16),
    );
    part.sort((a, b) => at(a, 0) - at(b, 0));
    for (const [rank, i] of part.entries())
      cells[i] = placeOf(row * 16 + Math.floor((rank * 16) / part.length), plan);
  }
  const places = { disc, cells, active: litDots(total, active) };
  known.set(plan, places);
  return places;
}
