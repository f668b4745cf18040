import type { PageData } from '../page/page-data.ts';

/** The story as a schema.org Article: its languages, dates, sources, and what it corrects. */
export function articleToJsonLd(page: PageData, site: URL, image: string): object {
  const { story, locale, content, addresses } = page;
  const { info, claims, sources } = story;
  const absolute = (path: string) => new URL(path, site).href;
  const address = (code: string) => absolute(addresses.story(code, story.name));
  const authors = info.authors.map((name) => ({ '@type': 'Organization', name }));
  const { retells } = info;
  const original = retells === undefined ? undefined : sources[retells];
  const corrected = Object.entries(claims).filter(
    ([, { corrects, amended }]) => corrects ?? amended,
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: content.cover.info.title,
    description: content.cover.info.description,
    url: address(locale),
    image: absolute(image),
    inLanguage: page.interface.tag,
    datePublished: info.published,
    dateModified: info.modified,
    author: authors,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    ...(original === undefined
      ? {}
      : {
          isBasedOn: {
            '@type': 'Article',
            name: original.title,
            ...(original.url === undefined ? {} : { url: original.url }),
          },
        }),
    // Each entry of the ledger says what was corrected and how.
    correction: corrected.map(([id]) => absolute(addresses.ledger(locale, story.name, id))),
    citation: [
      ...new Set(
        Object.values(claims)
          .flatMap((claim) => claim.sources)
          .flatMap((name) => sources[name]?.url ?? []),
      ),
    ],
  };
}

/** JSON that may stand in a script element. */
export const toScript = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
