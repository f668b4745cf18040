import type { Rule, SiteHeaders } from './headers.ts';
import type { Redirect } from './redirects.ts';

/** Cloudflare warns of the rules beyond this number and skips them. */
const mostRules = 100;

/** The text of `_headers`, which Cloudflare and Netlify read. */
export function headersFile(headers: SiteHeaders, rules: readonly Rule[], base: string): string {
  if (rules.length + 1 > mostRules)
    throw new Error(
      `_headers would have ${rules.length + 1} rules, and Cloudflare reads ${mostRules}; ` +
        'give pages of one kind a folder of their own (src/commands/hosting/headers.ts)',
    );
  const all = [
    { path: `${base}*`, headers: headers.everywhere },
    ...rules.map(({ path, kind }) => ({ path, headers: headers.kinds[kind] })),
  ];
  return all
    .map(({ path, headers: lines }) =>
      [path, ...lines.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('');
}

/** The text of `_redirects`, which Cloudflare and Netlify read. */
export const redirectsFile = (redirects: readonly Redirect[]): string =>
  redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
