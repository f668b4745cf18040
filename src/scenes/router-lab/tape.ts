import type { Point } from '../../drawing/dots.ts';
import type { Layout } from '../../drawing/layout.ts';
import { shortened } from '../../drawing/shortened.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { clamp } from '../../maths/interpolate.ts';
import type { Plan } from './plan.ts';

export interface PlacedToken {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Tape {
  readonly size: number;
  /** The tokens for which there is room, with “…” where others are left out. */
  readonly tokens: readonly PlacedToken[];
  readonly looked: PlacedToken;
  /** Where the threads of the looked-at token leave it, and where they part. */
  readonly root: Point;
  readonly from: Point;
}

/** Places the tokens about the one that is looked at: beside each other (tall) or below each other (wide). */
export function placeTape(
  words: readonly string[],
  index: number,
  { tokens: plan, field }: Plan,
  layout: Layout,
): Tape | undefined {
  if (words.length === 0) return undefined;
  const isTall = layout === 'tall';
  const { x } = plan;
  const size = sizeOf(words, plan, isTall);
  const y = isTall ? plan.y : plan.y + size * 0.75;
  const gap = size * (isTall ? 0.32 : 1.32);
  const texts = words.map((word) => shortened(word, 'display', size, plan.width));
  const widths = texts.map((text) => textWidth(text, 'display', size));
  const dots = isTall ? textWidth('…', 'display', size) + gap : gap;
  const rooms = isTall ? widths.map((width) => width + gap) : widths.map(() => gap);
  const { from, to } = windowAbout(rooms, index, plan.room, dots);
  const placed: PlacedToken[] = [];
  let at = 0;
  const put = (text: string, width: number, room: number) => {
    placed.push(isTall ? { text, x: x + at, y, width } : { text, x, y: y + at, width });
    at += room;
  };
  if (from > 0) put('…', 0, dots);
  for (let i = from; i < to; i += 1) put(texts[i] ?? '', widths[i] ?? 0, rooms[i] ?? 0);
  if (to < texts.length) put('…', 0, dots);
  const looked = placed[index - from + (from > 0 ? 1 : 0)];
  if (looked === undefined) return undefined;
  if (isTall) {
    // Threads part under the field, however far right the word is: what stands beside it is words.
    const middle = looked.x + looked.width / 2;
    const part = clamp(middle, field.x, field.x + field.side);
    return {
      size,
      tokens: placed,
      looked,
      root: [middle, y - size * 0.85],
      from: [part, field.y + field.side + 9],
    };
  }
  const middle = looked.y - size * 0.3;
  return {
    size,
    tokens: placed,
    looked,
    root: [x + looked.width + 8, middle],
    from: [x + Math.max(...placed.map(({ width }) => width)) + 18, middle],
  };
}

/** The largest size at which all tokens have room, or else the least. */
function sizeOf(words: readonly string[], plan: Plan['tokens'], isTall: boolean): number {
  const whole = isTall
    ? words.reduce((sum, word) => sum + textWidth(word, 'display', 1) + 0.32, 0)
    : 1.32 * words.length;
  const widest = Math.max(...words.map((word) => textWidth(word, 'display', 1)));
  const most = Math.min(plan.size, plan.room / whole, plan.width / widest);
  return Math.max(plan.least, Math.floor(most));
}

/**
 * The longest run of neighbours about `index` that fits a room, grown to both sides in turn; `dots` is the
 * room that a mark of what is left out takes at either end.
 */
export function windowAbout(
  rooms: readonly number[],
  index: number,
  room: number,
  dots: number,
): { from: number; to: number } {
  if (rooms.reduce((sum, own) => sum + own, 0) <= room) return { from: 0, to: rooms.length };
  let [from, to] = [index, index + 1];
  let used = rooms[index] ?? 0;
  const fits = (next: number, first: number, last: number) =>
    used + next + (first > 0 ? dots : 0) + (last < rooms.length ? dots : 0) <= room;
  for (let grown = true; grown;) {
    grown = false;
    const [before, after] = [rooms[from - 1], rooms[to]];
    if (after !== undefined && fits(after, from, to + 1)) {
      [used, to, grown] = [used + after, to + 1, true];
    }
    if (before !== undefined && fits(before, from - 1, to)) {
      [used, from, grown] = [used + before, from - 1, true];
    }
  }
  return { from, to };
}
