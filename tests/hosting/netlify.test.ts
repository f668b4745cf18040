import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { headersFile } from '../../src/commands/hosting/headers-file.ts';
import { siteHeaders, siteRules } from '../../src/commands/hosting/headers.ts';

type Joined = Readonly<Record<string, readonly string[]>>;

/** What Netlify's own reading of a file gives a path: each header with the values of all rules that match. */
async function readHeaders(file: string): Promise<(path: string) => Joined> {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [file],
    configHeaders: [],
    minimal: false,
  });
  expect(errors).toEqual([]);
  expect(headers.length).toBeLessThanOrEqual(100);
  return (path) => {
    const joined: Record<string, string[]> = {};
    for (const { forRegExp, values } of headers)
      if (forRegExp.test(path))
        for (const [name, value] of Object.entries(values)) (joined[name] ??= []).push(value);
    return joined;
  };
}

describe.each([
  { base: '/', site: inject('site') },
  { base: '/a/b/', site: inject('siteBelow') },
])('Netlify under $base', ({ base, site }) => {
  test('every page has one policy, every asset one Cache-Control', async () => {
    const headersOf = await readHeaders(join(site, '_headers'));
    for (const page of ['', 'pl/', 'en/deepseek/', 'pl/deepseek/ledger/']) {
      const headers = headersOf(`${base}${page}`);
      expect(headers['Content-Security-Policy']?.length, page).toBe(1);
      expect(headers['Cache-Control']).toEqual(['public, max-age=0, must-revalidate']);
      expect(headers['X-Content-Type-Options']).toEqual(['nosniff']);
    }
    const asset = headersOf(`${base}_astro/play.abc.js`);
    expect(asset['Cache-Control']).toEqual(['public, max-age=31536000, immutable']);
    expect(asset['Content-Security-Policy']).toBeUndefined();
    expect(headersOf(`${base}icon.svg`)['Cache-Control']).toEqual(['public, max-age=86400']);
  });

  test('redirects are read', async () => {
    const { redirects, errors } = await parseAllRedirects({
      redirectsFiles: [join(site, '_redirects')],
      configRedirects: [],
      minimal: true,
    });
    expect(errors).toEqual([]);
    expect(redirects.map(({ from, to, status }) => [from, to, status])).toEqual([
      [`${base}security.txt`, `${base}.well-known/security.txt`, 301],
    ]);
  });
});

describe('pages that others may frame', () => {
  const folder = mkdtempSync(join(tmpdir(), 'netlify-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('have the policy without frame-ancestors; all others refuse frames', async () => {
    const pages = ['pl/deepseek/', 'pl/deepseek/embed/monday/', 'pl/deepseek/s/monday/fall/'];
    const rules = siteRules(
      pages.map((page) => `${page}index.html`),
      '/',
    );
    const file = join(folder, '_headers');
    writeFileSync(file, headersFile(siteHeaders({ page: ['a'], embed: ['b'] }), rules, '/'));
    const headersOf = await readHeaders(file);
    const policies = pages.map((page) => headersOf(`/${page}`)['Content-Security-Policy']);
    expect(policies.map((found) => found?.length)).toEqual([1, 1, 1]);
    expect(policies.map((found) => found?.[0]?.includes("frame-ancestors 'none'"))).toEqual([
      true,
      false,
      true,
    ]);
  });
});
