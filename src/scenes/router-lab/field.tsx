import { dotsPath, type Point } from '../../drawing/dots.ts';
import { ink } from '../../drawing/ink.ts';
import { round } from '../../drawing/round.ts';
import type { RouterFrame } from './frame.ts';
import { pitchOf, placeOf, rowsOf, type Plan } from './plan.ts';

interface Props {
  readonly frame: RouterFrame;
  readonly plan: Plan;
}

/**
 * The experts: a dot each, as large as its load. All of a load are one path. The scale holds for a whole run:
 * the busiest of its first batch is half as wide again as the room of one expert.
 */
export function Loads({ frame: { loads, even, busiestAtFirst }, plan }: Props) {
  const pitch = pitchOf(loads.length, plan);
  const one = Math.min(
    (1.45 * pitch) / Math.sqrt(busiestAtFirst),
    (0.62 * pitch) / Math.sqrt(even),
  );
  const byLoad = new Map<number, Point[]>();
  for (const [i, load] of loads.entries())
    byLoad.set(load, [...(byLoad.get(load) ?? []), placeOf(i, loads.length, plan)]);
  return (
    <g fill="none" stroke={ink.paper} stroke-linecap="round">
      {[...byLoad].map(([load, points]) => (
        <path
          key={load}
          d={dotsPath(points)}
          stroke-width={round(load === 0 ? plan.idle : one * Math.sqrt(load), 2)}
          data-value={load}
        />
      ))}
    </g>
  );
}

/** Tabs at the rows of the machines that the token may use. */
export function Machines({ frame: { kept }, plan }: Props) {
  const { x, width } = plan.tab;
  const d = kept.map((machine) => {
    const { y, height } = rowsOf(machine, plan);
    return `M${x} ${round(y + 2)}h${width}v${round(height - 4)}h${-width}z`;
  });
  return <path d={d.join('')} fill={ink.paper} data-value={kept.length} />;
}

interface ThreadProps extends Props {
  /** Where the threads leave the word, and where they part. */
  readonly root: Point;
  readonly from: Point;
}

/** Threads from the word to its experts, which are lit. */
export function Threads({ frame: { chosen, loads, shared }, plan, root, from }: ThreadProps) {
  const ends = chosen.map((i) => placeOf(i, loads.length, plan));
  if (shared > 0) ends.push(plan.shared);
  const lines = ends.map((end) => `M${place(from)}L${place(end)}`).join('');
  const lamps = dotsPath(ends);
  return (
    <g fill="none" stroke={ink.paper} stroke-linecap="round">
      <path d={`M${place(root)}L${place(from)}${lines}`} stroke-width={plan.thread} />
      <path d={lamps} stroke-width={round(plan.lamp * 1.32)} />
      <path d={lamps} stroke={ink.lit} stroke-width={plan.lamp} data-value={ends.length} />
    </g>
  );
}

const place = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
