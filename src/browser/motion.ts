/** How long a change of step takes. */
export const moveSeconds = 0.7;

/** Whether the reader wants things to cut instead of travel, asked anew each time. */
export function isCalm(): boolean {
  return (
    document.documentElement.hasAttribute('data-still') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
