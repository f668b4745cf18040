import type { MdastPluginEntry } from 'satteri';
import { walkSegments } from './mdx-segments.ts';
import type { MdxNode } from './parse-mdx.ts';

/** The HTML attributes of a passage, by its address within the file; undefined for none. */
export type AttributesOf = (address: string) => Readonly<Record<string, string>> | undefined;

/**
 * Gives the passages of a file HTML attributes, as a Sätteri plugin; `attributesOf` is asked with the
 * file's path below the project, and leaves a file alone by undefined.
 */
export function createPassageAttributes(
  name: string,
  attributesOf: (path: string) => AttributesOf | undefined,
): MdastPluginEntry {
  return ({ fileURL }) => {
    const path = decodeURIComponent(fileURL?.pathname ?? '');
    const ofPassage = attributesOf(/(?:^|\/)(content\/.*)$/s.exec(path)?.[1] ?? path);
    if (!ofPassage) return false;
    return {
      name,
      before(root, context) {
        for (const { address, node, attribute } of walkSegments(root as unknown as MdxNode)) {
          const attributes = attribute === undefined ? ofPassage(address) : undefined;
          if (!attributes) continue;
          const { hProperties = {}, ...data } = node.data ?? {};
          const all = { ...(hProperties as object), ...attributes };
          context.setProperty(
            node as never,
            'data' as never,
            { ...data, hProperties: all } as never,
          );
        }
      },
    };
  };
}
