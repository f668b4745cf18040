/** Shorter than this in pixels is a slip of the finger, longer than this in milliseconds a hesitation. */
const least = { distance: 48, slope: 2 };
const longest = 700;
/** So far from its edges a swipe belongs to the browser: it leads back in the history. */
const edge = 24;

interface Start {
  readonly x: number;
  readonly y: number;
  readonly time: number;
}

/**
 * A swipe across a stage turns a step on or back. With two fingers, on an enlarged page, on text or
 * from the edge of the screen it means something else and is left alone; nothing is ever prevented.
 */
export function watchSwipes(turn: (by: number) => void): void {
  let start: Start | undefined;
  addEventListener(
    'touchstart',
    ({ touches, target, timeStamp }) => {
      const [touch] = touches;
      start =
        touch && touches.length === 1 && isOnStage(touch, target)
          ? { x: touch.clientX, y: touch.clientY, time: timeStamp }
          : undefined;
    },
    { passive: true },
  );
  addEventListener('touchcancel', () => (start = undefined), { passive: true });
  addEventListener(
    'touchend',
    ({ changedTouches: [touch], timeStamp }) => {
      if (!start || !touch) return;
      const across = touch.clientX - start.x;
      const along = Math.abs(touch.clientY - start.y);
      const isSwipe =
        Math.abs(across) >= least.distance &&
        Math.abs(across) >= least.slope * along &&
        timeStamp - start.time <= longest;
      start = undefined;
      if (isSwipe) turn(across < 0 ? 1 : -1);
    },
    { passive: true },
  );
}

/** Stage and printed picture lie in the same box; the text lies over it. */
function isOnStage({ clientX: x, clientY: y }: Touch, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || (visualViewport?.scale ?? 1) > 1.01) return false;
  if (x < edge || x > innerWidth - edge || target.closest('.slip, a, button')) return false;
  const box = target.closest('.step')?.querySelector('.frame')?.getBoundingClientRect();
  return !!box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
