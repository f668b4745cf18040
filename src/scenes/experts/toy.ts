import { hashText } from '../../maths/hash.ts';
import { createRandom, drawMatrix, drawNormal } from '../../maths/random.ts';
import { range } from '../../maths/range.ts';
import { affinities, route } from './model.ts';

/** The experts of a layer of V3, and the limit to half of the eight groups. */
const rules = { active: 8, limit: { groups: 8, kept: 4 } } as const;
const experts = 256;
const width = 16;

let centroids: number[][] | undefined; // (experts, width)
const known = new Map<string, readonly number[]>();

/**
 * The eight experts, 0 to 255, that V3's routing picks for a word. The arithmetic is that of the paper;
 * the vectors are toys: the word's is drawn from its letters, the experts' from a fixed seed.
 */
export function expertsOf(word: string): readonly number[] {
  const seen = known.get(word);
  if (seen !== undefined) return seen;
  centroids ??= drawMatrix(experts, width, 1 / Math.sqrt(width), createRandom(671));
  const random = createRandom(hashText(word.toLowerCase()));
  const u = range(width).map(() => drawNormal(random)); // (width)
  const { chosen } = route(affinities(u, centroids), rules);
  known.set(word, chosen);
  return chosen;
}
