import type { MdastPluginEntry } from 'satteri';
import { contentPathOf } from './content-paths.ts';
import { literalValue } from './literal.ts';
import { isTag, type MdxAttribute, type MdxNode } from './parse-mdx.ts';
import { lineBreak, numberMark, objectMark, typeset, typesetPieces } from './typography.ts';
import { proseAttributes, sectionVocabulary } from './vocabulary.ts';

/** Changes to a tree, as Sätteri queues them. */
interface Changes {
  setText(node: MdxNode, value: string): void;
  setAttributes(node: MdxNode, attributes: readonly MdxAttribute[]): void;
}

/**
 * Typography as a Sätteri plugin, for `satteri({ mdastPlugins: [guard, createTypography(localeOfPath)] })`.
 * `tagOf` tells the language of a file from its path below the project; without one it is left as written.
 */
export function createTypography(tagOf: (path: string) => string | undefined): MdastPluginEntry {
  return ({ fileURL }) => {
    const path = decodeURIComponent(fileURL?.pathname ?? '');
    const tag = tagOf(/(?:^|\/)(content\/.*)$/s.exec(path)?.[1] ?? path);
    if (tag === undefined) return false;
    return {
      name: 'typography',
      before(root, context) {
        const target = (node: MdxNode) =>
          node as unknown as Parameters<typeof context.removeNode>[0];
        const changes: Changes = {
          setText: (node, value) =>
            context.setProperty(target(node) as { type: 'text'; value: string }, 'value', value),
          // An attribute cannot be set by itself; children that are handed on keep their own changes.
          setAttributes: (node, attributes) =>
            context.replaceNode(target(node), target({ ...node, attributes }) as never),
        };
        typesetTree(root as unknown as MdxNode, tag, changes);
      },
    };
  };
}

/** The folder of a language that a file lies in: content/<story>/pl/panic.mdx → pl. */
export function localeOfPath(path: string): string | undefined {
  const found = contentPathOf(path);
  return 'locale' in found ? found.locale : undefined;
}

function typesetTree(node: MdxNode, tag: string, changes: Changes): void {
  if (isTag(node)) typesetAttributes(node, tag, changes);
  if (isPassage(node)) typesetPassage(node, tag, changes);
  for (const child of node.children ?? []) typesetTree(child, tag, changes);
}

/** What the rules see as a whole: a paragraph, a heading, a cell, text straight in a tag on its own lines. */
function isPassage({ type, children }: MdxNode): boolean {
  if (type === 'mdxJsxFlowElement')
    return children?.some((child) => child.type === 'text') ?? false;
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

function typesetPassage(passage: MdxNode, tag: string, changes: Changes): void {
  const texts: { node: MdxNode; at: number }[] = [];
  const pieces: string[] = [];
  const collect = (node: MdxNode): void => {
    const own = pieceOf(node);
    if (node.type === 'text') texts.push({ node, at: pieces.length });
    if (own === undefined) node.children?.forEach(collect);
    else pieces.push(own);
  };
  passage.children?.forEach(collect);
  const set = typesetPieces(pieces, tag);
  for (const { node, at } of texts)
    if (set[at] !== undefined && set[at] !== node.value) changes.setText(node, set[at]);
}

/** What a node puts into the passage, or undefined where its children do. */
function pieceOf(node: MdxNode): string | undefined {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'break':
      return lineBreak;
    case 'footnoteReference':
      return '';
    case 'mdxTextExpression': {
      const value = literalValue(node.value ?? '');
      if (value === undefined) return ''; // a comment
      return typeof value === 'number' ? numberMark : objectMark;
    }
  }
  if (node.children?.length) return undefined;
  return node.name === 'Claim' ? numberMark : objectMark;
}

function typesetAttributes(tagNode: MdxNode, tag: string, changes: Changes): void {
  const prose = proseAttributes(sectionVocabulary, tagNode.name ?? '');
  const attributes = tagNode.attributes?.map((attribute) => {
    const { name = '', value } = attribute;
    if (!prose.includes(name)) return attribute;
    const text = typeof value === 'object' && value ? literalValue(value.value) : value;
    const set = typeof text === 'string' ? typeset(text, tag) : text;
    return typeof set === 'string' && set !== text ? { ...attribute, value: set } : attribute;
  });
  if (attributes?.some((attribute, i) => attribute !== tagNode.attributes?.[i]))
    changes.setAttributes(tagNode, attributes);
}
