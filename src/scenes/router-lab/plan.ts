import type { Point } from '../../drawing/dots.ts';
import type { Layout } from '../../drawing/layout.ts';
import { machines } from './settings.ts';

/** Where things lie on the sheet of a layout. */
export interface Plan {
  /** Where the blue ground begins, which runs off the sheet. */
  readonly ground: number;
  /** The field of experts: its upper left corner and its side. */
  readonly field: { readonly x: number; readonly y: number; readonly side: number };
  /** The tabs of the machines that a token may use. */
  readonly tab: { readonly x: number; readonly width: number };
  /** Sizes of an expert at work on the token, of one without a token; width of the threads. */
  readonly lamp: number;
  readonly idle: number;
  readonly thread: number;
  /** The expert that always works, and its name beside it. */
  readonly shared: Point;
  readonly sharedName: Point;
  /** The tokens: beside each other (tall) or below each other (wide), from here on, in so much room. */
  readonly tokens: {
    readonly x: number;
    readonly y: number;
    /** The largest size that they may have, and the least. */
    readonly size: number;
    readonly least: number;
    readonly room: number;
    /** The widest that one may be. */
    readonly width: number;
  };
  readonly figures: {
    readonly x: number;
    readonly width: number;
    readonly size: number;
    readonly busiest: number;
    readonly idle: number;
  };
  /** The slips with the gates, as wide together as all gates. */
  readonly gates: {
    readonly caption: number;
    readonly y: number;
    readonly height: number;
    readonly size: number;
  };
  readonly note: number;
}

export const plans: Readonly<Record<Layout, Plan>> = {
  tall: {
    ground: 96,
    field: { x: 20, y: 106, side: 256 },
    tab: { x: -10, width: 19 },
    lamp: 11,
    idle: 1.6,
    thread: 1.3,
    shared: [300, 356],
    sharedName: [312, 361],
    tokens: { x: 20, y: 396, size: 25, least: 16, room: 350, width: 200 },
    figures: { x: 292, width: 84, size: 48, busiest: 148, idle: 276 },
    gates: { caption: 420, y: 428, height: 36, size: 17 },
    note: 480,
  },
  wide: {
    ground: 150,
    field: { x: 236.5, y: 166.5, side: 368 },
    tab: { x: 219, width: 8 },
    lamp: 16,
    idle: 2.4,
    thread: 1.7,
    shared: [212, 548],
    sharedName: [228, 554],
    tokens: { x: 52, y: 178, size: 44, least: 20, room: 350, width: 140 },
    figures: { x: 626, width: 98, size: 80, busiest: 240, idle: 424 },
    gates: { caption: 578, y: 588, height: 44, size: 21 },
    note: 651,
  },
};

/** The distance of two neighbours in a field of so many experts. */
export const pitchOf = (experts: number, { field }: Plan): number =>
  field.side / Math.sqrt(experts);

/** The place of expert `i` in a square field; a machine's experts fill whole rows. */
export function placeOf(i: number, experts: number, plan: Plan): Point {
  const columns = Math.sqrt(experts);
  const pitch = pitchOf(experts, plan);
  return [
    plan.field.x + (0.5 + (i % columns)) * pitch,
    plan.field.y + (0.5 + Math.floor(i / columns)) * pitch,
  ];
}

/** The upper edge and the height of a machine's rows. */
export function rowsOf(machine: number, { field }: Plan): { y: number; height: number } {
  const height = field.side / machines;
  return { y: field.y + machine * height, height };
}
