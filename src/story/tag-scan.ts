import { findExpressionEnd } from './literal.ts';
import type { Danger } from './nesting.ts';

export interface ScannedTag {
  readonly kind: 'open' | 'close' | 'alone';
  readonly name: string;
  /** The offset behind its `>`. */
  readonly end: number;
  /** How many expressions it holds; each is a literal. */
  readonly braces: number;
}

const head = /<\s*(\/?)\s*([\p{ID_Start}$_][^\s/>{}<"'=]*)?(?=[\s/>{])/uy;

/**
 * The tag that begins at a `<`, or why there is none: outside of code the sign begins nothing else
 * in MDX, and the parser takes long over texts in which it does.
 */
export function scanTag(text: string, start: number): ScannedTag | Danger {
  const wrong = (rule: Danger['rule'], offset = start, values: Danger['values'] = {}) => ({
    rule,
    offset,
    values,
  });
  if (text.startsWith('<!', start)) return wrong('html-comment');
  // [text](<address>) and [1]: <address>
  if (/\]\(\s*$|\]:\s*$/.test(text.slice(Math.max(0, start - 8), start)))
    return wrong('link-form', start, { found: text.slice(start, start + 40) });
  head.lastIndex = start;
  const [begun, slash, name = ''] = head.exec(text) ?? [];
  if (begun === undefined || name.endsWith(':')) return wrong('tag-broken');

  let braces = 0;
  let at = start + begun.length;
  for (; text[at] !== '>'; at++) {
    const character = text[at];
    if (character === undefined || character === '<') return wrong('tag-broken');
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, at + 1);
      if (close === -1) return wrong('tag-broken');
      at = close;
    } else if (character === '{') {
      const found = codeAt(text, at);
      if (text[at - 1] !== '=') return wrong('spread', at, { component: name, found });
      const end = findExpressionEnd(text, at);
      if (end === undefined) return wrong('expression', at, { found });
      braces++;
      at = end - 1;
    } else if (character === '=' && /[^\s"'{]/.test(text[at + 1] ?? ' ')) {
      const found = /^[^\s>]*/.exec(text.slice(at + 1, at + 42))?.[0] ?? '';
      return wrong('attribute-quotes', at + 1, { found });
    }
  }
  const alone = text[at - 1] === '/' ? 'alone' : 'open';
  return { kind: slash ? 'close' : alone, name, end: at + 1, braces };
}

/** The beginning of an expression, to be shown. */
export function codeAt(text: string, start: number): string {
  return /^\{[^}\n]{0,40}\}*/.exec(text.slice(start, start + 60))?.[0] ?? '{';
}
