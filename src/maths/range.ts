/** Gives the whole numbers 0 … count − 1. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
