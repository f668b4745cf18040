import { findExpressionEnd } from './literal.ts';
import type { Rule } from './problem.ts';

/** Quotes, lists, brackets and tags stand at most this deep in each other. */
export const depthLimit = 16;

/**
 * What code spans and fences may hold. They are free of the strict rules, but the parser may see
 * less code than this scan does, so even they stay far below what its stack and patience bear
 * (satteri 0.10.5: about 4,000 levels; 256 kB of entities or braces take it 20 s).
 */
const codeLimits = { characters: 10_000, depth: 200 };
const paragraphEntities = 200;
const fileBraces = 500;

export interface Danger {
  readonly offset: number;
  readonly rule: Rule;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * The first thing in an MDX text that its native parser must not be given, or undefined: it dies of
 * deep nesting without a message. One pass from left to right, no step back: linear in the text.
 */
export function findDanger(text: string): Danger | undefined {
  return new Scan(text).run();
}

const tagHead = /<\s*(\/?)\s*(?:[\p{ID_Start}$_][^\s/>{}<"'=]*)?(?=[\s/>{])/uy;

class Scan {
  readonly #text: string;
  #at = 0;
  #found: Danger | undefined;
  #tags = 0;
  #square = 0;
  #round = 0;
  #entities = 0;
  #braces = 0;
  #code = 0;
  #codeDepth = 0;
  #lineStart = 0;
  #lineBefore = '';
  #paragraphEnd = 0;
  readonly #unclosedTicks = new Set<number>();

  constructor(text: string) {
    this.#text = text;
  }

  run(): Danger | undefined {
    if (this.#text.length > 0) this.#startLine();
    while (!this.#found && this.#at < this.#text.length) this.#step();
    return this.#found;
  }

  #refuse(rule: Rule, offset: number, values: Danger['values'] = {}): void {
    this.#found ??= { rule, offset, values };
  }

  #step(): void {
    const character = this.#text[this.#at];
    if (character === '\n') {
      this.#lineBefore = this.#text.slice(this.#lineStart, this.#at).trim();
      this.#at++;
      this.#startLine();
    } else if (character === '\\')
      this.#at += /[!-/:-@[-`{-~]/.test(this.#text[this.#at + 1] ?? '') ? 2 : 1;
    else if (character === '`') this.#passCodeSpan();
    else if (character === '{') this.#passExpression();
    else if (character === '<') this.#passTag();
    else {
      if (character === '&') this.#countEntity();
      else if (character !== undefined) this.#countBracket(character);
      this.#at++;
    }
  }

  /** Quote and list markers of a line, fences, and lines that would be code. */
  #startLine(): void {
    this.#lineStart = this.#at;
    const end = this.#lineEnd(this.#at);
    const line = this.#text.slice(this.#at, end);
    if (line.trim() === '') {
      this.#square = this.#round = this.#entities = 0;
      this.#unclosedTicks.clear();
      return;
    }
    if (this.#at >= this.#paragraphEnd) this.#paragraphEnd = this.#findParagraphEnd();
    const markers =
      /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))*[ \t]*/.exec(line)?.[0] ?? '';
    const depth = markers.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    if (depth > depthLimit) this.#refuse('depth-blocks', this.#at, { limit: depthLimit });
    if (/^(?:import|export)[ \t]/.test(line) && !continuesText(this.#lineBefore))
      this.#refuse('esm', this.#at, { found: line.slice(0, 6) });
    this.#at += markers.length;
    const fence = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(line.slice(markers.length))?.[0];
    if (fence) this.#passFence(fence, end);
  }

  #passFence(fence: string, from: number): void {
    const close = new RegExp(`\\n[ \\t>]*${fence[0] ?? ''}{${fence.length},}[ \\t]*(?=\\n|$)`, 'g');
    close.lastIndex = from;
    const end = close.exec(this.#text) ? close.lastIndex : this.#text.length;
    this.#countCode(this.#at, end);
    this.#at = end;
    this.#paragraphEnd = end;
  }

  #passCodeSpan(): void {
    const start = this.#at;
    while (this.#text[this.#at] === '`') this.#at++;
    const ticks = this.#at - start;
    if (this.#unclosedTicks.has(ticks)) return;
    for (let next = this.#at; ;) {
      next = this.#text.indexOf('`', next);
      if (next === -1 || next >= this.#paragraphEnd) break;
      const run = next;
      while (this.#text[next] === '`') next++;
      if (next - run !== ticks) continue;
      this.#countCode(this.#at, run);
      this.#at = next;
      return;
    }
    this.#unclosedTicks.add(ticks);
  }

  #passExpression(): void {
    this.#countBrace();
    if (this.#found) return;
    const end = this.#headingIdEnd() ?? findExpressionEnd(this.#text, this.#at);
    if (end === undefined) return this.#refuseBrace();
    this.#at = end;
  }

  #refuseBrace(): void {
    const line = this.#text.slice(this.#lineStart, this.#lineEnd(this.#at));
    const found = /^\{[^}\n]{0,40}\}*/.exec(this.#text.slice(this.#at, this.#at + 60))?.[0] ?? '{';
    const isHeading = /^[ \t]*#{1,6}[ \t]/.test(line) && /^\{[#.]/.test(found);
    this.#refuse(isHeading ? 'heading-attribute' : 'expression', this.#at, { found });
  }

  /** `{#cost}` at the end of a heading is its id, and no code. */
  #headingIdEnd(): number | undefined {
    const line = this.#text.slice(this.#lineStart, this.#lineEnd(this.#at));
    const id = /^[ \t]*#{1,6}[ \t].*?(\{#[a-z][a-z0-9-]*\})[ \t]*$/.exec(line)?.[1];
    return id !== undefined && this.#text.startsWith(id, this.#at)
      ? this.#at + id.length
      : undefined;
  }

  /** A whole tag; where it is none, just its `<`, and the parser will name what is wrong. */
  #passTag(): void {
    const start = this.#at;
    tagHead.lastIndex = start;
    const head = tagHead.exec(this.#text);
    this.#at++;
    if (!head || head[0].endsWith(':')) return;
    let at = start + head[0].length;
    for (; at < this.#text.length; at++) {
      const character = this.#text[at];
      if (character === '<') return;
      if (character === '>') break;
      if (character === '"' || character === "'") {
        const close = this.#text.indexOf(character, at + 1);
        if (close === -1) return;
        at = close;
      } else if (character === '{') {
        this.#at = at;
        if (this.#text[at - 1] !== '=') return this.#refuseSpread(start);
        this.#passExpression();
        if (this.#found) return;
        at = this.#at - 1;
      } else if (character === '=' && /[^\s"'{]/.test(this.#text[at + 1] ?? ' ')) {
        const found = /^[^\s>]{0,40}/.exec(this.#text.slice(at + 1, at + 42))?.[0] ?? '';
        return this.#refuse('attribute-quotes', at + 1, { found });
      }
    }
    if (at >= this.#text.length) return;
    this.#at = at + 1;
    if (head[1] === '/') this.#tags = Math.max(0, this.#tags - 1);
    else if (this.#text[at - 1] !== '/') this.#tags++;
    if (this.#tags > depthLimit) this.#refuse('depth-tags', start, { limit: depthLimit });
  }

  #refuseSpread(start: number): void {
    const component = /^<\s*([^\s/>{]*)/.exec(this.#text.slice(start, this.#at))?.[1] ?? '';
    const found = /^\{[^}\n]{0,40}\}*/.exec(this.#text.slice(this.#at, this.#at + 60))?.[0] ?? '{';
    this.#refuse('spread', this.#at, { component, found });
  }

  #countBracket(character: string): void {
    if (character === '[') this.#square++;
    else if (character === ']') this.#square = Math.max(0, this.#square - 1);
    else if (character === '(') this.#round++;
    else if (character === ')') this.#round = Math.max(0, this.#round - 1);
    if (this.#square > depthLimit || this.#round > depthLimit)
      this.#refuse('depth-brackets', this.#at, { limit: depthLimit });
  }

  #countEntity(): void {
    if (++this.#entities > paragraphEntities)
      this.#refuse('many-entities', this.#at, { limit: paragraphEntities });
  }

  #countBrace(): void {
    if (++this.#braces > fileBraces) this.#refuse('many-braces', this.#at, { limit: fileBraces });
  }

  #countCode(from: number, to: number): void {
    this.#code += to - from;
    if (this.#code > codeLimits.characters)
      return this.#refuse('long-code', from, { limit: codeLimits.characters });
    for (const [mark] of this.#text.slice(from, to).matchAll(/[[({]|[\])}]/g)) {
      if (mark === '{') this.#countBrace();
      if ('[({'.includes(mark)) this.#codeDepth++;
      else this.#codeDepth = Math.max(0, this.#codeDepth - 1);
    }
    if (this.#codeDepth > codeLimits.depth)
      this.#refuse('depth-brackets', from, { limit: codeLimits.depth });
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end === -1 ? this.#text.length : end;
  }

  #findParagraphEnd(): number {
    const blank = /\n[ \t]*(?=\n|$)/g;
    blank.lastIndex = this.#at;
    return blank.exec(this.#text)?.index ?? this.#text.length;
  }
}

/** Whether a paragraph goes on below this line, so that a word `import` or `export` there is prose. */
function continuesText(line: string): boolean {
  const text = line.replace(/^(?:>|[-*+]|\d+[.)])\s+/, '');
  return (
    /^[\p{L}\p{N}"'„“«([*_—–]/u.test(text) &&
    !/^(?:\*\s*){3,}$|^(?:_\s*){3,}$|^\[[^\]]*\]:/.test(text) &&
    !/[>}]$/.test(text)
  );
}
