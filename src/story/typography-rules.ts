/** A change of running text. `find` matches nothing but the characters that change; the rest is context. */
export interface Rule {
  readonly find: RegExp;
  readonly put: string | ((found: RegExpExecArray) => string);
}

/** What a language adds to the rules for all languages. */
export interface LanguageRules {
  /** Dashes, ellipses, signs: what is written, before quotes and spaces are looked at. */
  readonly shapes: readonly Rule[];
  readonly quotes: QuoteRules;
  /** Where a line must not break. */
  readonly spaces: readonly Rule[];
}

export interface QuoteRules {
  /** Outer and inner pair. */
  readonly pairs: readonly [readonly [string, string], readonly [string, string]];
  /** The pair, 0 or 1, for straight single quotes that stand in no others. */
  readonly single: 0 | 1;
  /** Marks that some write for the outer closing one. */
  readonly mistakes?: string;
}

/** Stands for what is no prose: code, an address, a tag that prints something. Never changed. */
export const objectMark = '\uE000';
/** Stands for a number that is filled in later: {n}, <Claim number="cost" />. Never changed. */
export const numberMark = '\uE001';

export const noBreakSpace = '\u00a0';
/** Spaces at which a line may break, and only those: a hard line break stays. */
export const breakable = '[ \\t\\r\\n]+';
/** The end of a number. */
export const digit = `[\\d½¼¾${numberMark}]`;
/** What may stand before the first letter of a word. */
export const wordStart = '(?:^|[\\s(\\[„«“‘"\'–—/…])';
/** Behind a word. */
export const wordEnd = '(?![\\p{L}\\p{N}])';

/** Keeps what matches `before` on one line with what matches `after`. */
export function glue(before: string, after: string): Rule {
  return {
    // The space is looked at first: a look back from every character would take its square in time.
    find: new RegExp(`(?=[ \\t\\r\\n])(?<=${before})${breakable}(?=${after})`, 'gu'),
    put: noBreakSpace,
  };
}

/** Abbreviations and words, such as `ok\\.|prof\\.`, with or without a capital, and what matches `after`. */
export function glueBehindWords(words: string, after = '\\S'): Rule {
  const either = words.split('|').map((one) => {
    const first = one.charAt(0);
    return `[${first}${first.toUpperCase()}]${one.slice(1)}`;
  });
  return glue(`${wordStart}(?:${either.join('|')})`, after);
}

/** A whole number, not that of a name such as H100 or GPT-4. */
export const number = `(?:(?<![\\p{L}\\d.,-])\\d(?:[\\d.,]*\\d)?|[½¼¾${numberMark}])`;

/** A number and one of the words behind it. */
export const glueNumber = (words: string): Rule => glue(number, `(?:${words})${wordEnd}`);

/** A sentence's dash, typed as hyphens between spaces. */
export const spacedDash: Rule = { find: /(?<=^|\s)-{1,3}(?=\s)/gu, put: '–' };

/** 17 % → 17%, as the languages write it that Intl prints so. */
export const closedPercent: Rule = {
  find: new RegExp(`(?<=${digit})[ \\t\\r\\n\\u00a0\\u202f]+(?=[%‰])`, 'gu'),
  put: '',
};
