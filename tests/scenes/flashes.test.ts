import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { moveSeconds } from '../../src/browser/motion.ts';
import { inkToColour, toPlainSvg } from '../../src/components/share/plain-svg.ts';
import { blend } from '../../src/scenes/blend.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { isExplorable, type Frame } from '../../src/scenes/scene.ts';
import { range } from '../../src/maths/range.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

// WCAG 2.2, 2.3.1: a flash is a pair of opposing changes of relative luminance by a tenth and more; over a
// quarter of the picture there may be three of them in a second. Small marks that pass a place flash there too.
const moments = range(11).map((i) => i / 10);
const columns = 60;

/** Relative luminance of an sRGB colour (WCAG 2.2). */
function luminance(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The luminances of a picture, on its paper. */
function luminances(svg: string): number[] {
  const named = svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  const { pixels } = new Resvg(toPlainSvg(named), {
    fitTo: { mode: 'width', value: columns },
    background: inkToColour('--paper'),
    font: { loadSystemFonts: false },
    logLevel: 'off',
  }).render();
  return range(pixels.length / 4).map((i) =>
    luminance(pixels[4 * i] ?? 0, pixels[4 * i + 1] ?? 0, pixels[4 * i + 2] ?? 0),
  );
}

/** How many pairs of opposing changes by a tenth a series holds. */
function flashes(series: readonly number[]): number {
  let changes = 0;
  let direction = 0;
  let from = series[0] ?? 0;
  for (const value of series) {
    const way = Math.sign(value - from);
    if (way === direction) from = value;
    else if (Math.abs(value - from) >= 0.1) {
      changes += 1;
      [direction, from] = [way, value];
    }
  }
  return Math.floor(changes / 2);
}

test('a light that goes on and off is a flash, one that only goes on is none', () => {
  expect(flashes([0, 1, 1, 0])).toBe(1);
  expect(flashes([0, 0.3, 0.6, 1])).toBe(0);
  expect(flashes([0.5, 0.55, 0.5, 0.55, 0.5])).toBe(0);
  expect(flashes([0, 1, 0, 1, 0])).toBe(2);
});

test.each(allScenes.filter(({ scene }) => !isExplorable(scene)))(
  'no movement of $name flashes more than three times a second',
  ({ name, scene, Picture, facts }) => {
    const print = (frame: Frame) =>
      printPicture(
        { scene: { ...scene, frameAt: () => frame }, Picture },
        scene.steps[0]?.name ?? '',
        { facts, wording: wordingOf(name) },
      );
    const stills = scene.steps.map((step) => scene.frameAt(step.name, 1, facts));
    for (const [i, to] of stills.entries()) {
      const from = stills[i - 1];
      if (!from) continue;
      const seen = moments.map((t) => luminances(print(blend(from, to, t))));
      const places = range(seen[0]?.length ?? 0).map((at) =>
        flashes(seen.map((picture) => picture[at] ?? 0)),
      );
      const share = places.filter((count) => count / moveSeconds > 3).length / places.length;
      expect(share, scene.steps[i]?.name).toBeLessThan(0.25);
    }
  },
);
