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
 * Looks first at the step named by `guess`, where the reader was a frame ago, then only at as many boxes
 * as a binary search needs, so that a page of 1,000 steps costs ten.
 */
export function readSteps(
  count: number,
  boxOf: (index: number) => Box,
  line: number,
  guess = -1,
): Reading {
  const guessed = guess >= 0 && guess < count ? inStep(guess, boxOf(guess), line) : undefined;
  if (guessed) return guessed;
  let passed = 0;
  for (let end = count; passed < end;) {
    const middle = (passed + end) >>> 1;
    if (boxOf(middle).top <= line) passed = middle + 1;
    else end = middle;
  }
  if (passed === 0) return { at: 'none', passed };
  return inStep(passed - 1, boxOf(passed - 1), line) ?? { at: 'none', passed };
}

function inStep(index: number, { top, bottom }: Box, line: number): Reading | undefined {
  if (line < top || line >= bottom) return undefined;
  return { at: 'step', index, progress: (line - top) / (bottom - top) };
}
