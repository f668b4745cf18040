import type { Figures } from './figures.ts';

/** The most that a figure should come to; `of` says whether itself or its ratio to the plain reference. */
export interface Target {
  readonly most: number;
  readonly of: 'figure' | 'ratio';
}

const figure = (most: number): Target => ({ most, of: 'figure' });
const ratio = (most: number): Target => ({ most, of: 'ratio' });

/** What the project wants to reach, by the figure's name. */
export const targets: Readonly<Record<string, Target>> = {
  'html, kB': figure(78),
  'css, kB': figure(15),
  'script before the first scroll, kB': figure(5),
  // An explorable may come to 8 kB, all others together to 68.
  'script, kB': figure(116),
  'font, kB': figure(66),
  'whole page, kB': figure(227),
  'largest paint, ms': ratio(1.1),
  'blocking at load, ms': figure(35),
  'main thread at load, ms': figure(700),
  'requests before the first scroll': figure(4),
  'layout shift': figure(0.002),
  'script, ms per 1,000 px': figure(60),
  'layouts per 1,000 px': figure(14),
  'script of a frame, p95, ms': figure(4),
  'style and layout of a frame, p95, ms': figure(3),
  'main thread, ms per 1,000 px': ratio(1.6),
  'late frames, %': ratio(1.5),
  'script at rest, ms per s': figure(1),
  'data growth, 2nd to 3rd pass, kB': figure(10),
  'data growth, 2nd to 20th pass, %': figure(5),
  'growth of DOM nodes, 2nd to 20th pass': figure(0),
  'dev, first page, ms': figure(3000),
  'dev, change of prose, ms': figure(500),
  'dev, change of a scene, ms': figure(1000),
};

/** Whether a figure reaches its target; nothing where it has none or cannot be compared. */
export function reaches(name: string, own: Figures, plain: Figures): boolean | undefined {
  const target = targets[name];
  const value = target?.of === 'ratio' ? ratioOf(name, own, plain) : own[name];
  return target === undefined || value === undefined ? undefined : value <= target.most;
}

/** How many times the other's figure; nothing where either is missing or the other is 0. */
export function ratioOf(name: string, own: Figures, other: Figures): number | undefined {
  const [a, b] = [own[name], other[name]];
  return a === undefined || b === undefined || b === 0 ? undefined : a / b;
}
