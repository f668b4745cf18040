/**
 * Keeps the last result of a function and gives it again for the same arguments: settings change one by
 * one, and what a moving slider leaves as it was is made once. Memory does not grow.
 */
export function keepLast<A extends readonly unknown[], T>(
  make: (...args: A) => T,
): (...args: A) => T {
  let last: { readonly args: A; readonly made: T } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, i) => Object.is(arg, args[i])))
      last = { args, made: make(...args) };
    return last.made;
  };
}
