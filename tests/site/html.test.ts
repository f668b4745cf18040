import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

const site = inject('site');
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);
const read = (path: string) => readFileSync(join(site, path), 'utf8');
const all = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const locales = ['pl', 'en'];
const story = (locale: string) => read(`${locale}/deepseek/index.html`);

describe('the built site', () => {
  test('has a page for both languages, their lists, ledgers, and one that offers all', () => {
    for (const path of [
      'index.html',
      '404.html',
      ...locales.flatMap((l) => [
        `${l}/index.html`,
        `${l}/deepseek/index.html`,
        `${l}/deepseek/ledger/index.html`,
      ]),
    ])
      expect(pages).toContain(path);
    expect(pages.some((path) => path.includes('gallery'))).toBe(false);
  });

  test.each(pages)(
    '%s: ids stand once, inner links lead somewhere, nothing is loaded from elsewhere',
    (path) => {
      const html = read(path);
      const ids = all(html, /\sid="([^"]*)"/g);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      for (const href of all(html, /\shref="([^"]*)"/g)) {
        if (/^(?:https?:|mailto:|data:)/.test(href)) continue;
        const { pathname, hash } = new URL(href, `https://story.test/${path}`);
        const target =
          decodeURIComponent(pathname).slice(1) + (pathname.endsWith('/') ? 'index.html' : '');
        const fragment = hash === '' ? undefined : hash.slice(1);
        if (fragment === undefined)
          expect(() => readFileSync(join(site, target)), href).not.toThrow();
        else if (target.endsWith('.html'))
          expect(read(target), href).toContain(`id="${decodeURIComponent(fragment)}"`);
      }
      expect(all(html, /<(?:script|img|source|iframe)[^>]*\ssrc="(https?:[^"]*)"/g)).toEqual([]);
      expect(
        all(html, /<link(?![^>]*rel="(?:canonical|alternate)")[^>]*\shref="(https?:[^"]*)"/g),
      ).toEqual([]);
      expect(html).not.toMatch(/\sstyle="/);
      expect(html).not.toMatch(/\balt=""|aria-label=""/);
    },
  );

  test.each(locales)('%s: language, canonical, hreflang and og:locale agree', (locale) => {
    const html = story(locale);
    const address = (l: string) => `https://story.test/${l}/deepseek/`;
    expect(html).toMatch(new RegExp(`<html lang="${locale}"`));
    expect(all(html, /<link rel="canonical" href="([^"]*)"/g)).toEqual([address(locale)]);
    const alternates = [
      ...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g),
    ].map(([, lang, href]) => [lang, href]);
    expect(alternates).toEqual([
      ['en-GB', address('en')],
      ['pl-PL', address('pl')],
      ['x-default', 'https://story.test/'],
    ]);
    expect(html).toContain(`property="og:locale" content="${locale === 'pl' ? 'pl_PL' : 'en_GB'}"`);
    expect(html).toContain(
      `property="og:locale:alternate" content="${locale === 'pl' ? 'en_GB' : 'pl_PL'}"`,
    );
  });

  test('step ids are the same in every language, in the same order', () => {
    const [first, ...rest] = locales.map((l) =>
      all(story(l), /<article class="step" id="([^"]*)"/g),
    );
    expect(first?.length).toBeGreaterThanOrEqual(7);
    for (const other of rest) expect(other).toEqual(first);
  });

  test.each(locales)(
    '%s: every step prints its picture, a description and its text, before any script',
    (locale) => {
      const steps = story(locale).split('<article class="step"').slice(1);
      for (const step of steps) {
        const [figure = '', text = ''] = step.split('</figure>');
        expect(figure).toMatch(/role="img" aria-label="[^"]{20,}"/);
        expect(figure).toMatch(/<svg class="picture tall" viewBox="0 0 390 500">/);
        expect(text.replace(/<[^>]*>/g, '').trim().length).toBeGreaterThan(80);
      }
    },
  );

  test('the only inline script is the constant one; the rest are modules of our own', () => {
    const hashes = new Set<string>();
    for (const path of pages)
      for (const body of all(
        read(path),
        /<script(?![^>]*(?:\ssrc=|application\/))[^>]*>([\s\S]*?)<\/script>/g,
      )) {
        expect(body.length, path).toBeLessThanOrEqual(400);
        hashes.add(createHash('sha256').update(body).digest('base64'));
      }
    expect(hashes.size).toBe(1);
  });

  test('notices of what is shipped stay: gsap’s in the built script, all in licences.txt', () => {
    const scripts = readdirSync(join(site, '_astro')).filter((file) => file.endsWith('.js'));
    const withGsap = scripts
      .map((file) => read(`_astro/${file}`))
      .filter((text) => text.includes('gsap.com/standard-license'));
    expect(withGsap.length).toBeGreaterThan(0);
    for (const text of withGsap) expect(text).toContain('@license');
    const notices = read('licences.txt');
    for (const name of ['preact', 'scrollama', 'gsap', 'bricolage-grotesque', 'literata'])
      expect(notices).toContain(name);
  });

  test.each(locales)('%s: the ledger holds every claim under a permanent id', (locale) => {
    const ids = all(
      read(`${locale}/deepseek/ledger/index.html`),
      /<article class="entry" id="([^"]*)"/g,
    );
    const known = all(readFileSync('content/deepseek/claims.yml', 'utf8'), /^([a-z][\w-]*):/gm);
    expect([...ids].sort()).toEqual([...known].sort());
  });

  test.each(locales)('%s: the log of corrections is a page that holds each of them', (locale) => {
    const log = read(`${locale}/deepseek/corrections/index.html`);
    const logged = all(log, /<article class="entry" id="([^"]*)"/g);
    const marked = [
      ...readFileSync('content/deepseek/claims.yml', 'utf8').matchAll(
        /^([a-z][\w-]*):\n((?: .*\n|\n)*)/gm,
      ),
    ].flatMap(([, id = '', body = '']) => (/^ {2}(?:corrects|amended):/m.test(body) ? [id] : []));
    expect(marked.length).toBeGreaterThan(5);
    expect(new Set(logged)).toEqual(new Set(marked));
    expect(story(locale)).toContain(`href="/${locale}/deepseek/corrections/"`);
  });

  test.each(locales)(
    '%s: every mark bears the number of its note on the page, which has sources',
    (locale) => {
      const html = story(locale);
      const notes = [...html.matchAll(/id="note-([^"]*)" popover[\s\S]*?<ul>\s*<li>/g)];
      const numbers = new Map(notes.map(([, id = ''], i) => [id, String(i + 1)]));
      const marks = [
        ...html.matchAll(/<a data-note="(\d+)" class="mark[^>]* href="[^"#]*#([^"]*)"/g),
      ];
      expect(new Set(marks.map(([, , id]) => id))).toEqual(new Set(numbers.keys()));
      for (const [, number, id = ''] of marks) expect(number, id).toBe(numbers.get(id));
      // They are numbered as they are met.
      const met = new Set(marks.map(([, number]) => Number(number)));
      expect([...met]).toEqual([...met].sort((a, b) => a - b));
    },
  );
});
