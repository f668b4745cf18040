import { z } from 'astro/zod';

/** Permanent ids of claims, sources, scenes, steps and sections: small letters, digits, dashes. */
export const idPattern = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;
const Id = z.string().regex(idPattern, 'small letters, digits and dashes, such as "eight-bits"');
const Text = z.string().trim().min(1);
/** A day, a month or a year: 2025-01-27, 2025-01, 2025. */
const When = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a date: 2025-01-27, 2025-01 or 2025');

/** What a number counts. Only the first five print a sign of their own; the noun of the others is prose. */
export const units = [
  'percent',
  'usd',
  'cny',
  'times',
  'gigabytes',
  'percentage_points',
  'usd_per_hour',
  'count',
  'bytes',
  'bits',
  'hours',
  'days',
  'tokens',
  'parameters',
  'chips',
] as const;

export const NumberSchema = z
  .strictObject({
    /** In the plain unit: dollars, not millions of dollars. Left out where only bounds are known. */
    value: z.number().optional(),
    /** Bounds of the same quantity, low ≤ value ≤ high. */
    low: z.number().optional(),
    high: z.number().optional(),
    unit: z.enum(units),
    /** Digits after the decimal sign, in the magnitude in which it is printed (5.576 million: 3). */
    digits: z.int().min(0).max(6).default(0),
    /** Prints "about", "około". */
    about: z.literal(true).optional(),
    /** "More than" (low alone known) prints "over", "ponad". */
    over: z.literal(true).optional(),
  })
  .superRefine((n, ctx) => {
    if (n.value === undefined && (n.low === undefined || n.high === undefined))
      ctx.addIssue({ code: 'custom', message: 'a number needs a value, or both low and high' });
    const low = n.low ?? -Infinity;
    const high = n.high ?? Infinity;
    const value = n.value ?? low;
    if (low > value || value > high)
      ctx.addIssue({
        code: 'custom',
        message: `low ≤ value ≤ high does not hold: ${n.low ?? '–'} ≤ ${n.value ?? '–'} ≤ ${n.high ?? '–'}`,
      });
  });
export type FactNumber = z.infer<typeof NumberSchema>;

export const statuses = ['confirmed', 'reported', 'disputed'] as const;
export type Status = (typeof statuses)[number];

/** The ledger of a story, claims.yml: what is claimed, how well it is known, where it comes from. */
export const ClaimSchema = z.strictObject({
  /** The section of the story that it belongs to. */
  section: Id,
  status: z.enum(statuses),
  /** The source article said otherwise; its words stand in each locale's claims.yml. */
  corrects: z.literal(true).optional(),
  /** When we last changed what it says; what stood before is told in each locale's claims.yml. */
  amended: When.optional(),
  as_of: When.optional(),
  /** A proper name, where it is somebody's statement. */
  said_by: Text.optional(),
  sources: z.array(Id).min(1, 'a claim needs a source'),
  numbers: z.record(Id, NumberSchema).default({}),
});
export type Claim = z.infer<typeof ClaimSchema>;
export const ClaimsSchema = z.record(Id, ClaimSchema);

/** The words of the ledger in one language, <locale>/claims.yml. */
export const ClaimWordsSchema = z.strictObject({
  statement: Text,
  note: Text.optional(),
  /** What the source article said instead; required where the claim `corrects`. */
  corrected: Text.optional(),
  /** What stood here before we changed it; required where the claim is `amended`. */
  before: Text.optional(),
  /** Who says it, in words, where a proper name is not enough ("two unnamed employees"). */
  said_by: Text.optional(),
});
export type ClaimWords = z.infer<typeof ClaimWordsSchema>;
export const ClaimsWordsSchema = z.record(Id, ClaimWordsSchema);

export const SourceSchema = z.strictObject({
  /** Title in the language of the source. */
  title: Text,
  author: Text.optional(),
  /** Left out where it is not known. */
  publisher: Text.optional(),
  date: When.optional(),
  /** The date is about right, not exact. */
  about: z.literal(true).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  kind: z.enum(['primary', 'press', 'analysis', 'opinion']),
  /** How it was read: in whole, from its repository, a copy of the page, an excerpt, or not seen. */
  read: z.enum(['whole', 'repository', 'copy', 'excerpt', 'unseen']),
  note: Text.optional(),
});
export type Source = z.infer<typeof SourceSchema>;
export const SourcesSchema = z.record(Id, SourceSchema);

/** story.yml: what is the same in every language. */
export const StorySchema = z.strictObject({
  /** The sections in reading order; each is a file <locale>/<id>.mdx. */
  sections: z.array(Id).min(1),
  source_locale: z.string(),
  published: When,
  modified: When,
  /** When the ledger was last held against its sources. */
  checked: When,
  authors: z.array(Text).min(1),
  /** Where readers send corrections. */
  corrections: z.union([z.email(), z.url()]),
  /** The step that is the picture of the cover: scene/step. */
  cover: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'the address of a step: scene/step')
    .optional(),
  /** The source, from sources.yml, that the story retells and corrects. */
  retells: Id.optional(),
});
export type StoryInfo = z.infer<typeof StorySchema>;

/** Frontmatter of <locale>/story.mdx: the cover. */
export const CoverSchema = z.strictObject({ title: Text, lede: Text, description: Text });
export type Cover = z.infer<typeof CoverSchema>;

/** Frontmatter of a section, <locale>/<section>.mdx. */
export const SectionSchema = z.strictObject({ title: Text, description: Text });
export type SectionInfo = z.infer<typeof SectionSchema>;

/** Frontmatter of <locale>/pages/*.mdx. */
export const PageSchema = z.strictObject({ title: Text, description: Text });

/** A label: one text, or one for each plural category of the locale, chosen by {n}. */
export const LabelSchema = z.union([
  Text,
  z
    .partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), Text)
    .refine((forms) => 'other' in forms, 'a plural needs the category "other"'),
]);
export type Label = z.infer<typeof LabelSchema>;

/** <locale>/labels.yml, by scene: its title, the title of each step, the words in the picture. */
export const SceneLabelsSchema = z.strictObject({
  title: Text,
  steps: z.record(Id, Text),
  words: z.record(Id, LabelSchema).default({}),
});
export type SceneLabels = z.infer<typeof SceneLabelsSchema>;
export const LabelsSchema = z.record(Id, SceneLabelsSchema);

const CurrencySchema = z.strictObject({
  /** Behind a magnitude word: "{n} dolarów" in "5,6 mln dolarów", "${n}" in "$5.6 million". */
  large: Text,
  plain: LabelSchema,
});

/** interface/<locale>.yml: the site's own words and the number wordings of a language. */
export const InterfaceSchema = z.strictObject({
  /** BCP 47, such as pl-PL. */
  tag: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'a BCP 47 tag, such as pl-PL'),
  /** The language in its own words: polski. */
  name: Text,
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  numbers: z.strictObject({
    /** Words for 10⁶, 10⁹, 10¹²: "{n} mln". */
    million: Text,
    billion: Text,
    trillion: Text,
    usd: CurrencySchema,
    cny: CurrencySchema,
    usd_per_hour: LabelSchema,
    percentage_points: LabelSchema,
    about: Text,
    over: Text,
    range: Text,
  }),
  status: z.record(z.enum(statuses), Text),
  words: z.record(Id, LabelSchema),
});
export type Interface = z.infer<typeof InterfaceSchema>;

/** One row of series/*.csv: numbers, words, or null where the cell says "?" (not known). */
export type Row = Readonly<Record<string, string | number | null>>;
