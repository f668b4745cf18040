import { printPicture } from '../../src/scenes/print.ts';
import type { Layout } from '../../src/drawing/layout.ts';
import type { Settings } from '../../src/scenes/settings.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

/** A path that stands for a number: its data-value, its area, and the box that holds it. */
export interface Mark {
  readonly value: number;
  readonly fill: string;
  readonly area: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The marks with a data-value in the printed picture of a step. */
export function marksOf(
  name: string,
  step: string,
  layout: Layout,
  progress = 1,
  settings?: Settings,
): Mark[] {
  const drawn = sceneNamed(name);
  const svg = printPicture(drawn, step, {
    facts: drawn.facts,
    wording: wordingOf(name),
    layout,
    progress,
    ...(settings ? { settings } : {}),
  });
  const paths = [...svg.matchAll(/<path d="([^"]+)" fill="([^"]+)"[^>]*data-value="([^"]+)"/g)];
  return paths.map(([, d = '', fill = '', value]) => ({
    value: Number(value),
    fill,
    ...measure(corners(d)),
  }));
}

export function sceneNamed(name: string) {
  const found = allScenes.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no scene “${name}”`);
  return found;
}

type Corner = readonly [x: number, y: number];

/** The corners of a closed path of M, L, H, V, h, v, l and Z. */
function corners(d: string): Corner[] {
  const found: Corner[] = [];
  let [x, y] = [0, 0];
  for (const [, letter, rest = ''] of d.matchAll(/([MLHVhvlZ])([^A-Za-z]*)/g)) {
    const [a = 0, b = 0] = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (letter === 'Z') continue;
    if (letter === 'M' || letter === 'L') [x, y] = [a, b];
    if (letter === 'H') x = a;
    if (letter === 'V') y = a;
    if (letter === 'h') x += a;
    if (letter === 'v') y += a;
    if (letter === 'l') [x, y] = [x + a, y + b];
    found.push([x, y]);
  }
  return found;
}

function measure(points: readonly Corner[]) {
  const twice = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    area: Math.abs(twice) / 2,
    x: left,
    y: top,
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - top,
  };
}
