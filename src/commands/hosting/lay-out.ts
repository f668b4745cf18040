import { cp, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** What Cloudflare and Netlify read at the root of a domain, not below a path. */
const rootFiles = ['_headers', '_redirects', '.assetsignore'];

/**
 * Copies a built site into the folder of a domain: below the path that its base names, with what hosts
 * read at the root.
 */
export async function layOut(site: string, base: string, folder: string): Promise<void> {
  const below = join(folder, base);
  await mkdir(below, { recursive: true });
  await cp(site, below, { recursive: true });
  if (base === '/') return;
  for (const file of rootFiles) await rename(join(below, file), join(folder, file));
}
