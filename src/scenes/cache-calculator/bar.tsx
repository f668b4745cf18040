import { cutRectangle } from '../../drawing/cut-paper.ts';
import { hatch, type Ink, ink } from '../../drawing/ink.ts';
import { round } from '../../drawing/round.ts';
import { card } from './amounts.ts';
import type { ModelNotes } from './frame.ts';

export interface BarProps {
  readonly notes: ModelNotes;
  /** Its place among the drawn models; it also chooses the ink. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly thick: number;
  /** Units on the sheet for a gigabyte. */
  readonly scale: number;
  /** Cut into cards of 80 GB. */
  readonly cut?: boolean;
}

/** DeepSeek's are blue; the reader's own is of another paper. */
export const inkOf = (index: number): Ink => {
  if (index === 9) return 'soft';
  return index < 4 ? 'deep' : 'ink';
};

/** No sheet is as wide as this; what is longer runs off it. */
const far = 1000;

/** The notes of a model from zero, as long as their gigabytes; what is a mere reckoning is hatched. */
export function Bar({ notes, index, x, y, thick, scale, cut = false }: BarProps) {
  const { gigabytes, sure } = notes;
  const long = Math.min(far, gigabytes * scale);
  const name = inkOf(index);
  const step = card * scale;
  const seams = cut && step >= 6 ? Math.ceil(long / step) - 1 : 0;
  return (
    <>
      <path
        d={cutRectangle(x, y, long, thick, {
          seed: index + 3,
          slack: thick < 20 ? 0.7 : 1.5,
          straight: ['left', 'right'],
        })}
        fill={sure ? ink[name] : hatch(name)}
        {...(sure ? {} : { stroke: ink[name], 'stroke-width': 1.5 })}
        {...(long < far ? { 'data-value': gigabytes } : {})}
      />
      <path
        d={Array.from(
          { length: seams },
          (_, i) => `M${round(x + (i + 1) * step)} ${y - 3}v${thick + 6}`,
        ).join('')}
        stroke={ink.paper}
        stroke-width={step < 20 ? 2 : 4}
      />
    </>
  );
}
