import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openChrome } from '../../src/commands/browser.ts';
import { readContentFiles } from '../../src/commands/content-files.ts';
import { pseudoLocale } from '../../src/commands/pseudo/pseudo-locale.ts';
import { accented, arabic } from '../../src/story/pseudo-text.ts';
import { serveFolder, type StaticServer } from '../../src/commands/static-server.ts';
import { copyProject, type ProjectCopy } from '../../src/commands/pseudo/project-copy.ts';
import { sheets } from '../../src/drawing/layout.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { InterfaceSchema, LabelsSchema } from '../../src/story/schemas.ts';
import { createWording } from '../../src/story/wording.ts';
import { allScenes } from '../all-scenes.ts';

// A copy of the project with three more languages: one just begun (de), one from right to left (ar),
// both with other words than the source; and one in which what is left of the source shows (qps).
let copy: ProjectCopy | undefined;
let site: string;
let browser: Browser;
let server: StaticServer;

/** Writes and builds the copy; LANGUAGES_BUILT names one that is already there. */
async function buildLanguages(): Promise<string> {
  const built = process.env['LANGUAGES_BUILT'];
  if (built !== undefined) return built;
  copy = copyProject();
  // The original gains a passage after a language was begun.
  const gaining = 'content/deepseek/pl/panic.mdx';
  const whole = readFileSync(gaining, 'utf8');
  copy.write([[gaining, whole.replace(/(?<=show="monday\/slice"[^]*?\n\n[^\n]+)\n\n[^\n<]+/, '')]]);
  expect(copy.run('src/commands/new.ts', 'locale', 'deepseek', 'de').status).toBe(0);
  expect(
    readFileSync(join(copy.root, 'content/deepseek/de/panic.mdx'), 'utf8').length,
  ).toBeLessThan(whole.length - 100);
  copy.write([[gaining, whole]]);
  const files = await readContentFiles('.');
  copy.write(pseudoLocale(files, 'deepseek', 'ar', arabic));
  copy.write(pseudoLocale(files, 'deepseek', 'qps', accented));
  const path = 'content/deepseek/de/panic.mdx';
  const text = readFileSync(join(copy.root, path), 'utf8');
  copy.write([
    [
      path,
      text.replace(
        /\n\n(W poniedziałek 27[^\n]*)/,
        (_, line: string) => `\n\n${line.replace(/^.*?</, 'Am Montag <')}`,
      ),
    ],
  ]);
  // The original of one passage changes after its English translation was accepted.
  const original = 'content/deepseek/pl/panic.mdx';
  const polish = readFileSync(join(copy.root, original), 'utf8');
  copy.write([
    [original, polish.replace(/(show="monday\/fall" alt="[^"]*)/, '$1 Wszystkie naraz.')],
  ]);
  return copy.build();
}

beforeAll(async () => {
  site = await buildLanguages();
  server = await serveFolder(site);
  browser = await openChrome();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  copy?.remove();
});

const html = (path: string) => readFileSync(join(site, path, 'index.html'), 'utf8');

async function open(path: string, width = 390): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: width < 600 ? 844 : 800 });
  await page.goto(`${server.address}${path}`, { waitUntil: 'load' });
  await page.waitForSelector('html[data-ready]');
  return page;
}

describe('a language that has just been begun', () => {
  test('is whole, in the words of the source, each passage with its own language', () => {
    const page = html('de/deepseek');
    expect(page).toMatch(/<html lang="de" dir="ltr">/);
    expect(page).toMatch(/<h1[^>]* lang="pl" dir="ltr"/);
    expect(page).toMatch(/<figure[^>]*class="frame"[^>]* lang="pl"/);
    const paragraphs = [...page.matchAll(/<div class="slip">[\s\S]*?<p([^>]*)>/g)];
    expect(paragraphs.length).toBeGreaterThan(20);
    for (const [, attributes] of paragraphs) expect(attributes).toContain('lang="pl"');
  });

  test('a passage that is translated is in the language of the page', () => {
    expect(html('de/deepseek')).toMatch(/<p>Am Montag /);
  });

  test('has what the original gained later, in the words of the original', () => {
    const [, original = ''] =
      /id="monday\/slice"[^]*?<\/p>\s*<p[^>]*>([^<]{20,})/.exec(html('pl/deepseek')) ?? [];
    expect(original).not.toBe('');
    // Each page sets its spaces by the rules of its own language.
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(plain(html('de/deepseek'))).toContain(`<p lang="pl" dir="ltr">${plain(original)}`);
    const [state] = /"missing">\d+/.exec(html('en/deepseek/translation')) ?? ['none'];
    expect(['none', '"missing">0']).toContain(state);
  });

  test('tells its readers, and leads them to the same step of the original', () => {
    const page = html('de/deepseek');
    expect(page).toContain('class="translation-note"');
    expect(page).toMatch(/data-state="missing"[\s\S]{0,300}href="\/pl\/deepseek\/#monday\/friday"/);
    expect(html('de/deepseek/translation')).toMatch(/data-state="missing">[1-9]/);
  });

  test('points search engines to the original, and no page to it', () => {
    expect(html('de/deepseek')).toContain(
      '<link rel="canonical" href="https://story.test/pl/deepseek/"',
    );
    expect(html('de/deepseek')).not.toContain('hreflang="x-default"');
    for (const locale of ['pl', 'en', 'de', 'ar'])
      expect(html(`${locale}/deepseek`)).not.toMatch(/<link rel="alternate" hreflang="de/);
    expect(html('pl/deepseek')).toMatch(/<link rel="alternate" hreflang="ar-EG"/);
  });
});

describe('a passage whose original has changed', () => {
  test('says so at its step, and nowhere else', () => {
    const steps = [
      ...html('en/deepseek').matchAll(/<article class="step" id="([^"]*)"[\s\S]*?<\/article>/g),
    ];
    const stale = steps.filter(([text]) => text.includes('data-state="changed"'));
    expect(stale.map(([, id]) => id)).toContain('monday/fall');
    expect(stale.map(([, id]) => id)).not.toContain('monday/friday');
    expect(stale[0]?.[0]).toContain('href="/pl/deepseek/#monday/fall"');
    expect(html('en/deepseek')).not.toContain('data-state="missing"');
  });

  test('is listed on the page that tells how far translations are', () => {
    expect(html('en/deepseek/translation')).toContain('panic.mdx#monday/fall/alt');
  });
});

describe('a language from right to left', () => {
  test.each([390, 1280])('lays out without a sideways scroll at %d', async (width) => {
    const page = await open('/ar/deepseek/', width);
    expect(await page.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ar', 'rtl']);
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
    const right = await page.$eval('.opening h1', (h1) => getComputedStyle(h1).textAlign);
    expect(['start', 'right']).toContain(right);
    await page.close();
  });

  test('switches to another language at the same step and back', async () => {
    const page = await open('/ar/deepseek/');
    await page.evaluate(() =>
      document
        .getElementById('monday/fall')
        ?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    );
    const step = () => page.evaluate(() => document.documentElement.dataset['step']);
    await page.waitForFunction(() =>
      document.documentElement.dataset['step']?.startsWith('monday/'),
    );
    const before = await step();
    for (const locale of ['de', 'ar']) {
      await Promise.all([
        page.waitForNavigation({ waitUntil: 'load' }),
        page.$eval(`.bar a[data-language][lang="${locale}"]`, (link) =>
          (link as HTMLAnchorElement).click(),
        ),
      ]);
      await page.waitForSelector('html[data-ready]');
      await page.waitForFunction(
        (id) => document.documentElement.dataset['step'] === id,
        {},
        before,
      );
      expect(new URL(page.url()).pathname).toBe(`/${locale}/deepseek/`);
    }
    await page.close();
  });
});

/** The labels of a language in every step and layout that the edge of the sheet cuts: step, layout and text. */
async function cutLabels(locale: string): Promise<string[]> {
  const files = pseudoLocale(await readContentFiles('.'), 'deepseek', 'qps', accented);
  const read = (path: string): unknown => parse(files.get(path) ?? readFileSync(path, 'utf8'));
  const { tag, numbers } = InterfaceSchema.parse(read(`content/interface/${locale}.yml`));
  const labels = LabelsSchema.parse(read(`content/deepseek/${locale}/labels.yml`));
  const pictures = allScenes.flatMap(({ name, facts, ...drawn }) => {
    const words = labels[name];
    if (!words) throw new Error(`no labels of “${name}” in “${locale}”`);
    const wording = createWording({ tag, numbers, labels: words });
    return drawn.scene.steps.flatMap(({ name: step }) =>
      (['tall', 'wide'] as const).map((layout) => {
        const svg = printPicture(drawn, step, { facts, wording, layout });
        const { width, height } = sheets[layout];
        return `<figure title="${name}/${step} ${layout}" style="width:${width}px;height:${height}px">${svg}</figure>`;
      }),
    );
  });
  // The page has the letters of the language in its fonts.
  const page = await open('/qps/deepseek/');
  const cut = await page.evaluate((html) => {
    document.body.innerHTML = html;
    const found: string[] = [];
    for (const svg of document.querySelectorAll('svg')) {
      const sheet = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll('text')) {
        let shown = 1;
        for (let node: Element | null = text; node && node !== svg; node = node.parentElement)
          shown *= Number(getComputedStyle(node).opacity);
        const { left, right, top, bottom, width } = text.getBoundingClientRect();
        // Boxes are higher than letters: a third of a line may lie outside.
        const over = parseFloat(getComputedStyle(text).fontSize) / 3;
        const isCut =
          left < sheet.left - 2 ||
          right > sheet.right + 2 ||
          top < sheet.top - over ||
          bottom > sheet.bottom + over;
        if (shown > 0.05 && width > 0 && isCut)
          found.push(`${svg.closest('figure')?.title ?? ''}: ${text.textContent}`);
      }
    }
    return found;
  }, pictures.join(''));
  await page.close();
  return cut;
}

describe('a pseudo-translation', () => {
  test('no label of a scene is cut by the edge of its sheet', async () => {
    // A number that waits outside of the sheet for its step is no label, and has no letters.
    const withLetters = (cut: string[]) => cut.filter((text) => /: .*\p{L}/u.test(text));
    expect(withLetters(await cutLabels('qps'))).toEqual([]);
    expect(withLetters(await cutLabels('pl'))).toEqual([]);
  });

  test('shows no two words of the source', async () => {
    const page = await open('/qps/deepseek/');
    const shown = await page.evaluate(() => {
      // What is no prose: names of sources, people and models, and the names of the other languages.
      document
        .querySelectorAll(
          'cite, [data-language], [hreflang], .byline, script, style, table, a[rel=noopener], .notes, [data-notes], [popover]',
        )
        .forEach((node) => node.remove());
      const labels = [...document.querySelectorAll('[aria-label]')].map((node) =>
        node.getAttribute('aria-label'),
      );
      return [document.body.textContent, ...labels].join('\n');
    });
    await page.close();
    const source = [...(await readContentFiles('.'))]
      .filter(([path]) =>
        /^content\/(?:deepseek\/pl\/.*(?:mdx|labels\.yml|claims\.yml)|interface\/pl\.yml)$/.test(
          path,
        ),
      )
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('\n');
    const pairsOf = (text: string) =>
      [...text.matchAll(/(?<!\p{L})(?=(\p{Ll}{3,} \p{Ll}{3,})(?!\p{L}))/gu)].map(
        ([, pair]) => pair ?? '',
      );
    const known = new Set(pairsOf(source));
    expect(known.size).toBeGreaterThan(1000);
    expect(pairsOf(shown).filter((pair) => known.has(pair))).toEqual([]);
  });
});
