import { contentSecurityPolicy } from './policy.ts';

/** Name and value of a response header. */
export type Header = readonly [name: string, value: string];

/** What a path is to the headers: a page, a page made for other sites to frame, or a file. */
export type Kind = 'page' | 'embed' | 'asset' | 'icon';

/** All headers of the site: those of every response, and those that a kind of path adds. */
export interface SiteHeaders {
  readonly everywhere: readonly Header[];
  readonly kinds: Readonly<Record<Kind, readonly Header[]>>;
}

/** A kind and the paths that are of it; a `:name` stands for one part of a path, a final * for any rest. */
export interface Rule {
  readonly path: string;
  readonly kind: Kind;
}

export const revalidate: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];
export const immutable: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

const refused = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'usb'],
];

/**
 * The headers of a site from the inline styles of its pages. No kind repeats a header of another kind
 * that could match the same path: hosts join all rules that match, they do not choose.
 */
export function siteHeaders(
  styles: Readonly<Record<'page' | 'embed', Iterable<string>>>,
): SiteHeaders {
  const sameOrigin: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];
  return {
    everywhere: [
      // Without includeSubDomains: a story has no say over its neighbours' domains.
      ['Strict-Transport-Security', 'max-age=31536000'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      ['Permissions-Policy', refused.map((feature) => `${feature}=()`).join(', ')],
    ],
    kinds: {
      page: [
        [
          'Content-Security-Policy',
          `${contentSecurityPolicy(styles.page)}; frame-ancestors 'none'`,
        ],
        ['Cross-Origin-Opener-Policy', 'same-origin'],
        sameOrigin,
        revalidate,
      ],
      embed: [
        ['Content-Security-Policy', contentSecurityPolicy(styles.embed)],
        ['Cross-Origin-Resource-Policy', 'cross-origin'],
        revalidate,
      ],
      asset: [immutable, sameOrigin],
      icon: [['Cache-Control', 'public, max-age=86400']],
    },
  };
}

/** Whether a page (pl/story/embed/scene/) is there for other sites to frame. */
export const isEmbed = (folder: string): boolean => /^[^/]+\/[^/]+\/embed\/./.test(folder);

/**
 * The rules for a site's files (index.html, pl/story/index.html, _astro/x.js) below a base. Pages are
 * ruled by the folders that they stand in, never by /*, which would reach the embeds too; a language's
 * folder stands by its name, since some hosts let /:name/ match a file.
 */
export function siteRules(files: readonly string[], base: string): Rule[] {
  const pages = files
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => file.slice(0, -'index.html'.length));
  const rules = new Map<string, Kind>();
  for (const folder of pages.toSorted())
    rules.set(base + folderPattern(folder), isEmbed(folder) ? 'embed' : 'page');
  for (const file of files.toSorted()) {
    if (/^[^/]+\.html$/.test(file) && file !== 'index.html') rules.set(base + file, 'page');
    if (/^[^/]+\.(?:svg|png|ico|webmanifest)$/.test(file)) rules.set(base + file, 'icon');
  }
  rules.set(`${base}_astro/*`, 'asset');
  return [...rules].map(([path, kind]) => ({ path, kind }));
}

/** pl/<story>/s/monday/fall/ becomes pl/:b/s/:d/:e/, so that rules do not grow with the content. */
function folderPattern(folder: string): string {
  const parts = folder.split('/').slice(0, -1);
  const literal = (i: number) => i === 0 || (i === 2 && parts.length > 3);
  return parts.map((part, i) => `${literal(i) ? part : `:${'abcdefghij'[i] ?? 'z'}`}/`).join('');
}
