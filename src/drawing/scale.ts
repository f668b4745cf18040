/** A linear scale from a domain onto a range; exact at both ends of the domain. */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  return (value) => {
    const t = (value - from) / (to - from);
    return start * (1 - t) + end * t;
  };
}
