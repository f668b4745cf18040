import { z } from 'astro/zod';
import { describe, expect, inject, test } from 'vitest';
import { childrenOf, parseXml } from '../xml.ts';
import { builtSite, locales, origin, sizeOfPng } from './built-site.ts';

const site = builtSite(inject('site'));
const address = z.url({ protocol: /^https?$/ });
const day = z.iso.date();

/** Whether an absolute address of this site leads to a file, and its fragment to an element of it. */
function resolves(href: string): boolean {
  const { origin: host, hash } = new URL(href);
  if (host !== origin) return true;
  const file = site.fileAt(href);
  if (!site.files.includes(file)) return false;
  return hash === '' || site.text(file).includes(`id="${decodeURIComponent(hash.slice(1))}"`);
}

describe('sitemap.xml', () => {
  const map = parseXml(site.text('sitemap.xml'));
  const urls = childrenOf(map, 'url').map((url) => ({
    loc: childrenOf(url, 'loc')[0]?.text ?? '',
    modified: childrenOf(url, 'lastmod')[0]?.text,
    links: childrenOf(url, 'xhtml:link').map(({ attributes }) => attributes),
  }));

  test('names each page that is its own canonical, once, and no other', () => {
    const canonical = site.pages.filter((path) => {
      const own = `${origin}/${path.replace(/index\.html$/, '')}`;
      const html = site.text(path);
      return html.includes(`rel="canonical" href="${own}"`) && !html.includes('noindex');
    });
    const offered = canonical.filter((path) => !['index.html', '404.html'].includes(path));
    const { uri } = map.attributes['xmlns'] ? { uri: map.attributes['xmlns'] } : { uri: '' };
    expect(uri).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    expect(urls.map(({ loc }) => site.fileAt(loc)).sort()).toEqual(offered.sort());
  });

  test('gives each page its other languages, as the page itself does', () => {
    for (const { loc, links, modified } of urls) {
      const html = site.text(site.fileAt(loc));
      const inPage = [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)]
        .map(([, hreflang, href]) => `${hreflang} ${href}`)
        .filter((entry) => !entry.startsWith('x-default'));
      const inMap = links
        .filter(({ hreflang }) => hreflang !== 'x-default')
        .map(({ hreflang, href }) => `${hreflang} ${href}`);
      expect(inMap, loc).toEqual(inPage);
      for (const { href = '' } of links) expect(resolves(href), href).toBe(true);
      if (modified !== undefined) expect(day.safeParse(modified).success).toBe(true);
    }
  });

  test('robots.txt leads to it', () => {
    expect(site.text('robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`);
  });
});

describe.each(locales)('the feed in %s', (locale) => {
  const feed = parseXml(site.text(`${locale}/feed.xml`));
  const one = (name: string, of = feed) => childrenOf(of, name)[0]?.text ?? '';
  const moment = z.iso.datetime();

  test('keeps the rules of RFC 4287 for what a feed and an entry hold', () => {
    const once = ['id', 'title', 'updated'];
    const atMostOnce = ['generator', 'icon', 'logo', 'rights', 'subtitle'];
    const atMostOnceInEntry = ['content', 'published', 'rights', 'source', 'summary'];
    const many = ['author', 'category', 'contributor', 'link'];
    const entries = childrenOf(feed, 'entry');
    expect(feed.name).toBe('feed');
    expect(entries.length).toBeGreaterThan(0);
    for (const element of [feed, ...entries]) {
      const limited = element === feed ? atMostOnce : atMostOnceInEntry;
      const names = element.children.map(({ name }) => name);
      const allowed = [...once, ...limited, ...many, ...(element === feed ? ['entry'] : [])];
      for (const name of names) expect(allowed).toContain(name);
      for (const name of once) expect(childrenOf(element, name), name).toHaveLength(1);
      for (const name of limited) expect(childrenOf(element, name).length).toBeLessThanOrEqual(1);
      const links = childrenOf(element, 'link').map(({ attributes }) => attributes);
      for (const link of links) expect(address.safeParse(link['href']).success).toBe(true);
      const alternates = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
      const kinds = alternates.map(({ type, hreflang }) => `${type} ${hreflang}`);
      expect(new Set(kinds).size).toBe(kinds.length);
      // An entry has content or leads to it; it may take its author from the feed.
      if (element !== feed)
        expect(childrenOf(element, 'content').length + alternates.length).toBeGreaterThan(0);
      for (const author of childrenOf(element, 'author')) {
        expect(childrenOf(author, 'name')).toHaveLength(1);
        for (const { name } of author.children) expect(['name', 'uri', 'email']).toContain(name);
      }
      for (const name of ['title', 'subtitle', 'summary', 'rights', 'content'])
        for (const { attributes, children } of childrenOf(element, name)) {
          expect([undefined, 'text', 'html', 'xhtml']).toContain(attributes['type']);
          if (attributes['type'] !== 'xhtml') expect(children).toEqual([]);
        }
    }
    expect(childrenOf(feed, 'author').length).toBeGreaterThan(0);
    const ids = entries.map((entry) => one('id', entry));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is Atom: id, title, author, moments and links', () => {
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(feed.attributes['xml:lang']).toMatch(new RegExp(`^${locale}\\b`));
    for (const element of [feed, ...childrenOf(feed, 'entry')]) {
      expect(one('title', element)).not.toBe('');
      expect(address.safeParse(one('id', element)).success).toBe(true);
      expect(moment.safeParse(one('updated', element)).success).toBe(true);
      for (const { attributes } of childrenOf(element, 'link'))
        expect(resolves(attributes['href'] ?? ''), attributes['href']).toBe(true);
    }
    expect(one('name', childrenOf(feed, 'author')[0])).not.toBe('');
    expect(childrenOf(feed, 'link').map(({ attributes }) => attributes['rel'])).toContain('self');
    expect(site.text(`${locale}/deepseek/index.html`)).toContain(
      `type="application/atom+xml" href="${origin}/${locale}/feed.xml"`,
    );
  });

  test('holds the whole story: every step with its picture, every link absolute and alive', () => {
    const html = one('content', childrenOf(feed, 'entry')[0]);
    const story = site.text(`${locale}/deepseek/index.html`);
    for (const [, id = ''] of story.matchAll(/<article class="step" id="([^"]*)"/g)) {
      expect(html).toContain(`href="${origin}/${locale}/deepseek/#${id}"`);
      expect(html).toContain(`src="${origin}/share/deepseek/${locale}/${id}.png"`);
    }
    for (const [, href = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(URL.canParse(href) && resolves(href), href).toBe(true);
    expect(html).not.toMatch(/<(?:script|style|svg)|\sclass=/);
  });
});

describe.each(locales)('the story in %s as Markdown', (locale) => {
  const text = site.text(`${locale}/deepseek/story.md`);

  test('has its title, every step, and no tag of ours', () => {
    expect(text).toMatch(/^# \S/);
    expect(text.replace(/<https?:[^>]*>/g, '')).not.toMatch(/<\/?[A-Za-z]/);
    const steps = site.text(`${locale}/deepseek/index.html`).match(/<article class="step"/g) ?? [];
    expect(text.match(/^!\[[^\]]{20,}\]\(/gm)?.length).toBe(steps.length);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  test('every link in it leads somewhere', () => {
    for (const [, href = ''] of text.matchAll(/\]\(([^)\s]+)/g))
      expect(URL.canParse(href) && resolves(href), href).toBe(true);
  });
});

describe.each(locales)('JSON-LD in %s', (locale) => {
  const html = site.text(`${locale}/deepseek/index.html`);
  const block = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const text = z.string().min(1);
  const Article = z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('Article'),
    headline: text,
    description: text,
    url: z.literal(`${origin}/${locale}/deepseek/`),
    image: address,
    inLanguage: z.string().regex(new RegExp(`^${locale}\\b`)),
    datePublished: day,
    dateModified: day,
    author: z
      .array(z.strictObject({ '@type': z.enum(['Organization', 'Person']), name: text }))
      .min(1),
    license: address,
    isBasedOn: z.strictObject({
      '@type': z.literal('Article'),
      name: text,
      url: address.optional(),
    }),
    correction: z.array(address).min(1),
    citation: z.array(address).min(1),
  });

  test('is an Article with its sources and corrections', () => {
    const article = Article.parse(JSON.parse(block));
    for (const href of [article.image, ...article.correction])
      expect(resolves(href), href).toBe(true);
    expect(new Set(article.citation).size).toBe(article.citation.length);
    expect(article.headline.length).toBeLessThanOrEqual(110);
  });
});

describe('icons', () => {
  const Manifest = z.object({
    name: z.string().min(1),
    start_url: z.literal('/'),
    icons: z.array(z.object({ src: z.string(), sizes: z.string(), type: z.string() })),
  });

  test('the manifest names icons that are there, of the size that it says', () => {
    const { icons } = Manifest.parse(JSON.parse(site.text('site.webmanifest')));
    expect(icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
    for (const { src, sizes } of icons) {
      const { width, height } = sizeOfPng(site.bytes(site.fileAt(src)));
      expect(`${width}x${height}`).toBe(sizes);
    }
    expect(sizeOfPng(site.bytes('apple-touch-icon.png'))).toEqual({ width: 180, height: 180 });
  });
});
