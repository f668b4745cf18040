import type { MdastPluginEntry } from 'satteri';
import { walkSegments } from './mdx-segments.ts';
import type { MdxNode } from './parse-mdx.ts';

/** The passages of a file that stand in the words of the source, and the language of these. */
export interface Fallback {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Addresses within the file. */
  readonly missing: ReadonlySet<string>;
}

/**
 * Marks passages that are not translated with the language in which they stand, as a Sätteri plugin:
 * `createFallback((path) => …)`, path being that of a file below the project.
 */
export function createFallback(
  fallbackOf: (path: string) => Fallback | undefined,
): MdastPluginEntry {
  return ({ fileURL }) => {
    const path = decodeURIComponent(fileURL?.pathname ?? '');
    const fallback = fallbackOf(/(?:^|\/)(content\/.*)$/s.exec(path)?.[1] ?? path);
    if (!fallback) return false;
    const { lang, dir, missing } = fallback;
    return {
      name: 'fallback-language',
      before(root, context) {
        for (const { address, node, attribute } of walkSegments(root as unknown as MdxNode)) {
          if (attribute !== undefined || !missing.has(address)) continue;
          const { hProperties = {}, ...data } = node.data ?? {};
          context.setProperty(
            node as never,
            'data' as never,
            {
              ...data,
              hProperties: { ...(hProperties as object), lang, dir },
            } as never,
          );
        }
      },
    };
  };
}
