import mdx from '@astrojs/mdx/server.js';
import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { createWords } from '../../story/words.ts';
import { addresses, allPages, siteLanguages, type PageData } from '../page/page-data.ts';
import FeedText from './FeedText.astro';
import { withLinksFrom } from './links-from.ts';
import { escapeXml, xmlResponse } from './xml.ts';

export const getStaticPaths = async () =>
  (await siteLanguages()).map(({ locale }) => ({ params: { locale } }));

/** The Atom feed of a language: each story with its whole text and its pictures. */
export const GET: APIRoute = async ({
  params: { locale = '' },
  site = new URL('https://example.org'),
}) => {
  const language = (await siteLanguages()).find((l) => l.locale === locale);
  if (!language) throw new Error(`no language “${locale}”`);
  const pages = (await allPages()).filter((page) => page.locale === locale);
  const absolute = (path: string) => escapeXml(new URL(path, site).href);
  const newest =
    pages
      .map(({ story }) => story.info.modified)
      .sort()
      .at(-1) ?? '1970-01-01';
  const authors = [...new Set(pages.flatMap(({ story }) => story.info.authors))];
  const title = pages.length === 1 ? pages[0]?.content.cover.info.title : undefined;
  const entries = await Promise.all(pages.map((page) => entryOf(page, site)));
  return xmlResponse(
    [
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language.interface.tag}">`,
      `<title>${escapeXml(title ?? createWords(language.interface)('stories'))}</title>`,
      `<id>${absolute(addresses.stories(locale))}</id>`,
      `<link rel="self" type="application/atom+xml" href="${absolute(addresses.feed(locale))}"/>`,
      `<link rel="alternate" type="text/html" href="${absolute(addresses.stories(locale))}"/>`,
      `<icon>${absolute(addresses.file('icon-192.png'))}</icon>`,
      `<updated>${moment(newest)}</updated>`,
      ...authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
      ...entries,
      '</feed>',
    ].join('\n'),
    'application/atom+xml',
  );
};

async function entryOf(page: PageData, site: URL): Promise<string> {
  const { story, locale, content } = page;
  const address = new URL(addresses.story(locale, story.name), site);
  const container = await AstroContainer.create({ astroConfig: { site: site.href } });
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdx });
  const html = await container.renderToString(FeedText, { locals: { page } });
  const { title, description } = content.cover.info;
  return [
    '<entry>',
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(address.href)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address.href)}"/>`,
    `<published>${moment(story.info.published)}</published>`,
    `<updated>${moment(story.info.modified)}</updated>`,
    `<summary>${escapeXml(description)}</summary>`,
    `<content type="html">${escapeXml(withLinksFrom(html, address))}</content>`,
    '</entry>',
  ].join('\n');
}

/** A day, a month or a year as the moment at which it begins. */
const moment = (date: string) => `${(date + '-01-01').slice(0, 10)}T00:00:00Z`;
