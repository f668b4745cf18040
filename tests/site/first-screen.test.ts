import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { builtSite, locales } from './built-site.ts';

const site = builtSite(inject('site'));

/** What the first packets of a connection carry. */
const firstPackets = 14_600;

describe.each(locales)('the first screen in %s', (locale) => {
  const html = site.text(`${locale}/deepseek/index.html`);
  const opening = html.slice(0, html.indexOf('</header>'));

  test('comes whole, styles, cover and contents included, within the first packets', () => {
    expect(opening).toContain('</style>');
    expect(opening).toMatch(
      /class="picture tall"[\s\S]*class="picture wide"[\s\S]*class="contents"/,
    );
    expect(brotliCompressSync(opening).length).toBeLessThan(firstPackets);
    expect(gzipSync(opening).length).toBeLessThan(firstPackets);
  });

  test('waits for no file: two fonts are asked for early, styles and scripts for nothing', () => {
    expect(html.match(/<link rel="preload"/g)).toHaveLength(2);
    expect(html).not.toMatch(/<link[^>]*rel="stylesheet"/);
    expect(
      html.match(/<script(?![^>]*type="(?:module|application\/[\w+]*json)")[^>]*src=/g),
    ).toBeNull();
  });
});
