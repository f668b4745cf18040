import { offset } from './cut-paper.ts';
import type { Point } from './dots.ts';

/** One ring of a disc of radius 1: so many dots, evenly, from `turn` degrees on. */
export interface DotRing {
  readonly radius: number;
  readonly dots: number;
  readonly turn: number;
}

/** Exactly `count` dots on rings, as densely everywhere, one of them in the middle. */
export function ringsOf(count: number): DotRing[] {
  const rings = Math.max(1, Math.round(Math.sqrt((count - 1) / Math.PI)));
  const within = (ring: number) =>
    Math.round(((count - 1) * ring * (ring + 1)) / (rings * (rings + 1)));
  return Array.from({ length: rings + 1 }, (_, ring) => ({
    radius: ring / (rings + 0.75),
    dots: ring === 0 ? 1 : within(ring) - within(ring - 1),
    turn: Math.round((ring * 137.5) % 360),
  }));
}

/** The places of all dots of a disc of radius 1, from the middle out. */
export function ringPoints(count: number): Point[] {
  return ringsOf(count).flatMap(({ radius, dots, turn }) =>
    Array.from({ length: dots }, (_, i) => {
      const angle = (turn / 180 + (2 * i) / dots) * Math.PI;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    }),
  );
}

/** Which dots are lit: `lit` of `count`, scattered evenly, always the same ones. */
export function litDots(count: number, lit: number): number[] {
  const stride = count / lit;
  return Array.from({ length: lit }, (_, i) =>
    Math.floor((i + 0.5 + 0.49 * offset(i * 7 + 3)) * stride),
  );
}
