import { range } from '../../maths/range.ts';
import type { Facts } from '../../story/facts.ts';
import {
  e4m3,
  e5m2,
  neighbours,
  numberToBits,
  scaleTiles,
  type Format,
} from '../eight-bits/model.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { initialSettings, type Settings } from '../settings.ts';
import { spec } from './settings.ts';

export const steps = [{ name: 'explore' }] as const satisfies readonly StepInfo[];
export const formats = { e4m3, e5m2 } as const;
/** The numbers of the tile, by the names of their settings. */
export const members = ['number', 'second', 'third', 'fourth'] as const;

/** A number as a format keeps it. */
export interface Kept {
  readonly [field: string]: number | readonly number[];
  /** Sign, exponent, mantissa: eight bits, each 0 or 1. */
  readonly bits: readonly number[];
  readonly kept: number;
  /** In per cent of the number. */
  readonly error: number;
  /** The next numbers that the format has; where it has none, as far away as the other one. */
  readonly below: number;
  readonly above: number;
  /** 1 where there are such numbers. */
  readonly hasBelow: number;
  readonly hasAbove: number;
}

/** Four numbers that share one scale, or two by two. */
export interface Tile {
  readonly [field: string]: readonly number[];
  /** What each number was divided by. */
  readonly scales: readonly number[];
  readonly kept: readonly number[];
  /** In per cent of the number. */
  readonly errors: readonly number[];
  /** Sizes between which a number that is divided by each scale is kept at all. */
  readonly least: readonly number[];
  readonly most: readonly number[];
}

export interface ByteLabFrame extends Frame {
  readonly number: number;
  readonly e4m3: Kept;
  readonly e5m2: Kept;
  readonly values: readonly number[];
  /** 1 where each pair has a scale of its own. */
  readonly two: number;
  readonly one: Tile;
  readonly pairs: Tile;
}

/** The frame of the one step: a number in both formats, and a tile of four in E4M3 both ways. */
export function frameAt(
  step: string,
  _progress: number,
  _facts: Facts,
  settings: Settings = initialSettings(spec),
): ByteLabFrame {
  const values = members.map((name) => Number(settings[name]));
  const [number = 0] = values;
  return {
    title: titleShares(steps, step),
    number,
    e4m3: keep(e4m3, number),
    e5m2: keep(e5m2, number),
    values,
    two: settings['scales'] === 'two' ? 1 : 0,
    one: share(values, values.length),
    pairs: share(values, values.length / 2),
  };
}

function keep(format: Format, x: number): Kept {
  const { sign, exponent, mantissa } = numberToBits(format, x);
  const { below, kept, above } = neighbours(format, x);
  const step = above === null ? kept - (below ?? 0) : above - kept;
  return {
    bits: [sign, ...exponent, ...mantissa],
    kept,
    error: errorOf(x, kept),
    below: below ?? kept - step,
    above: above ?? kept + step,
    hasBelow: below === null ? 0 : 1,
    hasAbove: above === null ? 0 : 1,
  };
}

function share(values: readonly number[], tile: number): Tile {
  const { scales, restored, errors } = scaleTiles(values, tile);
  const own = range(values.length).map((i) => scales[Math.floor(i / tile)] ?? 1);
  return {
    scales: own,
    kept: restored,
    errors: errors.map((error) => 100 * error),
    least: own.map((scale) => scale * halfOfSmallest),
    most: own.map((scale) => scale * e4m3.largest),
  };
}

/** What is not larger than this is rounded to zero (to the even one of two neighbours). */
const halfOfSmallest = (neighbours(e4m3, 0).above ?? 0) / 2;

const errorOf = (x: number, kept: number) =>
  x === 0 ? 0 : (100 * Math.abs(kept - x)) / Math.abs(x);
