import { keepLast } from '../maths/keep-last.ts';
import type { Frame } from '../scenes/scene.ts';
import type { Clock } from './clock.ts';
import { moveSeconds } from './motion.ts';
import { createPlayhead } from './playhead.ts';
import type { Reading } from './reading.ts';

/** The steps of one scene: their addresses' second parts, where they begin in the page's steps. */
export interface SceneSteps {
  readonly first: number;
  readonly names: readonly string[];
  readonly scrubbed: readonly boolean[];
}

interface Moment {
  readonly index: number;
  readonly progress: number;
}

/** The moment of a scene that a reading of the page asks for: before it its first step, after it its last. */
export function momentOf(reading: Reading, { first, names }: SceneSteps): Moment {
  const last = names.length - 1;
  if (reading.at === 'step') {
    const index = reading.index - first;
    if (index < 0) return { index: 0, progress: 0 };
    return index > last ? { index: last, progress: 1 } : { index, progress: reading.progress };
  }
  const index = reading.passed - 1 - first;
  if (index < 0) return { index: 0, progress: 0 };
  return { index: Math.min(index, last), progress: 1 };
}

/**
 * Turns readings into a moving picture. `show` gets each frame; a change of step is a movement, or a
 * cut where `calm()` (reduced motion) or where the scene was not on screen; a scrubbed step follows.
 */
export function playScene<F extends Frame>(
  steps: SceneSteps,
  frameAt: (step: string, progress: number) => F,
  show: (frame: F) => void,
  { clock, calm, onScreen }: { clock: Clock; calm: () => boolean; onScreen: () => boolean },
): (reading: Reading) => void {
  let moment: Moment | undefined;
  let playhead: ReturnType<typeof createPlayhead<F>> | undefined;

  // A movement asks for its end at every tick.
  const frameOf = keepLast(frameAt);
  const frame = (): F => {
    const { index, progress } = moment ?? { index: 0, progress: 0 };
    const scrubbed = steps.scrubbed[index] ?? false;
    return frameOf(steps.names[index] ?? '', scrubbed ? progress : 1);
  };

  return (reading) => {
    const next = momentOf(reading, steps);
    const before = moment;
    moment = next;
    if (playhead === undefined || before === undefined) {
      playhead = createPlayhead(frame, show, clock);
    } else if (next.index !== before.index) {
      playhead.moveTo(frame, calm() || !onScreen() ? 0 : moveSeconds);
    } else if (steps.scrubbed[next.index] && next.progress !== before.progress) {
      playhead.follow();
    }
  };
}
