import type { z } from 'astro/zod';
import { readFrontmatter } from './frontmatter.ts';
import { idPattern } from './schemas.ts';
import { findHiddenCharacters } from './hidden-characters.ts';
import { linkFault } from './links.ts';
import { isComment, literalValue } from './literal.ts';
import { depthLimit } from './nesting.ts';
import { isTag, parseMdx, startOf, type MdxNode } from './parse-mdx.ts';
import { createPlaces } from './place.ts';
import { createProblem, type Place, type Problem } from './problem.ts';
import { checkTag } from './guard-tag.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { YamlFile } from './yaml-file.ts';

export interface GuardOptions<S extends z.ZodType = z.ZodType> {
  /** The path that problems name. */
  readonly file: string;
  /** The tags that this kind of file may use. */
  readonly components: Vocabulary;
  /** The keys that its frontmatter has. */
  readonly frontmatter: S;
}

export interface GuardedMdx<T> {
  readonly tree: MdxNode | undefined;
  readonly info: YamlFile<T> | undefined;
  /** The text that the tree was made from: of the same places, its frontmatter blanked. */
  readonly body: string;
  readonly problems: Problem[];
}

/**
 * All that an MDX text holds which a translator's file may not: code, HTML, images, unknown tags
 * and attributes, other links than http(s), mailto, path and fragment, frontmatter outside its schema.
 */
export function guardMdx(text: string, options: GuardOptions): Problem[] {
  return readGuardedMdx(text, options).problems;
}

/** The same, with the tree and the frontmatter for those who read on. Nothing of the text is run. */
export function readGuardedMdx<S extends z.ZodType>(
  text: string,
  { file, components, frontmatter }: GuardOptions<S>,
): GuardedMdx<z.output<S>> {
  const { info, body, problems } = readFrontmatter(text, file, frontmatter);
  const parsed = parseMdx(body, file);
  const found = parsed.tree
    ? guardTree(parsed.tree, { file, components, text: body })
    : parsed.problems;
  // Frontmatter of the wrong form is told once.
  const isFrontmatter = ({ values }: Problem) =>
    values['found'] === 'yaml' || values['found'] === 'toml';
  const others = problems.length ? found.filter((problem) => !isFrontmatter(problem)) : found;
  return {
    tree: found.length ? undefined : parsed.tree,
    info,
    body,
    problems: [...problems, ...others],
  };
}

export interface TreeOptions {
  readonly file: string;
  readonly components: Vocabulary;
  /** The text of the tree, to find the places of attributes. */
  readonly text: string;
}

export interface TreeContext extends TreeOptions {
  readonly placeOf: (offset: number) => Place;
}

/** The rules for a parsed tree; an allow-list: what is not named here is refused. */
export function guardTree(root: MdxNode, options: TreeOptions): Problem[] {
  const context: TreeContext = { ...options, placeOf: createPlaces(options.text) };
  const problems: Problem[] = [];
  const visit = (node: MdxNode, parents: readonly MdxNode[], depth: number): void => {
    const inner = nesting.has(node.type) || isTag(node) ? depth + 1 : depth;
    if (inner > depthLimit) {
      problems.push(createProblem(context.file, startOf(node), 'depth', { limit: depthLimit }));
      return;
    }
    problems.push(...checkNode(node, parents, context));
    for (const child of node.children ?? []) visit(child, [...parents, node], inner);
  };
  for (const child of root.children ?? []) visit(child, [root], 0);
  return problems;
}

/** Nodes that may stand in each other again and again. */
const nesting = new Set([
  'blockquote',
  'list',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'footnoteDefinition',
]);

const plainNodes = new Set([
  ...['paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'break', 'thematicBreak'],
  ...['inlineCode', 'code', 'blockquote', 'list', 'listItem', 'linkReference'],
  ...['table', 'tableRow', 'tableCell', 'footnoteReference', 'footnoteDefinition'],
]);

function checkNode(node: MdxNode, parents: readonly MdxNode[], context: TreeContext): Problem[] {
  const refuse = (rule: Problem['rule'], values: Problem['values'] = {}) => [
    createProblem(context.file, startOf(node), rule, values),
  ];
  const { type, value = '' } = node;
  const extra = foreignData(node);
  if (extra !== undefined) return refuse('heading-attribute', { found: extra });
  if (isTag(node)) return checkTag(node, parents, context);
  if (type === 'image' || type === 'imageReference') return refuse('image');
  if (type === 'mdxjsEsm') return refuse('esm', { found: value.trim().slice(0, 6) });
  if (type === 'html') return refuse('html-tag', { component: value.slice(0, 20) });
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression')
    return isComment(value) || literalValue(value) !== undefined
      ? hiddenIn(value, refuse)
      : refuse('expression', { found: `{${value}}` });
  if (type === 'link' || type === 'definition') {
    const url = node.url ?? '';
    const fault = linkFault(url);
    return fault ? refuse(fault, { found: url }) : hiddenIn(`${url} ${node.title ?? ''}`, refuse);
  }
  if (!plainNodes.has(type)) return refuse('node-unknown', { found: type });
  return hiddenIn(`${value} ${node.lang ?? ''} ${node.meta ?? ''} ${node.label ?? ''}`, refuse);
}

/** Attributes that `{#id .class onclick=…}` behind a heading would print; only the id may stand. */
function foreignData({ data = {} }: MdxNode): string | undefined {
  const { hProperties = {}, ...others } = data;
  const { id, ...attributes } = hProperties as Record<string, unknown>;
  if (id !== undefined && !(typeof id === 'string' && idPattern.test(id))) return String(id);
  const names = [...Object.keys(attributes), ...Object.keys(others)];
  // The parser's own mark of a tag that was typed.
  return names.find((name) => name !== '_mdxExplicitJsx');
}

/** Entities such as &#x202E; bring in what the text of the file does not show. */
function hiddenIn(
  text: string,
  refuse: (rule: Problem['rule'], values: Problem['values']) => Problem[],
): Problem[] {
  const [hidden] = findHiddenCharacters(text);
  return hidden ? refuse(hidden.rule, hidden.values) : [];
}
