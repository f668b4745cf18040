import { ringsOf } from '../../drawing/disc-rings.ts';
import { dotsPath, type Point } from '../../drawing/dots.ts';
import { ink } from '../../drawing/ink.ts';
import { mix, mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { lerp } from '../../maths/interpolate.ts';
import { range } from '../../maths/range.ts';
import type { ExpertsFrame } from './frame.ts';
import { dotPlaces, type Box, type Plan } from './plan.ts';

interface Props {
  readonly frame: ExpertsFrame;
  readonly plan: Plan;
}

/** The blue paper: the disc, spread out to the ground of a layer, shrunk to the base line of the loads. */
export function Ground({ frame, plan }: Props) {
  const { x, y, radius } = plan.disc;
  const { loads } = plan;
  const line: Box = [loads.x, loads.base - 1.5, 7 * loads.gap + loads.width, 3];
  const disc: Box = [x - radius, y - radius, 2 * radius, 2 * radius];
  const box = mixAll(frame.pose, [disc, plan.ground, line]).map((value) => round(value));
  return (
    <rect
      x={box[0]}
      y={box[1]}
      width={box[2]}
      height={box[3]}
      rx={round(mix(frame.pose, [radius, 0, 0]))}
      fill={ink.deep}
    />
  );
}

/** The dots: in the disc a billion parameters each, in the field an expert each; those at work are lit. */
export function Dots({ frame, plan }: Props) {
  const [inDisc, inLayer] = frame.pose;
  const total = Math.round(frame.total);
  const { disc, cells, active } = dotPlaces(plan, total, Math.round(frame.active));
  const dot = plan.disc.radius / Math.sqrt(total);
  const at = (i: number): Point => {
    const [a, b] = [disc[i] ?? plan.shared, cells[i] ?? plan.shared];
    return [lerp(b[0], a[0], inDisc), mix(frame.pose, [a[1], b[1], plan.loads.base])];
  };
  const points = inDisc > 0 ? range(total).map(at) : [];
  const expert = lerp(plan.dots.unlit, plan.dots.expert, frame.parts);
  const size = inDisc * dot * lerp(0.62, 1.35, frame.allLit) + inLayer * expert;
  const many = { frame, plan, points };
  const lit = inDisc * frame.activeLit;
  const bright = lit > 0 ? dotsPath(active.map(at)) : '';
  return (
    <g fill="none" stroke-linecap="round">
      <Many {...many} colour={ink.paper} size={size} />
      {inDisc * frame.allLit > 0 && (
        <Many {...many} colour={ink.lit} size={inDisc * frame.allLit * dot * 1.05} />
      )}
      {lit > 0 && <path d={bright} stroke={ink.paper} stroke-width={round(lit * dot * 2)} />}
      {lit > 0 && (
        <path
          d={bright}
          stroke={ink.lit}
          stroke-width={round(lit * dot * 1.5)}
          data-value={active.length}
        />
      )}
    </g>
  );
}

interface ManyProps extends Props {
  readonly points: readonly Point[];
  readonly colour: string;
  readonly size: number;
}

/**
 * All dots in one ink. At rest, dashes of no length with round ends make a ring of dots of a circle, and a
 * row of the field of a line, which is far shorter than a path with every dot.
 */
function Many({ frame, plan, points, colour, size }: ManyProps) {
  const { x, y, radius } = plan.disc;
  const [inDisc, inLayer] = frame.pose;
  const count = inDisc > 0 ? points.length : Math.round(frame.routed);
  const dots = { stroke: colour, 'stroke-width': round(size), 'data-value': count };
  if (inDisc === 0) {
    const { gap, ...field } = plan.field;
    const rows = range(count / 16).map((row) =>
      lerp(plan.loads.base, field.y + row * gap, inLayer),
    );
    const d = rows.map((level) => `M${field.x} ${round(level)}h${15 * gap + 0.01}`).join('');
    return size > 0 && <path {...dots} d={d} stroke-dasharray={`0 ${gap}`} />;
  }
  if (inDisc < 1) return <path {...dots} d={dotsPath(points)} />;
  return (
    <g {...dots} stroke-dasharray="0 1" transform={`translate(${x} ${y})`}>
      {ringsOf(count).map((ring) => (
        <circle
          r={round(Math.max(ring.radius * radius, 0.01), 2)}
          pathLength={ring.dots}
          transform={`rotate(${ring.turn})`}
        />
      ))}
    </g>
  );
}
