import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  brotliCompressSync,
  brotliDecompressSync,
  gunzipSync,
  zstdDecompressSync,
} from 'node:zlib';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { runInNewContext } from 'node:vm';
import { contentSecurityPolicy, inlineStyles } from '../../src/commands/hosting/policy.ts';
import { writeTwins } from '../../src/commands/hosting/twins.ts';

const site = inject('site');
const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length));
const bytes = (path: string) => readFileSync(join(site, path));
const text = (path: string) => bytes(path).toString();
const hosting = (name: string) => readFileSync(`${site}-hosting/${name}`, 'utf8');
const pages = files.filter((path) => path.endsWith('.html'));
const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('compressed twins', () => {
  const unpack = { br: brotliDecompressSync, gz: gunzipSync, zst: zstdDecompressSync };
  const compressible = files.filter((path) => /\.(?:html|js|css|svg|txt|xml|md|json)$/.test(path));

  test('each text file has three, which hold what it holds; no font or picture has any', () => {
    for (const path of compressible.filter((name) => name !== 'vercel.json'))
      for (const [ending, unpacked] of Object.entries(unpack))
        expect(unpacked(bytes(`${path}.${ending}`)).equals(bytes(path)), path).toBe(true);
    expect(files.filter((path) => /\.(?:woff2|png|pdf)\.(?:br|gz|zst)$/.test(path))).toEqual([]);
    const story = bytes('pl/deepseek/index.html');
    expect(bytes('pl/deepseek/index.html.br').length).toBeLessThan(
      brotliCompressSync(story).length * 1.01,
    );
  });

  test('an unchanged file is not compressed again', async () => {
    const twins = () => writeTwins(folder, ['a.txt'], join(folder, 'cache'));
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(folder, 'a.txt'), 'first '.repeat(100));
    expect([await twins(), await twins()]).toEqual([3, 0]);
    writeFileSync(join(folder, 'a.txt'), 'second '.repeat(100));
    expect([await twins(), await twins()]).toEqual([3, 0]);
  });
});

describe('the policy in each page', () => {
  test.each(pages)('%s: stands before all that it rules, and knows its styles', (path) => {
    const html = text(path);
    const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
    expect(html.slice(0, meta?.index)).toMatch(/<head>\s*<meta charset="utf-8">$/);
    expect(meta?.[1]).toBe(contentSecurityPolicy(inlineStyles(html, path)));
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|<base[^>]*\shref/);
    expect(html.match(/http-equiv/g)?.length).toBe(1);
  });
});

describe('what hosts read', () => {
  test('_headers has at most 100 rules, and none for all paths sets a policy', () => {
    const rules = text('_headers').split(/\n(?=\/)/);
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(rules[0]).toMatch(/^\/\*\n/);
    expect(rules[0]).not.toContain('Content-Security-Policy');
    const page = rules.find((rule) => rule.startsWith('/pl/:b/\n')) ?? '';
    expect(page).toContain("frame-ancestors 'none'");
    expect(`${rules[0]}${page}`.length).toBeLessThanOrEqual(1500);
  });

  test('vercel.json rules the same paths', () => {
    const { headers } = JSON.parse(text('vercel.json')) as { headers: { source: string }[] };
    const paths = [...text('_headers').matchAll(/^(\/.*)$/gm)].map(([, path]) => path);
    expect(headers.map(({ source }) => source.replace('(.*)', '*'))).toEqual(paths);
  });

  test('CloudFront’s policies say what they must, and count their headers right', () => {
    for (const kind of ['page', 'embed', 'asset', 'icon']) {
      const policy = JSON.parse(hosting(`cloudfront-${kind}.json`)) as {
        SecurityHeadersConfig: Record<string, unknown>;
        CustomHeadersConfig: { Quantity: number; Items: { Header: string }[] };
      };
      expect(policy.CustomHeadersConfig.Items.length).toBe(policy.CustomHeadersConfig.Quantity);
      expect(policy.CustomHeadersConfig.Items.map(({ Header }) => Header)).toContain(
        'Cache-Control',
      );
      expect(Object.hasOwn(policy.SecurityHeadersConfig, 'ContentSecurityPolicy')).toBe(
        kind === 'page' || kind === 'embed',
      );
      expect(policy.SecurityHeadersConfig['StrictTransportSecurity']).toMatchObject({
        AccessControlMaxAgeSec: 31536000,
      });
    }
  });

  test('CloudFront’s function finds the index of a folder and adds a missing slash', () => {
    const ask = (uri: string) =>
      runInNewContext(
        `${hosting('cloudfront-function.js')}; handler({ request: { uri: '${uri}' } })`,
      ) as unknown;
    expect(ask('/pl/deepseek/')).toEqual({ uri: '/pl/deepseek/index.html' });
    expect(ask('/icon.svg')).toEqual({ uri: '/icon.svg' });
    expect(ask('/pl')).toMatchObject({ statusCode: 308, headers: { location: { value: '/pl/' } } });
  });

  test('security.txt names whom to write to, and until when', () => {
    const lines = text('.well-known/security.txt');
    expect(lines).toMatch(/^Contact: (?:mailto:|https:)/m);
    expect(Date.parse(/^Expires: (.*)$/m.exec(lines)?.[1] ?? '')).toBeGreaterThan(
      Date.parse('2026-11-23'),
    );
    expect(lines).toContain('Canonical: https://story.test/.well-known/security.txt');
  });
});

describe('a wrong SITE or BASE', () => {
  test.each([
    [['--site', 'example.org'], 'SITE is “example.org”'],
    [['--site', 'http://example.org'], 'SITE is “http://example.org”'],
    [['--site', 'https://example.org/story/'], 'and the path as BASE=/path/'],
    [['--base', 'story'], 'BASE is “story”'],
    [['--base', '/a/../b/'], 'BASE is “/a/../b/”'],
    [['--base', '/a b/'], 'BASE is “/a b/”'],
    [['--bse', '/a/'], '--bse'],
  ])('%j: one sentence, exit 1, nothing written', (words, sentence) => {
    const out = join(folder, 'refused');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/commands/build.ts', ...words],
      { env: { ...process.env, OUT: out }, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n').length).toBe(1);
    expect(stderr).toContain(sentence);
    expect(readdirSync(folder)).not.toContain('refused');
  });
});
