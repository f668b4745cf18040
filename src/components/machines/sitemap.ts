import type { APIRoute } from 'astro';
import { addresses, allPages, siteLanguages, type Language } from '../page/page-data.ts';
import { escapeXml, xmlResponse } from './xml.ts';

/** One page in all its languages. */
interface Entry {
  readonly paths: readonly { language: Language; path: string }[];
  readonly modified?: string;
  /** The page that offers all languages. */
  readonly all?: string;
}

/**
 * Every page that is to be found by itself, each with its other languages. Pages of steps and embeds are
 * parts of their story, which their canonical address says.
 */
export const GET: APIRoute = async ({ site }) => {
  const absolute = (path: string) => escapeXml(new URL(path, site).href);
  const link = (tag: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${tag}" href="${absolute(path)}"/>`;
  const urls = (await entries()).flatMap(({ paths, modified, all }) =>
    paths.map(({ path }) =>
      [
        `<url><loc>${absolute(path)}</loc>`,
        modified === undefined ? '' : `<lastmod>${modified}</lastmod>`,
        ...(paths.length > 1 ? paths.map((p) => link(p.language.interface.tag, p.path)) : []),
        all === undefined ? '' : link('x-default', all),
        '</url>',
      ].join(''),
    ),
  );
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>`,
    'application/xml',
  );
};

async function entries(): Promise<Entry[]> {
  const languages = await siteLanguages();
  const lists = languages.map((language) => ({
    language,
    path: addresses.stories(language.locale),
  }));
  const found = new Map<string, Entry>();
  for (const page of await allPages()) {
    const { story, locale, content } = page;
    // A translation that still holds words of the original is no page of its own to search engines.
    const told = page.languages.filter(({ incomplete }) => !incomplete);
    const { modified } = story.info;
    const add = (key: string, path: (code: string) => string, among = told, all?: string) =>
      found.set(key, {
        paths: among.map((language) => ({ language, path: path(language.locale) })),
        modified,
        ...(all === undefined ? {} : { all }),
      });
    add(story.name, (code) => addresses.story(code, story.name), told, addresses.home());
    add(`${story.name} ledger`, (code) => addresses.ledger(code, story.name));
    add(`${story.name} corrections`, (code) => addresses.corrections(code, story.name));
    add(`${story.name} translation`, (code) => addresses.translation(code, story.name));
    for (const name of Object.keys(content.pages)) {
      const among = told.filter((l) => name in (story.locales[l.locale]?.pages ?? {}));
      if (among.some((l) => l.locale === locale))
        add(`${story.name} ${name}`, (code) => addresses.page(code, story.name, name), among);
    }
  }
  return [{ paths: lists, all: addresses.home() }, ...found.values()];
}
