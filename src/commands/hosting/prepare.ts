import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { StorySchema } from '../../story/schemas.ts';
import { caddyfilePart } from './caddy.ts';
import { cloudfrontFunction, cloudfrontPolicy } from './cloudfront.ts';
import { headersFile, redirectsFile } from './headers-file.ts';
import { isEmbed, siteHeaders, siteRules, type SiteHeaders } from './headers.ts';
import { nginxInclude } from './nginx.ts';
import { readParts } from './parts.ts';
import type { SitePlace } from './place.ts';
import { contentSecurityPolicy, inlineStyles, withPolicy } from './policy.ts';
import { siteRedirects } from './redirects.ts';
import { storyRedirects } from './story-redirects.ts';
import { securityText } from './security-txt.ts';
import { writeTwins } from './twins.ts';
import { vercelConfiguration } from './vercel.ts';

interface Folders {
  /** The project, with a final slash. */
  readonly root: string;
  /** The built site. */
  readonly site: string;
  /** For what hosts need and readers do not: server configuration, bill of materials. */
  readonly hosting: string;
}

/**
 * The last step of a build: puts the security policy into each page, writes what hosts read, and lays
 * compressed twins beside the text files. Gives a line about it.
 */
export async function prepareForHosts(folders: Folders, place: SitePlace): Promise<string> {
  const { root, site, hosting } = folders;
  const pages = await siteFiles(site);
  const headers = await putPolicies(site, pages);
  await mkdir(`${site}/.well-known`, { recursive: true });
  await mkdir(hosting, { recursive: true });
  await writeFile(`${site}/.well-known/security.txt`, await securityOf(root, place));
  const rules = siteRules(pages, place.base);
  const redirects = [
    ...siteRedirects(place.base),
    ...(await storyRedirects(`${root}content`, place.base)),
  ];
  const whole = { headers, rules, redirects, base: place.base };
  const { bill, licences } = await readParts(root, `${root}.cache/parts`);
  const twins = await writeTwins(site, await siteFiles(site), `${root}.cache/twins`);
  const written = {
    [`${site}/_headers`]: headersFile(headers, rules, place.base),
    [`${site}/_redirects`]: redirectsFile(redirects),
    [`${site}/vercel.json`]: vercelConfiguration(whole),
    // Cloudflare compresses by itself; the twins would only be uploaded.
    [`${site}/.assetsignore`]: '*.br\n*.gz\n*.zst\nvercel.json\n',
    [`${hosting}/nginx.conf`]: nginxInclude(whole),
    [`${hosting}/story.caddy`]: caddyfilePart(whole),
    [`${hosting}/cloudfront-function.js`]: cloudfrontFunction,
    ...cloudfrontFiles(hosting, headers),
    [`${hosting}/place.json`]: `${JSON.stringify(place)}\n`,
    [`${hosting}/sbom.cdx.json`]: bill,
    [`${hosting}/licences.tsv`]: licences,
  };
  await Promise.all(Object.entries(written).map(([file, text]) => writeFile(file, text)));
  return `${rules.length + 1} header rules, ${twins} files compressed anew`;
}

/** The files of a folder by their paths below it, in one order on every machine. */
async function siteFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .sort();
}

/** Puts into each page the policy of its own styles; gives the headers, whose policy allows them all. */
async function putPolicies(site: string, files: readonly string[]): Promise<SiteHeaders> {
  const styles = { page: new Set<string>(), embed: new Set<string>() };
  for (const file of files.filter((path) => path.endsWith('.html'))) {
    const html = await readFile(`${site}/${file}`, 'utf8');
    const own = inlineStyles(html, file);
    const kind = isEmbed(file.replace(/[^/]*$/, '')) ? 'embed' : 'page';
    for (const css of own) styles[kind].add(css);
    await writeFile(`${site}/${file}`, withPolicy(html, contentSecurityPolicy(own)));
  }
  return siteHeaders(styles);
}

const cloudfrontFiles = (folder: string, headers: SiteHeaders) =>
  Object.fromEntries(
    (['page', 'embed', 'asset', 'icon'] as const).map((kind) => [
      `${folder}/cloudfront-${kind}.json`,
      cloudfrontPolicy('story', kind, headers),
    ]),
  );

/** security.txt from the addresses for corrections of all stories. */
async function securityOf(root: string, place: SitePlace): Promise<string> {
  const content = `${root}content`;
  const names = (await readdir(content)).sort();
  const stories = await Promise.all(
    names.map((name) => readFile(`${content}/${name}/story.yml`, 'utf8').catch(() => undefined)),
  );
  const infos = stories
    .filter((text) => text !== undefined)
    .map((text) => StorySchema.parse(parse(text)));
  const languages = (await readdir(`${content}/interface`)).map((file) => file.split('.')[0] ?? '');
  return securityText(
    {
      addresses: infos.map(({ corrections }) => corrections),
      locales: languages.sort(),
      checked:
        infos
          .map(({ checked }) => checked)
          .toSorted()
          .at(-1) ?? '',
    },
    place,
  );
}
