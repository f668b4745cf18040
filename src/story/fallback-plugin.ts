import type { MdastPluginEntry } from 'satteri';
import { createPassageAttributes } from './passage-attributes.ts';

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
  return createPassageAttributes('fallback-language', (path) => {
    const fallback = fallbackOf(path);
    if (!fallback) return undefined;
    const { lang, dir, missing } = fallback;
    return (address) => (missing.has(address) ? { lang, dir } : undefined);
  });
}
