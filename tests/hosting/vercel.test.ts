import { getTransformedRoutes } from '@vercel/routing-utils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

type Configuration = Parameters<typeof getTransformedRoutes>[0];

describe.each([
  { base: '/', site: inject('site') },
  { base: '/a/b/', site: inject('siteBelow') },
])('Vercel under $base', ({ base, site }) => {
  const file = JSON.parse(readFileSync(join(site, 'vercel.json'), 'utf8')) as Configuration;
  const { routes, error } = getTransformedRoutes(file);

  /** The headers of all rules that match a path, a later one in the place of an earlier one. */
  const headersOf = (path: string): Record<string, string> =>
    Object.assign(
      {},
      ...(routes ?? []).map((route) =>
        'src' in route && route.continue === true && new RegExp(route.src ?? '').test(path)
          ? route.headers
          : {},
      ),
    ) as Record<string, string>;

  test('its own reading of vercel.json finds no fault', () => {
    expect(error).toBeNull();
    expect(routes?.length).toBeGreaterThan(10);
  });

  test('pages, embeds, assets and icons have their headers', () => {
    for (const page of [
      '',
      'pl/',
      'en/deepseek/',
      'pl/deepseek/ledger/',
      'pl/deepseek/s/monday/fall/',
    ]) {
      const headers = headersOf(`${base}${page}`);
      expect(headers['Content-Security-Policy'], page).toContain("frame-ancestors 'none'");
      expect(headers['Cache-Control']).toBe('public, max-age=0, must-revalidate');
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
    }
    const embed = headersOf(`${base}pl/deepseek/embed/monday/`)['Content-Security-Policy'];
    expect(embed).toContain("default-src 'none'");
    expect(embed).not.toContain('frame-ancestors');
    const asset = headersOf(`${base}_astro/play.abc.js`);
    expect(asset['Cache-Control']).toBe('public, max-age=31536000, immutable');
    expect(asset).not.toHaveProperty('Content-Security-Policy');
    expect(headersOf(`${base}icon.svg`)['Cache-Control']).toBe('public, max-age=86400');
  });

  test('a folder gets its slash, and an old address leads on', () => {
    const leads = (path: string) =>
      (routes ?? [])
        .filter((route) => 'src' in route && route.status !== undefined)
        .filter((route) => 'src' in route && new RegExp(route.src ?? '').test(path))
        .map((route) => ('status' in route ? route.status : 0));
    expect(leads(`${base}pl`)[0]).toBe(308);
    expect(leads(`${base}security.txt`)).toContain(301);
  });
});
