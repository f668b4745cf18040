import {
  immutable,
  revalidate,
  type Header,
  type Kind,
  type Rule,
  type SiteHeaders,
} from './headers.ts';
import type { Redirect } from './redirects.ts';

interface Site {
  readonly headers: SiteHeaders;
  readonly rules: readonly Rule[];
  readonly redirects: readonly Redirect[];
  readonly base: string;
}

const types = `types {
    text/html                 html;
    text/css                  css;
    text/javascript           js mjs;
    text/plain                txt;
    text/markdown             md;
    text/csv                  csv;
    application/json          json;
    application/manifest+json webmanifest;
    application/xml           xml;
    application/atom+xml      atom;
    application/pdf           pdf;
    image/svg+xml             svg;
    image/png                 png;
    image/x-icon              ico;
    font/woff2                woff2;
}
charset utf-8;
charset_types text/css text/javascript text/plain text/markdown text/csv application/json application/xml application/atom+xml;`;

/**
 * An include for an nginx server block, whose root holds the content of dist/ (in the folder that the
 * base names). nginx forgets outer add_header lines in a location that has its own, so each location
 * lists all of its headers.
 */
export function nginxInclude({ headers, rules, redirects, base }: Site): string {
  // A missing asset must not be remembered for a year: its Cache-Control stands on success only.
  const line = ([name, value]: Header, always = true) =>
    `    add_header ${name} "${value}"${always ? ' always' : ''};`;
  const lines = (kind: Kind) =>
    [...headers.everywhere, ...headers.kinds[kind]]
      .map((header) => line(header, header !== immutable))
      .join('\n');
  const location = (match: string, ...body: string[]) =>
    `location ${match} {\n${body.join('\n')}\n}`;
  const path = escapePattern(base);
  const icons = rules.filter(({ kind }) => kind === 'icon');
  const rest = [...headers.everywhere, revalidate].map((header) => line(header)).join('\n');
  return [
    '# Written by npm run build; include it in a server block with a root. It needs the module',
    '# ngx_http_brotli_static (Debian: libnginx-mod-http-brotli-static); without it, leave out brotli_static.',
    types,
    'gzip_static on;\nbrotli_static on;\ngzip_vary on;\netag on;\nabsolute_redirect off;\nserver_tokens off;',
    `error_page 404 ${base}404.html;`,
    location(`= ${base}404.html`, '    internal;', lines('page')),
    ...redirects.map(({ from, to }) => location(`= ${from}`, `    return 301 ${to};`)),
    location(`^~ ${base}_astro/`, lines('asset'), '    try_files $uri =404;'),
    ...icons.map(({ path: icon }) => location(`= ${icon}`, lines('icon'))),
    location(String.raw`~ ^(.*/)index\.html$`, '    return 301 $1;'),
    location(`~ ^${path}[^/]+/[^/]+/embed/(?:.+/)$`, lines('embed'), folder),
    location(`~ ^${path}(?:.*/)?$`, lines('page'), folder),
    location(base, rest, '    if (-d $request_filename) { return 308 $uri/$is_args$args; }'),
    '',
  ].join('\n');
}

/** Tried here, not by an index, which would look for its location anew. */
const folder = '    try_files ${uri}index.html =404;';

const escapePattern = (text: string) => text.replaceAll('.', String.raw`\.`);
