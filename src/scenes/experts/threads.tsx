import type { Point } from '../../drawing/dots.ts';
import { ink } from '../../drawing/ink.ts';
import { round } from '../../drawing/round.ts';
import { lerp } from '../../maths/interpolate.ts';
import { placeOf, type Plan } from './plan.ts';
import { expertsOf } from './toy.ts';

/** A word on the sheet: where its threads begin, how strongly it works now, and lies behind the reader. */
export interface WorkingWord {
  readonly text: string;
  /** Where its threads leave it, and where they part. */
  readonly root: Point;
  readonly from: Point;
  readonly now: number;
  readonly past: number;
}

interface Props {
  readonly words: readonly WorkingWord[];
  /** How strongly the shared expert works. */
  readonly shared: number;
  readonly plan: Plan;
}

/** Threads from each working word to its experts, the shared one included; experts light as they arrive. */
export function Threads({ words, shared, plan }: Props) {
  const lines: string[] = [];
  const working: [Point, number][] = shared > 0 ? [[plan.shared, shared]] : [];
  const rings: string[] = [];
  const { working: size, thread } = plan.dots;
  for (const { text, root, from, now, past } of words) {
    if (now <= 0 && past <= 0) continue;
    const ends = expertsOf(text).map((i) => placeOf(i, plan));
    if (past > 0) rings.push(...ends.map((end) => circle(end, (past * size) / 2)));
    if (now <= 0) continue;
    lines.push(`M${place(root)}L${place([lerp(root[0], from[0], now), from[1]])}`);
    for (const end of [...ends, plan.shared]) {
      lines.push(
        `M${place(from)}L${place([lerp(from[0], end[0], now), lerp(from[1], end[1], now)])}`,
      );
      if (end !== plan.shared) working.push([end, now]);
    }
  }
  const lamps = working.map(([at, share]) => circle(at, share * size * 0.57)).join('');
  const line = { stroke: ink.paper, 'stroke-width': thread };
  return (
    <>
      <path {...line} d={rings.join('') + lines.join('')} fill="none" />
      <path
        {...line}
        d={lamps}
        fill={ink.lit}
        stroke-width={size * 0.16}
        data-value={working.length}
      />
    </>
  );
}

const place = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

function circle([x, y]: Point, radius: number): string {
  const r = round(radius);
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * r)} 0a${r} ${r} 0 1 0 ${round(-2 * r)} 0`;
}
