import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { formats, printPdf } from '../../src/commands/print-pdf.ts';
import { builtSite, locales, plainText } from '../site/built-site.ts';
import { storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();
const folder = inject('site');
const site = builtSite(folder);

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;
type OutlineItem = Awaited<ReturnType<Pdf['getOutline']>>[number];
type TagNode = NonNullable<Awaited<ReturnType<PdfPage['getStructTree']>>> & { alt?: string };

/** Width and height in points. */
const sheets = { A4: [595, 842], Letter: [612, 792] } as const;
const files = locales.flatMap((locale) => formats.map((format) => ({ locale, format })));

/** The headings of a page as [level, text]. */
const headingsOf = (html: string) =>
  [...html.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(
    ([, level, text = '']) => [Number(level), plainText(text)] as const,
  );
const flat = (items: readonly OutlineItem[], level = 1): (readonly [number, string])[] =>
  items.flatMap(({ title, items: below }) => [
    [level, plainText(title)] as const,
    ...flat(below as OutlineItem[], level + 1),
  ]);
const tagsIn = (node: TagNode): TagNode[] =>
  'role' in node ? [node, ...(node.children as TagNode[]).flatMap(tagsIn)] : [];
const unspaced = (text: string) => text.replace(/\s/g, '');
const unescaped = (text: string) =>
  text.replaceAll('&#34;', '"').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe.each(files)('the PDF in $locale on $format', ({ locale, format }) => {
  const html = site.text(`${locale}/deepseek/index.html`);
  const steps = [...html.matchAll(/<article class="step"/g)].length;
  let pdf: Pdf;
  let pages: PdfPage[];
  let texts: string[];

  beforeAll(async () => {
    const path = `${locale}/deepseek/`;
    pdf = await getDocumentProxy(await printPdf(story.browser(), { site: folder, path, format }));
    pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));
    texts = await Promise.all(
      pages.map(async (page) => {
        const { items } = await page.getTextContent();
        return items.map((item) => ('str' in item ? item.str : '')).join(' ');
      }),
    );
  });

  test('lies on its sheets, two steps a page at most, none of them blank, all but the first numbered', () => {
    for (const { view } of pages) {
      const [, , width = 0, height = 0] = view;
      expect(Math.abs(width - sheets[format][0])).toBeLessThanOrEqual(1);
      expect(Math.abs(height - sheets[format][1])).toBeLessThanOrEqual(1);
    }
    expect(pages.length).toBeGreaterThan(steps / 2);
    expect(pages.length).toBeLessThan(steps * 1.2);
    texts.forEach((text, i) => {
      const number = new RegExp(`\\b${i + 1}\\s*/\\s*${pages.length}\\b`);
      if (i === 0) expect(text).not.toMatch(number);
      else expect(text).toMatch(number);
      expect(text.length, `page ${i + 1}`).toBeGreaterThan(100);
    });
  });

  test('has an outline of its sections and steps, in order, that leads to their pages', async () => {
    const outline = await pdf.getOutline();
    const headings = headingsOf(html);
    expect(headings.filter(([level]) => level === 3).length).toBeGreaterThanOrEqual(steps);
    expect(flat(outline)).toEqual(headings);
    const places = (items: readonly OutlineItem[]): unknown[] =>
      items.flatMap(({ dest, items: below }) => [
        (dest as unknown[])[0],
        ...places(below as OutlineItem[]),
      ]);
    const indices = await Promise.all(
      places(outline).map((place) => pdf.getPageIndex(place as never)),
    );
    expect(indices).toEqual(indices.toSorted((a, b) => a - b));
    expect(new Set(indices).size).toBeGreaterThan(steps / 2);
  });

  test('is tagged, and shows each picture once, whole on one page, with its description', async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: expect.stringMatching(locale) as unknown });
    const trees = await Promise.all(pages.map((page) => page.getStructTree()));
    const tags = trees.flatMap((tree) => tagsIn(tree as TagNode));
    const alts = tags.flatMap(({ role, alt }) => (role === 'Figure' ? [alt] : []));
    const expected = [
      ...html.matchAll(/<(?:figure|div)[^>]* role="img" aria-label="([^"]*)"/g),
    ].map(([, alt = '']) => unescaped(alt));
    expect(expected.length).toBeGreaterThan(steps);
    expect(alts).toEqual(expected);
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Link'])
      expect(
        tags.some((tag) => tag.role === role),
        role,
      ).toBe(true);
  });

  test('bears its typefaces in itself', async () => {
    const names = new Set<string>();
    for (const page of pages.filter((_, i) => i % 6 === 0)) {
      await page.getOperatorList();
      for (const [, font] of page.commonObjs as unknown as Iterable<[string, object | null]>) {
        if (!font || !('missingFile' in font)) continue;
        const { name, missingFile } = font as { name: string; missingFile: boolean };
        expect(missingFile, name).toBe(false);
        names.add(name.replace(/^.*\+|-.*$/g, ''));
      }
    }
    expect([...names]).toEqual(expect.arrayContaining(['Poster', 'Label', 'Literata']));
  });

  test('ends with a note for each claim, with the addresses of its sources, to which the marks lead', async () => {
    const [, notes = ''] = html.split('<section class="notes"');
    const list = notes.slice(0, notes.indexOf('</section>'));
    const ids = [...list.matchAll(/id="note-([^"]*)"/g)].map(([, id = '']) => id);
    const title = plainText(/<h2[^>]*>([\s\S]*?)<\/h2>/.exec(list)?.[1] ?? '');
    const start = texts.findIndex((text) => text.includes(` ${title} `));
    expect(start).toBeGreaterThan(steps / 3);
    const printed = unspaced(texts.slice(start).join(''));
    ids.forEach((id, i) => expect(printed, id).toContain(`${i + 1}.`));
    for (const [, href = ''] of list.matchAll(/href="(https?:[^"]*)"/g))
      expect(printed).toContain(unspaced(unescaped(href)));
    const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
    const led = new Set(links.flatMap(({ dest }) => (typeof dest === 'string' ? [dest] : [])));
    for (const id of ids) {
      expect(led).toContain(`note-${id}`);
      expect(await pdf.getDestination(`note-${id}`), id).not.toBeNull();
    }
    for (const { url } of links)
      if (typeof url === 'string') expect(url).not.toMatch(/localhost|127\.0\.0\.1/);
  });
});
