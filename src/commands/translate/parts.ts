import { isMap, isPair, isScalar, parseDocument, type Pair } from 'yaml';
import { mdxKinds, type MdxPath } from '../../story/content-paths.ts';
import { readGuardedMdx } from '../../story/guard.ts';
import { walkSegments } from '../../story/mdx-segments.ts';
import type { MdxNode } from '../../story/parse-mdx.ts';

/** A stretch of a file: a block of prose or an entry of YAML, with the stretches inside of it. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Of the passages that it holds; none where it holds no words. */
  readonly addresses: ReadonlySet<string>;
  readonly parts: readonly Part[];
}

/** The parts of an MDX file; undefined where the guard refuses it. */
export function mdxParts(text: string, file: string, kind: MdxPath['kind']): Part | undefined {
  const { tree } = readGuardedMdx(text, { file, ...mdxKinds[kind] });
  if (!tree) return undefined;
  const own = new Map<MdxNode, string[]>();
  const prose = new Set<MdxNode>();
  for (const { address, node, attribute } of walkSegments(tree)) {
    own.set(node, [...(own.get(node) ?? []), address]);
    if (attribute === undefined) prose.add(node);
  }
  const partOf = (node: MdxNode): Part => {
    // A passage is translated as a whole, with the tags in it.
    const parts = prose.has(node) ? [] : (node.children ?? []).map(partOf);
    return {
      start: node.position?.start.offset ?? 0,
      end: node.position?.end.offset ?? 0,
      addresses: new Set([
        ...(own.get(node) ?? []),
        ...parts.flatMap((part) => [...part.addresses]),
      ]),
      parts,
    };
  };
  return partOf(tree);
}

/** The parts of a YAML file, a part for each key; undefined where it is no YAML. */
export function yamlParts(text: string, isWhole: (path: string) => boolean): Part | undefined {
  const { contents, errors } = parseDocument(text, { uniqueKeys: false });
  if (errors.length) return undefined;
  const partOf = ({ key, value }: Pair, path: readonly string[]): Part => {
    const inner = [...path, isScalar(key) ? String(key.value) : ''];
    const address = inner.join('/');
    const isLeaf = !isMap(value) || isWhole(address);
    const parts = isLeaf ? [] : partsOf(value, inner);
    const start = rangeOf(key)[0];
    // A block of text ends with its line break, which belongs to what comes after it.
    const end =
      start + text.slice(start, Math.max(rangeOf(key)[1], rangeOf(value)[1])).trimEnd().length;
    const addresses = isLeaf ? [address] : parts.flatMap((part) => [...part.addresses]);
    return { start, end, addresses: new Set(addresses), parts };
  };
  const partsOf = (node: unknown, path: readonly string[]): Part[] =>
    isMap(node) ? node.items.filter(isPair).map((pair) => partOf(pair as Pair, path)) : [];
  const parts = partsOf(contents, []);
  const addresses = new Set(parts.flatMap((part) => [...part.addresses]));
  return { start: 0, end: text.length, addresses, parts };
}

const rangeOf = (node: unknown): readonly [start: number, end: number] => {
  const { range } = (node ?? {}) as { range?: readonly [number, number, number] | null };
  return [range?.[0] ?? 0, range?.[1] ?? 0];
};

/** A text with what another one has and it lacks, in the same place. */
export function withMissingParts(
  own: { readonly text: string; readonly root: Part },
  source: { readonly text: string; readonly root: Part },
  /** The address in the other text of a passage of this one. */
  addressOf: (own: string) => string,
): string {
  const inserts: { at: number; text: string }[] = [];
  const known = new Set([...own.root.addresses].map(addressOf));
  const isThere = ({ addresses }: Part) => [...addresses].some((address) => known.has(address));
  const compare = (there: Part, here: Part): void => {
    const twinOf = (part: Part) =>
      here.parts.find(({ addresses }) =>
        [...addresses].some((address) => part.addresses.has(addressOf(address))),
      );
    const wordy = there.parts.filter(({ addresses }) => addresses.size > 0);
    wordy.forEach((part, index) => {
      const twin = twinOf(part);
      if (isThere(part)) {
        if (twin) compare(part, twin);
        return;
      }
      const before = wordy.slice(0, index).findLast(isThere);
      const after = wordy.slice(index).find(isThere);
      const [last, next] = [before && twinOf(before), after && twinOf(after)];
      const neighbour = wordy[index - 1];
      const follower = wordy[index + 1];
      if (last) inserts.push({ at: last.end, text: source.text.slice(neighbour?.end, part.end) });
      else if (next)
        inserts.push({ at: next.start, text: source.text.slice(part.start, follower?.start) });
    });
  };
  compare(source.root, own.root);
  let text = '';
  let at = 0;
  for (const insert of inserts.sort((a, b) => a.at - b.at)) {
    text += own.text.slice(at, insert.at) + insert.text;
    at = insert.at;
  }
  return text + own.text.slice(at);
}
