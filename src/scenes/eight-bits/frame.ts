import { range } from '../../maths/range.ts';
import { valueOf, type Facts } from '../../story/facts.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { e4m3, positiveNumbers, scaleTiles } from './model.ts';

export const steps = [
  { name: 'ruler' },
  { name: 'outlier' },
] as const satisfies readonly StepInfo[];

/** Each of the four rulers shows the first sixteenth of the one above it. */
const magnified = 16;

/** Values kept in eight bits with one scale. */
interface Kept {
  readonly [field: string]: number | readonly number[];
  readonly scale: number;
  readonly values: readonly number[];
  /** Relative errors in per cent. */
  readonly errors: readonly number[];
}

export interface EightBitsFrame extends Frame {
  /** Shares of what is on the sheet: four rulers, or two with the values held against them. */
  readonly pose: readonly [rulers: number, values: number];
  /** The number at the right end of each ruler; how many times each is magnified. */
  readonly spans: readonly number[];
  readonly magnified: number;
  /** Every number of eight bits, ascending; the smallest above zero. */
  readonly numbers: readonly number[];
  readonly smallest: number;
  /** The large number, the four small ones, and these as they are kept beside it and by themselves. */
  readonly outlier: number;
  readonly values: readonly number[];
  readonly shared: Kept;
  readonly own: Kept;
}

/** The frame of a step; neither follows the scroll. */
export function frameAt(step: string, _progress: number, facts: Facts): EightBitsFrame {
  const is = (name: string) => (step === name ? 1 : 0);
  const number = (name: string) => valueOf(facts, 'f02', name);
  const outlier = number('outlier');
  const values = ['first', 'second', 'third', 'fourth'].map((name) => number(`small-${name}`));
  const largest = valueOf(facts, 'f01', 'largest');
  const positive = positiveNumbers(e4m3);
  return {
    title: titleShares(steps, step),
    pose: [is('ruler'), is('outlier')],
    spans: range(4).map((i) => largest / magnified ** i),
    magnified,
    numbers: [
      ...positive
        .slice(1)
        .map((x) => -x)
        .reverse(),
      ...positive,
    ],
    smallest: positive[1] ?? 0,
    outlier,
    values,
    shared: keep(values, [...values, outlier]),
    own: keep(values, values),
  };
}

/** The values as they are kept with the scale of a tile. */
function keep(values: readonly number[], tile: readonly number[]): Kept {
  const { scales, restored, errors } = scaleTiles(tile, tile.length);
  const own = range(values.length);
  return {
    scale: scales[0] ?? 1,
    values: own.map((i) => restored[i] ?? 0),
    errors: own.map((i) => 100 * (errors[i] ?? 0)),
  };
}
