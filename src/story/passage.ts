import { literalValue } from './literal.ts';
import type { YamlFile } from './yaml-file.ts';
import { isTag, startOf, type MdxNode } from './parse-mdx.ts';
import type { ClaimUse, HeadingUse, LinkUse, Passage, Segment, StepUse } from './story.ts';
import { proseAttributes, sectionVocabulary } from './vocabulary.ts';

/** Stands in the text of a segment where a tag prints something of its own. */
export const objectMark = '\uFFFC';

/** What a guarded tree says: its steps, claims, headings, links and the texts that are translated. */
export function readPassage<Info>(
  tree: MdxNode,
  { file, value: info, placeOf }: YamlFile<Info>,
): Passage<Info> {
  const steps: StepUse[] = [];
  const explores: StepUse[] = [];
  const claimsUsed: ClaimUse[] = [];
  const headings: HeadingUse[] = [];
  const links: LinkUse[] = [];
  const segments: Segment[] = [];
  const paragraphs: Record<string, number> = { '': 0 };
  let group = -1;

  const visit = (node: MdxNode, within: string): void => {
    const place = startOf(node);
    const attributes = isTag(node) ? readAttributes(node) : {};
    let inner = within;
    if (isTag(node)) {
      for (const name of proseAttributes(sectionVocabulary, node.name ?? ''))
        if (attributes[name])
          segments.push({ ...place, within, kind: 'attribute', text: attributes[name] });
      if (node.name === 'Scene') group++;
      if (node.name === 'Step' || node.name === 'Explore') {
        const address = attributes['show'] ?? '';
        const [scene = '', step = ''] = address.split('/');
        const use = { ...place, within, address, scene, step, alt: attributes['alt'] ?? '' };
        if (node.name === 'Explore') explores.push({ ...use, group: -1 });
        else {
          steps.push({ ...use, group });
          inner = address;
          paragraphs[address] ??= 0;
        }
      }
      if (node.name === 'Claim')
        claimsUsed.push({
          ...place,
          within,
          id: attributes['id'] ?? '',
          hasWords: (node.children ?? []).length > 0,
          ...(attributes['number'] === undefined ? {} : { number: attributes['number'] }),
        });
    }
    const { type } = node;
    if (isParagraph(node)) {
      paragraphs[inner] = (paragraphs[inner] ?? 0) + 1;
      segments.push({ ...place, within: inner, kind: 'paragraph', text: textOf(node) });
    }
    if (type === 'tableCell') segments.push({ ...place, within, kind: 'cell', text: textOf(node) });
    if (type === 'heading') {
      const text = textOf(node).trim();
      segments.push({ ...place, within, kind: 'heading', text });
      headings.push({ ...place, within, depth: node.depth ?? 0, id: headingIdOf(node), text });
    }
    if (type === 'link' || type === 'definition')
      links.push({ ...place, within, url: node.url ?? '' });
    for (const child of node.children ?? []) visit(child, inner);
  };
  visit(tree, '');
  const places = Object.keys(info as object).map((key) => [key, placeOf([key])] as const);
  const infoPlaces = Object.fromEntries(places);
  return {
    file,
    info,
    infoPlaces,
    steps,
    explores,
    claimsUsed,
    headings,
    links,
    paragraphs,
    segments,
  };
}

/** A paragraph, or a tag on lines of its own with text straight in it. */
export function isParagraph(node: MdxNode): boolean {
  if (node.type === 'paragraph') return true;
  if (node.type !== 'mdxJsxFlowElement') return false;
  if (node.name === 'Claim') return true;
  return (node.children ?? []).some((child) => child.type === 'text' && child.value?.trim());
}

/** The id that a heading is given by {#id} at its end, or undefined. */
export function headingIdOf(heading: MdxNode): string | undefined {
  const { id } = (heading.data?.['hProperties'] ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
}

/** The words of a node; code and tags that print numbers leave a mark, a Claim leaves its own words. */
export function textOf(node: MdxNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'break') return '\n';
  if (node.type === 'inlineCode' || node.type === 'footnoteReference') return objectMark;
  if (isTag(node) && !node.children?.length) return objectMark;
  return (node.children ?? []).map(textOf).join('');
}

function readAttributes(node: MdxNode): Record<string, string> {
  const entries = (node.attributes ?? []).map(({ name = '', value }): [string, string] => [
    name,
    typeof value === 'object' && value !== null
      ? String(literalValue(value.value) ?? '')
      : (value ?? ''),
  ]);
  return Object.fromEntries(entries);
}
