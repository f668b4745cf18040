import type { Vector } from './matrix.ts';

/** Gives probabilities exp(zᵢ) / Σ exp(z), computed from z − max z so that large logits do not overflow; sums to 1. */
export function softmax(logits: Vector): number[] {
  const highest = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Gives 1 / (1 + exp(−x)), between 0 and 1. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
