import { ink } from '../../drawing/ink.ts';
import { round } from '../../drawing/round.ts';
import { squareHours } from './arrangements.ts';

interface SquaresProps {
  readonly x: number;
  readonly y: number;
  /** The side of one square on the sheet. */
  readonly side: number;
  /** Width of the seams between squares, in squares. */
  readonly seam: number;
  readonly columns: number;
  /** GPU-hours. */
  readonly hours: number;
  readonly fill?: string;
}

/** A block of squares, a thousand GPU-hours each. It keeps its form and only moves and grows. */
export function Squares({ x, y, side, seam, columns, hours, fill = ink.deep }: SquaresProps) {
  const rows = hours / squareHours / columns;
  const whole = Number.isInteger(columns) && Number.isInteger(rows);
  return (
    <g transform={`translate(${round(x)} ${round(y)})scale(${round(side, 3)})`}>
      <path d={`M0 0h${columns}v${round(rows, 3)}h-${columns}z`} fill={fill} data-value={hours} />
      {whole && seam > 0 && (
        <path d={seams(columns, rows)} stroke={ink.paper} stroke-width={round(seam, 3)} />
      )}
    </g>
  );
}

/** The lines between the squares. */
function seams(columns: number, rows: number): string {
  const down = Array.from({ length: columns - 1 }, (_, i) => `M${i + 1} 0v${rows}`);
  const across = Array.from({ length: rows - 1 }, (_, i) => `M0 ${i + 1}h${columns}`);
  return [...down, ...across].join('');
}
