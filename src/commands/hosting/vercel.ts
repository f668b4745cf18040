import type { Header, Rule, SiteHeaders } from './headers.ts';
import type { Redirect } from './redirects.ts';

interface Site {
  readonly headers: SiteHeaders;
  readonly rules: readonly Rule[];
  readonly redirects: readonly Redirect[];
  readonly base: string;
}

/** The text of vercel.json, which Vercel reads in the folder that is deployed. */
export function vercelConfiguration({ headers, rules, redirects, base }: Site): string {
  const rule = (path: string, lines: readonly Header[]) => ({
    source: path.replace(/\*$/, '(.*)'),
    headers: lines.map(([key, value]) => ({ key, value })),
  });
  const configuration = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    trailingSlash: true,
    headers: [
      rule(`${base}*`, headers.everywhere),
      ...rules.map(({ path, kind }) => rule(path, headers.kinds[kind])),
    ],
    redirects: redirects.map(({ from, to }) => ({
      source: from,
      destination: to,
      statusCode: 301,
    })),
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}
