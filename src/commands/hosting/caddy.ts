import { revalidate, type Header, type Kind, type Rule, type SiteHeaders } from './headers.ts';
import type { Redirect } from './redirects.ts';

interface Site {
  readonly headers: SiteHeaders;
  readonly rules: readonly Rule[];
  readonly redirects: readonly Redirect[];
  readonly base: string;
}

/**
 * A part of a Caddyfile, to import in a site block whose root holds the content of dist/ (in the folder
 * that the base names).
 */
export function caddyfilePart({ headers, rules, redirects, base }: Site): string {
  const block = (matcher: string, lines: readonly Header[]) =>
    [`header ${matcher}{`, ...lines.map(([name, value]) => `\t${name} "${value}"`), '}'].join('\n');
  const kind = (name: Kind) => block(`@${name} `, headers.kinds[name]);
  const path = base.replaceAll('.', String.raw`\.`);
  const icons = rules.filter((rule) => rule.kind === 'icon').map((rule) => rule.path);
  const embeds = `^${path}[^/]+/[^/]+/embed/.+/$`;
  return [
    '# Written by npm run build; import it in a site block with a root.',
    `@embed path_regexp ${embeds}`,
    `@page {\n\tpath_regexp ^${path}(.*/)?$\n\tnot path_regexp ${embeds}\n}`,
    `@asset path ${base}_astro/*`,
    `@icon path ${[...icons, `${base}no-icon`].join(' ')}`,
    `@rest {\n\tnot path ${[`${base}_astro/*`, ...icons].join(' ')}\n}`,
    // Caddy would answer 500 to a path that no disk can hold, and a POST as it answers a GET.
    String.raw`@odd path_regexp \x00|.{1000}`,
    '@write not method GET HEAD',
    String.raw`@index path_regexp index ^(.*/)index\.html$`,
    block('', headers.everywhere),
    // Else only compressed answers say that they vary; deferred, so that it stands once.
    'header {\n\tVary Accept-Encoding\n\tdefer\n}',
    block('@rest ', [revalidate]),
    ...(['page', 'embed', 'asset', 'icon'] as const).map(kind),
    'redir @index {re.index.1} 301',
    ...redirects.map(({ from, to }) => `redir ${from} ${to} 301`),
    'error @odd 400',
    'respond @write 405',
    'file_server {\n\tprecompressed br zstd gzip\n}',
    'handle_errors {',
    `\t@missing expression {err.status_code} == 404`,
    `\thandle @missing {`,
    `\t\trewrite * ${base}404.html`,
    // A missing asset must not be remembered for a year.
    ...headers.kinds.page.map(([name, value]) => `\t\theader ${name} "${value}"`),
    '\t\tfile_server {\n\t\t\tprecompressed br zstd gzip\n\t\t}',
    '\t}',
    '}',
    '',
  ].join('\n');
}
