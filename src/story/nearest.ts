import { editDistance } from './closest.ts';

/** The steps of a story in one language, as the page that finds nothing knows them. */
export interface Places {
  readonly locale: string;
  /** The address of the story, with a final slash. */
  readonly story: string;
  /** scene/step and its title. */
  readonly steps: readonly (readonly [address: string, title: string])[];
}

/** Beyond this share of its letters an address is no misspelling of a step. */
const limit = 0.45;

/**
 * The step that an address most likely meant, by the words at its end: /pl/<story>/s/mnday/fal/ or
 * #monday/fal mean monday/fall. Nothing where none is near.
 */
export function nearestStep(
  address: string,
  steps: Places['steps'],
): Places['steps'][number] | undefined {
  const words = readable(address.slice(0, 2000))
    .toLowerCase()
    .split(/[/#?\s]+/)
    .filter(Boolean);
  const [before = '', last = ''] = words.slice(-2);
  const only = words.length === 1 ? before : last;
  let best: Places['steps'][number] | undefined;
  let least = limit;
  for (const step of steps) {
    const [address] = step;
    const [scene = '', name = ''] = address.split('/');
    const distance = Math.min(
      share(`${before}/${only}`, address),
      share(only, name),
      // A scene alone leads to its first step, and counts for less than a step.
      share(only, scene) + 0.1,
    );
    if (distance < least) [best, least] = [step, distance];
  }
  return best;
}

const share = (from: string, to: string) =>
  editDistance(from, to) / Math.max(from.length, to.length, 1);

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
