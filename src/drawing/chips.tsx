import { ramp } from '../maths/interpolate.ts';
import type { Layout } from './layout.ts';
import { round } from './round.ts';

/** Sides at which single chips begin to show, and show fully: a phone has more pixels to a unit. */
const fineFrom = { tall: [1.4, 2], wide: [2, 3] } as const;

export interface ChipsProps {
  readonly layout: Layout;
  /** The upper left corner. */
  readonly x: number;
  readonly y: number;
  /** The side of one chip's square on the sheet; whole numbers look sharpest. */
  readonly side: number;
  readonly columns: number;
  readonly count: number;
  readonly fill: string;
  /** The ink of the seams: that of the ground. */
  readonly ground: string;
}

/**
 * A field of chips, a small square each: its area is their number. It is one solid shape, cut by broken
 * lines as wide as the field, so that ten thousand cost as little as ten. Where chips become too small to
 * be told apart, only the seams between trays of ten by ten remain.
 */
export function Chips({ layout, x, y, side, columns, count, fill, ground }: ChipsProps) {
  const rows = round(count / columns, 2);
  const fine = round(0.26 * ramp(side, ...fineFrom[layout]), 2);
  const tray = round(1.4 / side, 2);
  return (
    <g transform={`translate(${round(x)} ${round(y)})scale(${round(side, 3)})`}>
      <path d={`M0 0h${columns}v${rows}h-${columns}z`} fill={fill} data-value={round(count)} />
      {rows > 0 && (
        <g stroke={ground}>
          {fine > 0 && <Seams {...{ columns, rows }} width={fine} pitch={1} />}
          <Seams {...{ columns, rows }} width={tray} pitch={10} />
        </g>
      )}
    </g>
  );
}

interface SeamsProps {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly pitch: number;
}

/** All seams of one direction are one broken line; they are counted from the lower left corner. */
function Seams({ columns, rows, width, pitch }: SeamsProps) {
  const rhythm = `${width} ${round(pitch - width, 2)}`;
  const half = round(width / 2, 2);
  return (
    <>
      <path d={`M${-half} ${rows / 2}H${columns}`} stroke-width={rows} stroke-dasharray={rhythm} />
      <path
        d={`M${columns / 2} ${rows + half}V0`}
        stroke-width={columns}
        stroke-dasharray={rhythm}
      />
    </>
  );
}
