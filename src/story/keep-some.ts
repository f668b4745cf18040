/**
 * Keeps up to `most` results of a function by its one argument, then begins anew: a moving picture asks for
 * the same texts in every frame. Memory does not grow.
 */
export function keepSome<K extends string | number, T>(
  most: number,
  make: (key: K) => T,
): (key: K) => T {
  const kept = new Map<K, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
