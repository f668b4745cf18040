import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { addressesBelow } from '../../story/addresses.ts';
import { pathsMoved, RedirectsSchema, stepsMoved } from '../../story/redirects.ts';
import type { Redirect } from './redirects.ts';

/** The old addresses of all stories, from each content/<story>/redirects.yml and in each of its languages. */
export async function storyRedirects(content: string, base: string): Promise<Redirect[]> {
  const addresses = addressesBelow(base);
  const found: Redirect[] = [];
  for (const story of (await readdir(content)).sort()) {
    const text = await readFile(`${content}/${story}/redirects.yml`, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const redirects = RedirectsSchema.parse(parse(text) ?? {});
    for (const locale of (await readdir(`${content}/${story}`)).sort())
      if (existsSync(`${content}/${story}/${locale}/story.mdx`))
        found.push(...stepsMoved(redirects, addresses, locale, story));
    found.push(...pathsMoved(redirects, addresses));
  }
  return found;
}
