import { describe, expect, inject, test } from 'vitest';
import { builtSite, locales, metaOf, origin, plainText, sizeOfPng } from './built-site.ts';

const site = builtSite(inject('site'));
const story = (locale: string) => site.text(`${locale}/deepseek/index.html`);
const stepsIn = (locale: string) =>
  [...story(locale).matchAll(/<article class="step" id="([^"]*)"/g)].map(([, id = '']) => id);
const steps = locales.flatMap((locale) => stepsIn(locale).map((id) => [locale, id] as const));

describe('share pictures', () => {
  const withPicture = site.pages.filter((path) => metaOf(site.text(path), 'og:image'));

  test('there is one for the story and one for each of its steps, in each language', () => {
    const cards = site.files.filter((path) => path.startsWith('share/') && path.endsWith('.png'));
    const expected = [
      ...locales.map((locale) => `share/deepseek/${locale}/cover.png`),
      ...steps.map(([locale, id]) => `share/deepseek/${locale}/${id}.png`),
    ];
    expect(cards.sort()).toEqual(expected.sort());
    for (const locale of locales) expect(withPicture).toContain(`${locale}/deepseek/index.html`);
  });

  test.each(withPicture)('%s: its picture is there, of the size that it says', (path) => {
    const html = site.text(path);
    const png = site.bytes(site.fileAt(metaOf(html, 'og:image') ?? ''));
    const said = {
      width: Number(metaOf(html, 'og:image:width')),
      height: Number(metaOf(html, 'og:image:height')),
    };
    expect(said).toEqual({ width: 1200, height: 630 });
    expect(sizeOfPng(png)).toEqual(said);
    expect(png.length).toBeLessThanOrEqual(60_000);
    expect(metaOf(html, 'og:image:alt')).toMatch(/.{8,}/);
    expect(metaOf(html, 'twitter:card')).toBe('summary_large_image');
  });

  test('no two steps of a language share a picture', () => {
    for (const locale of locales) {
      const pictures = stepsIn(locale).map((id) =>
        site.bytes(`share/deepseek/${locale}/${id}.png`).toString('base64'),
      );
      expect(new Set(pictures).size).toBe(pictures.length);
    }
  });
});

describe('the page of a step', () => {
  test.each(steps)('%s %s: says what the story says there, and leads on to it', (locale, id) => {
    const html = site.text(`${locale}/deepseek/s/${id}/index.html`);
    const [, inStory = ''] = story(locale).split(`<article class="step" id="${id}"`);
    const [slip = ''] = inStory.split('</article>');
    const title = plainText(/<h3[^>]*>([\s\S]*?)<\/h3>/.exec(slip)?.[1] ?? '');
    expect(plainText(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '')).toBe(title);
    expect(plainText(metaOf(html, 'og:title') ?? '')).toContain(title);
    const paragraphs = [...slip.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, text = '']) =>
      plainText(text),
    );
    expect(paragraphs.length).toBeGreaterThan(0);
    const said = plainText(html.slice(html.indexOf('<main')));
    for (const text of paragraphs) expect(said).toContain(text);
    expect(metaOf(html, 'og:url')).toBe(`${origin}/${locale}/deepseek/s/${id}/`);
    expect(html).toContain(`<link rel="canonical" href="${origin}/${locale}/deepseek/"`);
    expect(html).toContain(`<a href="/${locale}/deepseek/#${id}">`);
    expect(html).toMatch(/role="img" aria-label="[^"]{20,}"/);
  });

  test('is small', () => {
    for (const [locale, id] of steps)
      expect(site.bytes(`${locale}/deepseek/s/${id}/index.html`).length, id).toBeLessThan(60_000);
  });
});
