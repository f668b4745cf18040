import { z } from 'astro/zod';
import { idPattern } from './schemas.ts';

const Id = z.string().regex(idPattern, 'small letters, digits and dashes, such as "eight-bits"');

/** coverage.yml: the statements of the source article by number, and where the story tells each. */
export const CoverageSchema = z.record(
  z.string().regex(/^\d+$/, 'a number'),
  z.strictObject({
    said: z.string().trim().min(1),
    /** How it holds up, in a word: right, wrong, imprecise … */
    verdict: Id,
    /** The claims of the ledger that answer it. */
    claims: z.array(Id).min(1),
    /** scene/step, section or section#heading. */
    target: z.string(),
  }),
);
export type Coverage = z.infer<typeof CoverageSchema>;
