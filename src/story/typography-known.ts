import Typograf from 'typograf';
import { noBreakSpace, type LanguageRules } from './typography-rules.ts';

/** Outer and inner quotes, as typograf knows them of some thirty languages: '„‚' and '“‘'. */
interface KnownQuotes {
  readonly left: string;
  readonly right: string;
  /** « thus » */
  readonly spacing?: boolean;
}

/** The quotes of a language that has no rules of its own here; undefined where nobody knows them. */
export function knownRules(language: string): LanguageRules | undefined {
  const known = Typograf.getData(`${language}/quote`) as KnownQuotes | undefined;
  if (!known) return undefined;
  const pair = (i: number) => [known.left.charAt(i), known.right.charAt(i)] as const;
  const outer = pair(0);
  const spaces = [
    { find: new RegExp(`(?<=${outer[0]}) ?(?=\\S)`, 'gu'), put: noBreakSpace },
    { find: new RegExp(`(?<=\\S) ?(?=${outer[1]})`, 'gu'), put: noBreakSpace },
  ];
  return {
    shapes: [],
    quotes: { pairs: [outer, pair(1)], single: 1 },
    spaces: known.spacing === true ? spaces : [],
  };
}
