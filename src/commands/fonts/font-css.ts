import type { Cut } from './faces.ts';
import { frequencies } from './letters.ts';
import { type Face, tableOf, unitsPerEm, advanceOf } from './truetype.ts';

/** The @font-face rule of a face, and those of its stand-ins, which take the same room. */
export function fontFaces(cut: Cut, face: Face): string[] {
  const upem = unitsPerEm(face);
  const advance = meanAdvance(face) / upem;
  const hhea = tableOf(face, 'hhea');
  const percent = (value: number) => `${(100 * value).toFixed(2)}%`;
  const fallbacks = [...cut.fallbacks].reverse().map((fallback) => {
    const size = advance / fallback.advance;
    const metric = (offset: number) => percent(Math.abs(hhea.readInt16BE(offset)) / upem / size);
    return `@font-face {
  font-family: '${cut.family} Fallback';
  font-style: ${cut.style};
  font-weight: ${cut.weights};
  src: ${fallback.local.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${percent(size)};
  ascent-override: ${metric(4)};
  descent-override: ${metric(6)};
  line-gap-override: ${metric(8)};
}`;
  });
  return [
    `@font-face {
  font-family: '${cut.family}';
  font-style: ${cut.style};
  font-weight: ${cut.weights};
  font-display: ${cut.display};
  src: url('./${cut.file}.woff2') format('woff2');
}`,
    // The last rule of a family is tried first.
    ...fallbacks,
  ];
}

function meanAdvance(face: Face): number {
  const sum = (weigh: (letter: string) => number) =>
    frequencies.reduce((total, [letter, share]) => total + share * weigh(letter), 0);
  return sum((letter) => advanceOf(face, letter) ?? 0) / sum(() => 1);
}
