import type { Edge } from './cut-paper.ts';
import { ink } from './ink.ts';
import { round } from './round.ts';
import { tiltedRectangle, type Box } from './tilted-rectangle.ts';

export interface SheetOfSlipsProps {
  readonly box: Box;
  readonly columns: number;
  readonly rows: number;
  readonly fill: string;
  /** Width of the cuts between the slips; 0 leaves one sheet. */
  readonly cut: number;
  readonly seed?: number;
  readonly loose?: readonly Edge[] | undefined;
  /** The number that its area stands for. */
  readonly value?: number | undefined;
}

/** One area cut into columns and rows of equal slips: its size is the number, the cuts tell of what. */
export function SheetOfSlips({
  box,
  columns,
  rows,
  fill,
  cut,
  seed = 1,
  loose,
  value,
}: SheetOfSlipsProps) {
  if (Math.min(box[2], box[3]) < 0.05) return null;
  const shape = tiltedRectangle(box, { seed, ...(loose ? { loose } : {}) });
  return (
    <>
      <path d={shape} fill={fill} {...(value === undefined ? {} : { 'data-value': value })} />
      {cut > 0 && (
        <path
          d={cuts(box, columns, rows)}
          fill="none"
          stroke={ink.paper}
          stroke-width={round(cut, 2)}
        />
      )}
    </>
  );
}

/** The lines between equal columns and rows, `over` the edge by so much; a part of a column at the right end is allowed: 2.25 columns. */
export function cuts([x, y, width, height]: Box, columns: number, rows: number, over = 2): string {
  if (width < 1 || height < 1) return 'M0 0';
  const down = count(columns).map(
    (i) => `M${round(x + (width * i) / columns)} ${round(y - over)}v${round(height + 2 * over)}`,
  );
  const across = count(rows).map(
    (i) => `M${round(x - over)} ${round(y + (height * i) / rows)}h${round(width + 2 * over)}`,
  );
  return [...down, ...across].join('') || 'M0 0';
}

const count = (parts: number) => Array.from({ length: Math.ceil(parts) - 1 }, (_, i) => i + 1);
