import { z } from 'astro/zod';
import type { Addresses } from './addresses.ts';

const Step = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'the address of a step: scene/step');
const Path = z
  .string()
  .regex(/^(?:[a-z0-9][\w.-]*\/)+$/i, 'a path below the site with a final slash: pl/story/');

/** redirects.yml: addresses that were public once, and where their matter stands now. */
export const RedirectsSchema = z.strictObject({
  /** Steps that were renamed or told anew, in every language: old scene/step → today's. */
  steps: z.record(Step, Step).default({}),
  /** Whole pages: old path → today's, both below the site. */
  paths: z.record(Path, Path).default({}),
});
export type Redirects = z.infer<typeof RedirectsSchema>;

/** One address that has moved, and its new one, both with the base. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** Every old address of a story in one language. */
export function stepsMoved(
  { steps }: Redirects,
  addresses: Addresses,
  locale: string,
  story: string,
): Moved[] {
  return Object.entries(steps).map(([from, to]) => ({
    from: addresses.step(locale, story, from),
    to: addresses.step(locale, story, to),
  }));
}

/** Old pages of a site below its base. */
export const pathsMoved = ({ paths }: Redirects, addresses: Addresses): Moved[] =>
  Object.entries(paths).map(([from, to]) => ({
    from: addresses.file(from),
    to: addresses.file(to),
  }));
