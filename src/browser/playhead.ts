import { blend } from '../scenes/blend.ts';
import type { Frame } from '../scenes/scene.ts';
import type { Clock } from './clock.ts';

/** The eased moment being shown. */
export interface Playhead<F extends Frame> {
  /** Moves from the frame on screen to the wanted one, which is read anew at each tick. */
  moveTo(wanted: () => F, seconds: number): void;
  /** Shows the wanted frame at once, unless a movement towards it is under way. */
  follow(): void;
  readonly moving: boolean;
}

/**
 * A playhead that calls `show` with each frame. A movement can be interrupted at any moment by
 * another; it begins at the frame then on screen, so nothing jumps. With 0 seconds it cuts.
 */
export function createPlayhead<F extends Frame>(
  first: () => F,
  show: (frame: F) => void,
  clock: Clock,
): Playhead<F> {
  let wanted = first;
  let shown = first();
  let stop: (() => void) | undefined;

  const put = (frame: F) => {
    shown = frame;
    show(frame);
  };
  const rest = () => {
    stop = undefined;
    put(wanted());
  };
  put(shown);

  return {
    get moving() {
      return stop !== undefined;
    },
    moveTo(next, seconds) {
      stop?.();
      stop = undefined;
      wanted = next;
      if (seconds <= 0) return rest();
      const from = shown;
      stop = clock(seconds, (t) => put(blend(from, wanted(), t)), rest);
    },
    follow() {
      if (stop === undefined) put(wanted());
    },
  };
}
