import { english } from './typography-en.ts';
import { knownRules } from './typography-known.ts';
import { ellipsis, neutralShapes, neutralSpaces } from './typography-neutral.ts';
import { polish } from './typography-pl.ts';
import { curlQuotes } from './typography-quotes.ts';
import { numberMark, objectMark, type LanguageRules, type Rule } from './typography-rules.ts';

// typograf gives the quotes of other languages; the rules are our own. Measured on the corpora in tests/:
// those of its 7.8.0 set 46 of 247 Polish and 3 of 78 English sentences right, and spoil 15 of the 25 and 12
// of the 12 that were right as they stood (they glue every short word, know no inner quotes, trim runs of
// spaces), and do not say to which of the pieces between tags a character belongs.

/** A hard line break among the pieces of a passage. */
export const lineBreak = '\u2028';
export { numberMark, objectMark };

const languages: Readonly<Record<string, LanguageRules>> = { pl: polish, en: english };

/**
 * Sets a text as its language wants it: quotes, dashes, ranges, minus, ellipsis, and no-break spaces.
 * Letters and digits never change, nor do addresses, `code` and {values}. A language without rules of
 * its own gets its quotes and what holds in all. Twice is the same as once.
 *
 * typeset('Model R1 - "tani" - w 2025 r.', 'pl') // Model⍽R1⍽– „tani”⍽– w⍽2025⍽r.
 */
export function typeset(text: string, tag: string): string {
  return typesetPieces([text], tag)[0] ?? '';
}

/**
 * The same for a passage that tags cut into pieces: each piece is given back by itself, but the rules
 * see the whole. `objectMark`, `numberMark` and `lineBreak` stand for what is no text.
 */
export function typesetPieces(pieces: readonly string[], tag: string): string[] {
  const code = tag.split('-')[0]?.toLowerCase() ?? '';
  const language = languages[code] ?? knownRules(code);
  const joined = join(pieces);
  const { masked, hidden } = mask(joined.text);
  let draft: Draft = { ...joined, text: masked };
  for (const rule of [ellipsis, ...(language?.shapes ?? []), ...neutralShapes])
    draft = apply(draft, rule);
  if (language) draft = { ...draft, text: curlQuotes(draft.text, language.quotes) };
  // A space that a language asks for may give a dash the spaces that the neutral rules look for.
  for (const rule of [...neutralSpaces, ...(language?.spaces ?? []), ...neutralSpaces])
    draft = apply(draft, rule);
  return split({ ...draft, text: unmask(draft.text, hidden) });
}

/** A text and where each of its pieces ends. */
interface Draft {
  readonly text: string;
  readonly ends: readonly number[];
}

function join(pieces: readonly string[]): Draft {
  let end = 0;
  return { text: pieces.join(''), ends: pieces.map((piece) => (end += piece.length)) };
}

const split = ({ text, ends }: Draft) => ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));

/** What takes the place of characters goes to the piece of the first of them. */
function apply({ text, ends }: Draft, { find, put }: Rule): Draft {
  const parts: string[] = [];
  const moved: number[] = [];
  let from = 0;
  let shift = 0;
  const moveUpTo = (limit: number, least: number) => {
    for (let end = ends[moved.length]; end !== undefined && end <= limit; end = ends[moved.length])
      moved.push(Math.max(end, least) + shift);
  };
  for (const found of text.matchAll(find)) {
    const made = typeof put === 'string' ? put : put(found);
    moveUpTo(found.index, 0);
    parts.push(text.slice(from, found.index), made);
    from = found.index + found[0].length;
    shift += made.length - found[0].length;
    moveUpTo(from, from);
  }
  moveUpTo(text.length, 0);
  return { text: parts.join('') + text.slice(from), ends: moved };
}

const addressEnd = '[^\\s"„”“«»<>.,;:!?\'’)\\]}…]';
const untouched = new RegExp(
  [
    `(?:https?://|mailto:|www\\.)[^\\s"„”“«»<>]*${addressEnd}`,
    '(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    `(?<![\\w.-])(?:[\\w-]+\\.)+[a-z]{2,}/(?:[^\\s"„”“«»<>]*${addressEnd})?`,
    '`[^`\\n]*`',
    '(?<value>\\{\\w+\\})',
    `[${objectMark}${numberMark}]`,
  ].join('|'),
  'gu',
);
const marks = new RegExp(`[${objectMark}${numberMark}]`, 'gu');

/** Puts marks, which no rule changes, in place of what must stay as it is. */
function mask(text: string): { masked: string; hidden: string } {
  const hidden: string[] = [];
  const masked = text.replace(untouched, (found, ...rest) => {
    hidden.push(found);
    if (found === objectMark || found === numberMark) return found;
    const { value } = rest.at(-1) as { value?: string };
    return (value === undefined ? objectMark : numberMark).repeat(found.length);
  });
  return { masked, hidden: hidden.join('') };
}

function unmask(text: string, hidden: string): string {
  let at = 0;
  return text.replace(marks, () => hidden.charAt(at++));
}
