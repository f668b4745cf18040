import { mdxKinds, type MdxPath } from './content-paths.ts';
import { readGuardedMdx } from './guard.ts';
import { isTag, type MdxNode } from './parse-mdx.ts';
import { isParagraph } from './passage.ts';
import { createPlaces } from './place.ts';
import type { LocatedSegment } from './segments.ts';
import type { Slot } from './slots.ts';
import { proseAttributes, sectionVocabulary } from './vocabulary.ts';
import { yamlSegments } from './yaml-segments.ts';

const fence = '---\n';

/** The frontmatter strings and the passages of an MDX file; none where the guard refuses it. */
export function mdxSegments(text: string, file: string, kind: MdxPath['kind']): LocatedSegment[] {
  const { tree, info } = readGuardedMdx(text, { file, ...mdxKinds[kind] });
  if (!tree || !info) return [];
  const placeOf = createPlaces(text);
  const head = text.slice(fence.length, text.indexOf(`\n${fence.trim()}`, 3) + 1);
  const segments = yamlSegments(head, fence.length, 2);
  for (const { address, node, attribute } of walkSegments(tree)) {
    const slot = attribute === undefined ? proseSlot(node, text) : valueSlot(node, attribute, text);
    if (slot?.text) segments.push({ address, slots: [slot], ...placeOf(slot.start) });
  }
  return segments;
}

export interface SegmentNode {
  readonly address: string;
  readonly node: MdxNode;
  /** The attribute of a tag that holds the text; without one it is what the node holds. */
  readonly attribute?: string;
}

/**
 * The nodes of a tree that hold texts to translate, with their addresses: below the step that they
 * stand in, else below the last heading, they are counted by kind.
 */
export function walkSegments(root: MdxNode): SegmentNode[] {
  const found: SegmentNode[] = [];
  const counts = new Map<string, number>();
  let heading = 'text';
  const add = (container: string, kind: string, node: MdxNode, attribute?: string) => {
    const name = `${container}/${kind}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const isFirst = attribute !== undefined && count === 1;
    const address = isFirst ? name : `${name}-${count}`;
    found.push({ address, node, ...(attribute === undefined ? {} : { attribute }) });
  };
  const visit = (node: MdxNode, step: string | undefined): void => {
    let inner = step;
    if (isTag(node)) {
      const show = node.attributes?.find(({ name }) => name === 'show')?.value;
      if (typeof show === 'string' && node.name === 'Step') inner = show;
      const around = typeof show === 'string' ? show : (step ?? heading);
      for (const name of proseAttributes(sectionVocabulary, node.name ?? ''))
        if (node.attributes?.some((attribute) => attribute.name === name))
          add(around, name, node, name);
    }
    if (node.type === 'heading') {
      const { id } = (node.data?.['hProperties'] ?? {}) as { id?: string };
      if (step === undefined) heading = id ?? heading;
      add(inner ?? heading, 'heading', node);
    } else if (node.type === 'tableCell') add(inner ?? heading, 'cell', node);
    else if (isParagraph(node)) add(inner ?? heading, 'paragraph', node);
    else for (const child of node.children ?? []) visit(child, inner);
  };
  visit(root, undefined);
  return found;
}

/** Markdown between the first and the last thing that a node holds. */
function proseSlot(node: MdxNode, text: string): Slot | undefined {
  const first = node.children?.[0]?.position?.start.offset;
  const last = node.children?.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return undefined;
  const whole = text.slice(first, last);
  const source = whole.trim();
  const start = first + whole.indexOf(source);
  const indent = /\n([ \t>]*)/.exec(source)?.[1] ?? '';
  return {
    form: '',
    text: source
      .replace(/(?:\\| {2,})\n[ \t>]*/g, '\u0000')
      .replace(/[ \t]*\n[ \t>]*|[ \t]+/g, ' ')
      .replaceAll('\u0000', '\\\n'),
    start,
    end: start + source.length,
    write: (words) => words.replaceAll('\n', `\n${indent}`),
  };
}

/** The value of an attribute; trees do not say where it is, so it is looked for within the tag. */
function valueSlot(node: MdxNode, name: string, text: string): Slot | undefined {
  const start = node.position?.start.offset ?? 0;
  const tag = text.slice(
    start,
    node.children?.[0]?.position?.start.offset ?? node.position?.end.offset,
  );
  const masked = tag.replace(/"[^"]*"|'[^']*'/g, (quoted) => '"'.repeat(quoted.length));
  const match = new RegExp(`[\\s"}]${name}\\s*=\\s*("+|\\{\\s*"+\\s*\\})`).exec(masked);
  if (!match) return undefined;
  const from = start + match.index + match[0].length - (match[1]?.length ?? 0);
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  const raw = typeof value === 'object' && value ? value.value.trim().slice(1, -1) : value;
  return {
    form: '',
    text: (raw ?? '').replace(/\s+/g, ' ').trim(),
    start: from,
    end: from + (match[1]?.length ?? 0),
    write: (words) =>
      `"${words
        .replace(/&(?=#?\w+;)/g, '&amp;')
        .replaceAll('"', '&quot;')
        .replaceAll('\n', ' ')}"`,
  };
}
