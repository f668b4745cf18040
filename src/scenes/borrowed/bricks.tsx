import { ink } from '../../drawing/ink.ts';
import { round } from '../../drawing/round.ts';
import { range } from '../../maths/range.ts';

export interface BricksProps {
  /** The lower left corner. */
  readonly x: number;
  readonly y: number;
  /** The height of a brick on the sheet; it is twice as long. */
  readonly unit: number;
  /** Bricks in a course. */
  readonly columns: number;
  /** How many weights: a brick is a billion. */
  readonly weights: number;
  readonly fill: string;
  readonly joint?: string;
  /** Hollow bricks have an edge in the ink of the joints. */
  readonly edged?: boolean;
}

/** A wall of bricks in running bond; its area is the number of weights. A last course may be shorter. */
export function Bricks({
  x,
  y,
  unit,
  columns,
  weights,
  fill,
  joint = ink.paper,
  edged = false,
}: BricksProps) {
  const bricks = weights / 1e9;
  const full = Math.floor(bricks / columns + 1e-9);
  const rest = round(bricks - full * columns, 3);
  const courses = rest > 0 ? full + 1 : full;
  const length = 2 * columns;
  const width = round(Math.max(0.1, 1 / unit), 2);
  const joints = (parity: number) =>
    range(courses)
      .filter((row) => row % 2 === parity)
      .map(
        (row) => `M${round(parity - width / 2, 2)}-${row + 0.5}H${row < full ? length : 2 * rest}`,
      )
      .join('');
  const top = rest > 0 ? `V-${courses}H${2 * rest}V-${full}` : `V-${full}`;
  return (
    <g
      transform={`translate(${round(x)} ${round(y)})scale(${round(unit, 3)})`}
      stroke={joint}
      fill={fill}
    >
      <path
        d={`M0 0${top}H${length}V0Z`}
        data-value={weights}
        stroke={edged ? joint : 'none'}
        stroke-width={width}
      />
      {courses > 1 && (
        <path
          d={`M${columns}-${round(1 - width / 2, 2)}V-${courses}`}
          stroke-width={length}
          stroke-dasharray={`${width} ${round(1 - width, 2)}`}
        />
      )}
      {[0, 1].map((parity) => (
        <path d={joints(parity) || 'M0 0'} stroke-dasharray={`${width} ${round(2 - width, 2)}`} />
      ))}
    </g>
  );
}

/** How high a wall stands, in bricks. */
export function coursesOf(weights: number, columns: number): number {
  return Math.ceil(weights / 1e9 / columns - 1e-9);
}
