import { ink } from '../../drawing/ink.ts';
import { round } from '../../drawing/round.ts';

interface ReceiptProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Height of the gold foot that bears the sum. */
  readonly foot: number;
}

const teeth = 12;

/** A till receipt: a slip with a gold foot, torn off below. */
export function Receipt({ x, y, width, height, foot }: ReceiptProps) {
  const bottom = y + height;
  const step = width / teeth;
  const torn = Array.from(
    { length: teeth },
    () => `l${round(-step / 2, 2)} 8l${round(-step / 2, 2)}-8`,
  ).join('');
  return (
    <>
      <path
        d={`M${round(x)} ${round(y)}h${round(width)}v${round(height - foot)}h${round(-width)}z`}
        fill={ink.faint}
      />
      <path
        d={`M${round(x)} ${round(bottom - foot)}h${round(width)}V${round(bottom - 8)}${torn}z`}
        fill={ink.gold}
      />
    </>
  );
}
