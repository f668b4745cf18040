/** Puts work behind a fuse: what comes back throws nothing. */
export type Fuse = <A extends readonly unknown[]>(
  work: (...args: A) => void,
) => (...args: A) => void;

/**
 * A fuse for pieces of work that belong together: the first that throws is told to `fail`, and from
 * then on none of them runs again.
 */
export function createFuse(fail: (error: unknown) => void): Fuse {
  let blown = false;
  return (work) =>
    (...args) => {
      if (blown) return;
      try {
        work(...args);
      } catch (error) {
        blown = true;
        fail(error);
      }
    };
}
