import { z } from 'astro/zod';

const Text = z.string().trim().min(1);

/** glossary.yml: the terms that every language keeps to, by the codes of the languages. */
export const GlossarySchema = z.array(
  z
    .object({
      /** For translators. */
      note: Text.optional(),
      /** Words that a language must not use for it; each also stands for its inflected forms. */
      never: z.record(z.string(), z.array(Text)).optional(),
    })
    .catchall(Text),
);
export type Glossary = z.infer<typeof GlossarySchema>;
