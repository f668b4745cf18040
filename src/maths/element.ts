/** Gives the element at an index; throws a RangeError if there is none, so that no hole turns into NaN. */
export function element<T>(list: ArrayLike<T>, index: number): T {
  const found = list[index];
  if (found === undefined)
    throw new RangeError(
      `found no element ${index}, expected an index from 0 to ${list.length - 1}`,
    );
  return found;
}
