import { isAlias, isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import { findHiddenCharacters } from './hidden-characters.ts';
import { depthLimit } from './nesting.ts';
import type { Rule } from './problem.ts';

export interface Unsafe {
  readonly offset: number;
  readonly rule: Rule;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Where brackets stand so deep in each other that the parser would take seconds, or undefined. */
export function findDeepBrackets(text: string): number | undefined {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[[{]|[\]}]/g)) {
    if (mark === '[' || mark === '{') depth++;
    else depth = Math.max(0, depth - 1);
    if (depth > 500) return index;
  }
  return undefined;
}

/** What js-yaml, which Astro uses, reads as a date or a number where YAML 1.2 reads text. */
const otherwise = /^[-+]?[\d][\d_:.TtZz +-]*$/;

/** The last `&name` or `!tag` of a text, with other properties behind it. */
const markAtEnd = (mark: string) => new RegExp(`${mark}[^\\s]*(?:\\s+[&!][^\\s]*)*\\s*$`);

/**
 * Aliases, anchors, tags and directives (a few lines of them can grow to gigabytes), keys given
 * twice, keys that are refused, and values that two YAML readers would read differently.
 */
export function findUnsafeYaml(
  document: Document.Parsed,
  text: string,
  options: { readonly refusedKeys?: readonly string[]; readonly onlyStrings?: boolean },
): Unsafe[] {
  const found: Unsafe[] = [];
  const directive = /^%/m.exec(text);
  if (directive && document.directives?.docStart)
    found.push({ offset: directive.index, rule: 'yaml-directive', values: {} });
  const look = (node: unknown, depth: number): void => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    const refuse = (rule: Rule, values: Unsafe['values'] = {}) =>
      found.push({ offset, rule, values });
    if (isAlias(node)) {
      refuse('yaml-alias', { found: `*${node.source}` });
      return;
    }
    if (depth > depthLimit) {
      refuse('depth', { limit: depthLimit });
      return;
    }
    const before = (mark: string) => Math.max(0, text.slice(0, offset).search(markAtEnd(mark)));
    if ('anchor' in node && node.anchor !== undefined)
      found.push({
        offset: before('&'),
        rule: 'yaml-anchor',
        values: { found: `&${node.anchor}` },
      });
    if (node.tag !== undefined)
      found.push({ offset: before('!'), rule: 'yaml-tag', values: { found: node.tag } });
    // Escapes such as "\u202E" bring in what the text of the file does not show.
    if (isScalar(node) && node.type === 'QUOTE_DOUBLE') {
      const [hidden] = findHiddenCharacters(String(node.value));
      if (hidden) refuse(hidden.rule, hidden.values);
    }
    if (isSeq(node)) for (const item of node.items) look(item, depth + 1);
    if (isMap(node)) {
      const seen = new Set<string>();
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        const at = isNode(key) ? (key.range?.[0] ?? offset) : offset;
        if (!isScalar(key) || name === '<<' || name === '__proto__')
          found.push({ offset: at, rule: 'yaml-key', values: { found: name } });
        if (seen.has(name)) found.push({ offset: at, rule: 'key-twice', values: { found: name } });
        if (options.refusedKeys?.includes(name))
          found.push({ offset: at, rule: 'frontmatter-key', values: { found: name } });
        seen.add(name);
        look(key, depth + 1);
        look(value, depth + 1);
      }
    }
    if (
      options.onlyStrings &&
      isScalar(node) &&
      node.type === 'PLAIN' &&
      otherwise.test(node.source ?? '')
    )
      refuse('yaml-quote', { found: node.source ?? '' });
  };
  look(document.contents, 0);
  return found;
}
