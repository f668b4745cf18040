import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import { openChrome } from '../../src/commands/browser.ts';
import { formats, printPdf } from '../../src/commands/print-pdf.ts';
import { builtSite } from '../site/built-site.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const folder = inject('site');
const site = builtSite(folder);
const points = { A4: [595, 842], Letter: [612, 792] } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openChrome();
});
afterAll(() => browser.close());

describe.each([
  ['pl', 'A4'],
  ['en', 'Letter'],
] as const)('the story in %s on %s', (locale, format) => {
  const html = site.text(`${locale}/deepseek/index.html`);
  const address = /rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
  const steps = [...html.matchAll(/<article class="step" id="([^"]*)"[\s\S]*?<h3[^>]*>([^<]*)/g)];
  const notes = [...html.matchAll(/id="note-([^"]*)"/g)].map(([, id = '']) => id);
  let pdf: Pdf;
  beforeAll(async () => {
    const path = `${locale}/deepseek/`;
    pdf = await getDocumentProxy(await printPdf(browser, { site: folder, path, format }));
  });

  const pages = () =>
    Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));

  test('is of that size, with two or fewer steps on a page, and each page but the first numbered', async () => {
    const all = await pages();
    expect(all.length).toBeGreaterThan(steps.length / 2);
    expect(all.length).toBeLessThan(steps.length * 1.5);
    for (const page of all)
      expect(page.view.slice(2).map(Math.round)).toEqual(
        points[format].map((side) => expect.closeTo(side, -1)),
      );
    for (const [i, page] of all.entries()) {
      const text = await textOf(page);
      expect(text.includes(`${i + 1} / ${all.length}`), text).toBe(i > 0);
    }
  });

  test('says in which language it is, is tagged, and has its headings as outline', async () => {
    const { info } = await pdf.getMetadata();
    expect((info as { Language?: string }).Language).toBe(locale);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await pdf.getPage(2)).getStructTree());
    for (const role of ['H2', 'H3', 'P', 'Figure']) expect(tree).toContain(`"role":"${role}"`);
    const titles = flat(await pdf.getOutline());
    for (const [, , title = ''] of steps) expect(titles).toContain(plain(title));
  });

  test('has the picture, the heading and the text of each step on one page', async () => {
    const onPage = await Promise.all(
      (await pages()).map(async (page) => JSON.stringify(await page.getStructTree())),
    );
    for (const [step = '', id = ''] of steps) {
      const [, alt = ''] =
        new RegExp(`id="${id}"[^>]*><figure[^>]*aria-label="([^"]*)"`).exec(html) ?? [];
      expect(step).not.toBe('');
      const holding = onPage.filter((tree) =>
        tree.includes(JSON.stringify(plain(alt)).slice(1, -1)),
      );
      expect(holding, id).toHaveLength(1);
    }
  });

  test('ends in the notes, each under its number with the addresses of its sources; marks lead to them', async () => {
    const all = await pages();
    const texts = await Promise.all(all.map(textOf));
    const first = texts.findLastIndex((text) => /Przypisy|Notes/.test(text));
    const ends = texts.slice(first).join(' ').replace(/\s/g, '');
    for (const [i] of notes.entries()) expect(ends).toContain(`${i + 1}.`);
    const sources = new Set(
      [...html.slice(html.indexOf('id="note-')).matchAll(/<li>\s*<a href="(http[^"]*)"/g)].map(
        ([, source = '']) => plain(source),
      ),
    );
    expect(sources.size).toBeGreaterThan(10);
    for (const source of sources) expect(ends).toContain(source);
    const links = (await Promise.all(all.map((page) => page.getAnnotations()))).flat() as {
      url?: string;
      dest?: unknown;
    }[];
    expect(links.some(({ url }) => url?.startsWith('http://127.0.0.1'))).toBe(false);
    expect(links.some(({ url }) => url?.startsWith(`${address}ledger/#`))).toBe(true);
    const inside = new Set(links.flatMap(({ dest }) => (typeof dest === 'string' ? dest : [])));
    for (const id of notes)
      expect(
        [...inside].some((dest) => dest.endsWith(`note-${id}`)),
        id,
      ).toBe(true);
  });

  test('carries its own letters', async () => {
    const names = new Set<string>();
    for (const page of await pages()) {
      const { fnArray, argsArray } = await page.getOperatorList();
      for (const [i] of fnArray.entries()) {
        const [name] = (argsArray[i] ?? []) as unknown[];
        if (typeof name !== 'string' || !/^g_d\d+_f\d+$/.test(name)) continue;
        const font = page.commonObjs.get(name) as { name: string; missingFile?: boolean };
        expect(font.missingFile ?? false, font.name).toBe(false);
        names.add(font.name.replace(/^[A-Z]{6}\+/, ''));
      }
    }
    for (const face of ['Poster-Regular', 'Label-Regular', 'Literata-Regular'])
      expect([...names]).toContain(face);
  });
});

test('the formats are those that the tests open', () => {
  expect(Object.keys(points)).toEqual([...formats]);
});

async function textOf(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

const flat = (outline: Awaited<ReturnType<Pdf['getOutline']>> | null): string[] =>
  (outline ?? []).flatMap(({ title, items }) => [plain(title), ...flat(items)]);

const plain = (text: string) =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim();
