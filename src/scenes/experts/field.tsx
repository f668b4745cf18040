import { dotsPath, type Point } from '../../drawing/dots.ts';
import { ink } from '../../drawing/ink.ts';
import { mix, mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { lerp } from '../../maths/interpolate.ts';
import { range } from '../../maths/range.ts';
import type { ExpertsFrame } from './frame.ts';
import { dotPlaces, placeOf, type Box, type Plan } from './plan.ts';

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

/** The dots: in the disc a billion parameters each, in the field an expert each. */
export function Dots({ frame, plan }: Props) {
  const [inDisc, inLayer] = frame.pose;
  const total = Math.round(frame.total);
  const { disc, cells, active } = dotPlaces(plan, total, Math.round(frame.active));
  const middle: Point = [plan.disc.x, plan.disc.y];
  const size = plan.dots;
  const inDiscSize = lerp(size.unlit, size.lit, frame.allLit);
  const inLayerSize = lerp(size.unlit, size.expert, frame.parts);
  const between = range(total).map((i) =>
    mixAll<Point>([inDisc, 1 - inDisc], [disc[i] ?? middle, cells[i] ?? middle]),
  );
  const points =
    inDisc > 0 ? between : range(Math.round(frame.routed)).map((i) => placeOf(i, plan));
  const dot = { fill: 'none', stroke: ink.paper, 'stroke-linecap': 'round' } as const;
  return (
    <>
      <path
        {...dot}
        d={dotsPath(points)}
        stroke-width={round(inDisc * inDiscSize + inLayer * inLayerSize)}
        data-value={points.length}
      />
      {inDisc * frame.activeLit > 0 && (
        <path
          {...dot}
          d={dotsPath(active.map((i) => between[i] ?? middle))}
          stroke-width={round(inDisc * frame.activeLit * size.active)}
          data-value={active.length}
        />
      )}
      <path {...dot} d={dotsPath([plan.shared])} stroke-width={round(inLayer * inLayerSize)} />
    </>
  );
}
