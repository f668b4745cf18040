/** Wraps work in one that throws nothing. */
export type Guard = <A extends readonly unknown[]>(
  work: (...args: A) => void,
) => (...args: A) => void;

/**
 * A guard for pieces of work that belong together: the first that throws is told to `fail`, and from
 * then on none of them runs again.
 */
export function createGuard(fail: (error: unknown) => void): Guard {
  let failed = false;
  return (work) =>
    (...args) => {
      if (failed) return;
      try {
        work(...args);
      } catch (error) {
        failed = true;
        fail(error);
      }
    };
}
