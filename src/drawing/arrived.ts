/**
 * How strongly a text shows that waits until the shapes around it are almost in their places: nothing up
 * to two thirds of its share. It also leaves first.
 */
export function arrived(share: number): number {
  return Math.max(0, Math.min(1, 3 * share - 2));
}
