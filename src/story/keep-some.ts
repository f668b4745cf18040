/**
 * Keeps up to `most` results of a function by a key of its arguments, then begins anew: a moving picture
 * asks for the same texts in every frame, and a saved file leaves all others as they were. Memory does not
 * grow. Results are shared: nobody may change one.
 */
export function keepSome<A extends readonly unknown[], T>(
  most: number,
  keyOf: (...args: A) => string | number,
  make: (...args: A) => T,
): (...args: A) => T {
  const kept = new Map<string | number, T>();
  return (...args) => {
    const key = keyOf(...args);
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make(...args);
    kept.set(key, made);
    return made;
  };
}
