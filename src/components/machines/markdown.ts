import { getEntry } from 'astro:content';
import type { APIRoute } from 'astro';
import { factToText, type NumberForm } from '../../story/number-text.ts';
import { pageData, storyPaths, type PageData } from '../page/page-data.ts';
import { linkFrom } from './links-from.ts';

export const getStaticPaths = storyPaths;

/** The whole story as plain Markdown. */
export const GET: APIRoute = async ({ params: { locale = '', story = '' }, site }) => {
  const page = await pageData(locale, story);
  const text = await storyToMarkdown(page, site ?? new URL('https://example.org'));
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};

async function storyToMarkdown(page: PageData, site: URL): Promise<string> {
  const { story, locale, content, addresses, words } = page;
  const { title, lede } = content.cover.info;
  const base = new URL(addresses.story(locale, story.name), site);
  const sections = await Promise.all(
    story.info.sections.map(async (id) => {
      const entry = await getEntry('sections', `${story.name}/${locale}/${id}`);
      const text = mdxToMarkdown(entry?.body ?? '', page, base);
      return `## ${content.sections[id]?.info.title ?? id}\n\n${text}`;
    }),
  );
  const { authors, modified, published } = story.info;
  return [
    `# ${title}`,
    `*${lede}*`,
    `${authors.join(', ')} · ${words('published', { date: words.date(published) })} · ${words('modified', { date: words.date(modified) })} · <${base.href}>`,
    ...sections,
    `---\n\n[${words('ledger')}](${linkFrom(addresses.ledger(locale, story.name), base)}) · ${words('licence')}\n`,
  ].join('\n\n');
}

/** The tags of a guarded section in Markdown's own words: steps are pictures with text, claims link to the ledger. */
export function mdxToMarkdown(mdx: string, page: PageData, base: URL): string {
  const { story, locale, addresses, words } = page;
  const absolute = (path: string) => linkFrom(path, base);
  const claim = (tag: string, inside: string | undefined) => {
    const { id = '', number, form } = attributesOf(tag);
    const entry = story.claims[id];
    const fact =
      number === undefined ? Object.values(entry?.numbers ?? {})[0] : entry?.numbers[number];
    const text = inside ?? (fact ? factToText(fact, page.interface, form as NumberForm) : id);
    const status = entry ? words.status(entry.status) : '';
    return `[${text.trim()}](${absolute(addresses.ledger(locale, story.name, id))} "${status}")`;
  };
  const step = (tag: string) => {
    const { show = '', alt = '' } = attributesOf(tag);
    const [scene = '', name = ''] = show.split('/');
    const title = page.scene(scene).wording.step(name);
    return `### ${title}\n\n![${plain(alt)}](${absolute(addresses.share(locale, story.name, show))})`;
  };
  const explore = (tag: string) => {
    const { show = '', alt = '' } = attributesOf(tag);
    return `### [${page.scene(show).wording.title}](${absolute(`#${show}`)})\n\n${plain(alt)}`;
  };
  const aside = (tag: string, inside: string) => {
    const { title } = attributesOf(tag);
    const lines = [
      ...(title === undefined ? [] : [`**${title}**`, '']),
      ...inside.trim().split('\n'),
    ];
    return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
  };
  return mdx
    .replace(/\]\(((?!https?:|mailto:)[^)\s]+)\)/g, (_, href: string) => `](${absolute(href)})`)
    .replace(/<Claim\b([^>]*?)\/>/g, (_, tag: string) => claim(tag, undefined))
    .replace(/<Claim\b([^>]*)>([\s\S]*?)<\/Claim>/g, (_, tag: string, text: string) =>
      claim(tag, text),
    )
    .replace(/<Step\b([^>]*)>/g, (_, tag: string) => step(tag))
    .replace(/<Explore\b([\s\S]*?)\/>/g, (_, tag: string) => explore(tag))
    .replace(/<Aside\b([^>]*)>([\s\S]*?)<\/Aside>/g, (_, tag: string, text: string) =>
      aside(tag, text),
    )
    .replace(/<\/?(?:Scene|Step)>/g, '')
    .replace(/^(#+ .*?)\s*\{#[\w-]+\}$/gm, '#$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const attributesOf = (tag: string): Record<string, string | undefined> =>
  Object.fromEntries(
    [...tag.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', a, b]) => [
      name,
      a ?? b,
    ]),
  );

/** A text between Markdown's square brackets. */
const plain = (text: string) => text.replace(/[[\]]/g, '');
