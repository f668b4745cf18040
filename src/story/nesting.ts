import { findExpressionEnd } from './literal.ts';
import type { Rule } from './problem.ts';
import { codeAt, scanTag } from './tag-scan.ts';

/** Quotes, lists, brackets and tags stand at most this deep in each other. */
export const depthLimit = 16;

/**
 * What code spans and fences may hold. They are free of the strict rules, but the parser may see
 * less code than this scan does, so even they stay far below what its stack and patience bear
 * (satteri 0.10.5: about 4,000 levels; 256 kB of entities or braces take it 20 s).
 */
const codeLimits = { characters: 10_000, depth: 200 };
/** Over one long paragraph of links, entities or Polish letters the parser takes the square of its length. */
const paragraphLimits = { characters: 10_000, entities: 200, addresses: 200 };
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

class Scan {
  readonly #text: string;
  #at = 0;
  #found: Danger | undefined;
  /** Told only where nothing better explains the length. */
  #long: Danger | undefined;
  readonly #tags: { name: string; offset: number }[] = [];
  #square = 0;
  #round = 0;
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
    const open = this.#tags.at(-1);
    if (open) this.#refuse('tag-unclosed', open.offset, { component: open.name });
    return this.#found ?? this.#long;
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
      if (character !== undefined) this.#countBracket(character);
      this.#at++;
    }
  }

  /** Quote and list markers of a line, fences, and lines that would be code. */
  #startLine(): void {
    this.#lineStart = this.#at;
    const end = this.#lineEnd(this.#at);
    const line = this.#text.slice(this.#at, end);
    if (line.trim() === '') {
      this.#square = this.#round = 0;
      this.#unclosedTicks.clear();
      return;
    }
    if (this.#at >= this.#paragraphEnd) this.#startParagraph();
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

  #startParagraph(): void {
    const start = this.#at;
    const blank = /\n[ \t]*(?=\n|$)/g;
    blank.lastIndex = start;
    this.#paragraphEnd = blank.exec(this.#text)?.index ?? this.#text.length;
    const text = this.#text.slice(start, this.#paragraphEnd);
    const { characters: limit } = paragraphLimits;
    if (text.length > limit)
      this.#long ??= { rule: 'long-paragraph', offset: start, values: { limit } };
    this.#refuseMany('many-entities', text, /&/g, paragraphLimits.entities);
    this.#refuseMany('many-addresses', text, /www\.|:\/\//gi, paragraphLimits.addresses);
  }

  #refuseMany(rule: Rule, text: string, sign: RegExp, limit: number): void {
    const next = [...text.matchAll(sign)][limit];
    if (next) this.#refuse(rule, this.#at + next.index, { limit });
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
    const found = codeAt(this.#text, this.#at);
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

  /** A whole tag; tags close in the order in which they were opened. */
  #passTag(): void {
    const tag = scanTag(this.#text, this.#at);
    if ('rule' in tag) {
      this.#found ??= tag;
      return;
    }
    const { kind, name } = tag;
    const open = this.#tags.at(-1);
    if (kind === 'open') this.#tags.push({ name, offset: this.#at });
    if (kind === 'close' && !open) this.#refuse('tag-unopened', this.#at, { found: name });
    if (kind === 'close' && open && open.name !== name)
      this.#refuse('tag-crossed', this.#at, { found: name, component: open.name });
    if (kind === 'close') this.#tags.pop();
    if (this.#tags.length > depthLimit) this.#refuse('depth-tags', this.#at, { limit: depthLimit });
    for (let count = 0; count < tag.braces; count++) this.#countBrace();
    this.#at = tag.end;
  }

  #countBracket(character: string): void {
    if (character === '[') this.#square++;
    else if (character === ']') this.#square = Math.max(0, this.#square - 1);
    else if (character === '(') this.#round++;
    else if (character === ')') this.#round = Math.max(0, this.#round - 1);
    if (this.#square > depthLimit || this.#round > depthLimit)
      this.#refuse('depth-brackets', this.#at, { limit: depthLimit });
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
