/** What an attribute may hold: an address scene/step, a scene with or without a step, an id, one of some words, prose. */
export interface AttributeRule {
  readonly form: 'address' | 'scene' | 'id' | 'text' | readonly string[];
  readonly required?: true;
}

export interface ComponentRule {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** Where it may stand: at the top level, straight in a <Scene>, or anywhere but in itself. */
  readonly place: 'top' | 'steps' | 'outside-claim' | 'outside-aside';
  /** What it wraps: steps alone, text, text or nothing, nothing. */
  readonly holds: 'steps' | 'text' | 'text-or-nothing' | 'nothing';
}

export type Vocabulary = Readonly<Record<string, ComponentRule>>;

/** The tags of a section. Attributes that are translated have the form `text`. */
export const sectionVocabulary: Vocabulary = {
  /** Wraps the consecutive steps of one scene, which share a stage. */
  Scene: { attributes: {}, place: 'top', holds: 'steps' },
  Step: {
    attributes: {
      show: { form: 'address', required: true },
      alt: { form: 'text', required: true },
    },
    place: 'steps',
    holds: 'text',
  },
  /** Prints a number of the ledger, or marks own words that rest on a claim. */
  Claim: {
    attributes: {
      id: { form: 'id', required: true },
      number: { form: 'id' },
      /** `size` leaves out the sign ("fell 2.32%"), `bare` also the unit. */
      form: { form: ['size', 'bare'] },
    },
    place: 'outside-claim',
    holds: 'text-or-nothing',
  },
  Explore: {
    attributes: {
      show: { form: 'scene', required: true },
      alt: { form: 'text', required: true },
    },
    place: 'top',
    holds: 'nothing',
  },
  Aside: {
    attributes: { title: { form: 'text' } },
    place: 'outside-aside',
    holds: 'text',
  },
};

/** The tags of covers and pages, which have no scenes. */
export const pageVocabulary: Vocabulary = pick(sectionVocabulary, ['Claim', 'Aside']);

/** The names of attributes whose text is translated. */
export function proseAttributes(vocabulary: Vocabulary, component: string): string[] {
  const rule = Object.hasOwn(vocabulary, component) ? vocabulary[component] : undefined;
  return Object.entries(rule?.attributes ?? {}).flatMap(([name, { form }]) =>
    form === 'text' ? [name] : [],
  );
}

function pick(vocabulary: Vocabulary, names: readonly string[]): Vocabulary {
  return Object.fromEntries(Object.entries(vocabulary).filter(([name]) => names.includes(name)));
}
