/** A step's place on the screen. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** The step at the line and how far, 0 to 1; or none, with the number of steps above the line. */
export type Reading =
  | { readonly at: 'step'; readonly index: number; readonly progress: number }
  | { readonly at: 'none'; readonly passed: number };

/**
 * Which of `count` steps, in page order, lies at the line. A boundary belongs to the later step.
 * Reads only as many boxes as a binary search needs, so that a page of 1,000 steps costs ten.
 */
export function readSteps(count: number, boxOf: (index: number) => Box, line: number): Reading {
  let passed = 0;
  for (let end = count; passed < end;) {
    const middle = (passed + end) >>> 1;
    if (boxOf(middle).top <= line) passed = middle + 1;
    else end = middle;
  }
  if (passed === 0) return { at: 'none', passed };
  const { top, bottom } = boxOf(passed - 1);
  if (line >= bottom) return { at: 'none', passed };
  return { at: 'step', index: passed - 1, progress: (line - top) / (bottom - top) };
}
