import { numberMark, objectMark, type QuoteRules } from './typography-rules.ts';

interface Open {
  /** Where it stands in the text. */
  readonly at: number;
  readonly closer: string;
  /** The straight mark that it was written with, or the mark itself. */
  readonly written: string;
}

const opensAfter = /[\s([{„«“‘–—/-]/u;
const closesBefore = /[\s.,;:!?)\]}”»]/u;
const word = new RegExp(`[\\p{L}\\p{N}${objectMark}${numberMark}]`, 'u');
/** ’90s, ’tis, ’em: a letter is missing, nothing is quoted. */
const elision = /^'(?:\d+s\b|(?:tis|twas|em|til|cause|n)\b)/iu;
const closingSingle = /(?<=\S)'(?![\p{L}\p{N}])/gu;
/** Deeper nesting is no prose. */
const mostOpen = 16;

/**
 * Makes straight quotes and apostrophes those of a language, one character for one. Nested quotes take
 * turns. Those that are typographic already stay and are counted; inches (27") stay straight.
 */
export function curlQuotes(text: string, rules: QuoteRules): string {
  const open: Open[] = [];
  const curled: string[] = [];
  const lastClosing = [...text.matchAll(closingSingle)].at(-1)?.index ?? -1;
  for (let i = 0; i < text.length; i++) {
    const written = text.charAt(i);
    const place: Place = {
      at: i,
      before: curled[i - 1] ?? '',
      after: text.charAt(i + 1),
      isQuoteStart: written === "'" && i < lastClosing && !elision.test(text.slice(i, i + 8)),
    };
    const chosen = choose(written, place, open, rules);
    count(chosen, written, place, open, rules);
    curled.push(chosen);
  }
  return curled.join('');
}

interface Place {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** A single quote here is closed further on. */
  readonly isQuoteStart: boolean;
}

function choose(written: string, place: Place, open: readonly Open[], rules: QuoteRules): string {
  const top = open.at(-1);
  const { at, before, after } = place;
  const begins = before === '' || opensAfter.test(before) || top?.at === at - 1;
  const ends = after === '' || closesBefore.test(after);
  if (rules.mistakes?.includes(written) && top && !begins) return top.closer;
  if (written !== '"' && written !== "'") return written;

  const own = open.findLast((other) => other.written === written);
  const opener = () => {
    if (!top) return rules.pairs[written === '"' ? 0 : rules.single][0];
    return rules.pairs[top.closer === rules.pairs[0][1] ? 1 : 0][0];
  };
  if (/^\s?$/u.test(before) && /^\s?$/u.test(after)) return written;
  if (written === '"') {
    if (begins && !ends) return opener();
    if (!top && /\d/.test(before)) return written;
    return own?.closer ?? top?.closer ?? rules.pairs[0][1];
  }
  if (word.test(before) && word.test(after)) return '’';
  if (begins && !ends) return place.isQuoteStart ? opener() : '’';
  if (!top && /\d/.test(before)) return written;
  return own?.closer ?? '’';
}

/** Follows what stands in the finished text, so that a second run sees the same. */
function count(
  chosen: string,
  written: string,
  { at, before, after }: Place,
  open: Open[],
  { pairs }: QuoteRules,
): void {
  const pair = pairs.find(([opener]) => opener === chosen);
  const closed = open.findLastIndex(({ closer }) => closer === chosen);
  // Swedish opens and closes with the same mark, which is its apostrophe too.
  if (pair && closed === -1) {
    const isApostrophe = word.test(before) && word.test(after);
    if (open.length < mostOpen && !isApostrophe) open.push({ at, closer: pair[1], written });
    return;
  }
  if (chosen === '’' && word.test(after)) return;
  if (closed !== -1) open.length = closed;
}
