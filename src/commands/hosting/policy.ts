import { createHash } from 'node:crypto';
import { preferencesScript } from '../../components/page/preferences-script.ts';

/** How a hash stands in a content security policy. */
export const sha256 = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The content security policy of pages with these inline style sheets. Everything is refused that is
 * not named. `frame-ancestors` and `report-uri` mean something in a header only; who sends the header adds them.
 * No upgrade-insecure-requests: it breaks WebKit on loopback, and every address is https anyway.
 */
export function contentSecurityPolicy(styles: Iterable<string>): string {
  const hashes = [...new Set(styles)].map(sha256).sort();
  return [
    "default-src 'none'",
    `script-src 'self' ${sha256(preferencesScript)}`,
    ['style-src', "'self'", ...hashes].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The inline style sheets of a page. Throws where a page holds an inline script besides the one known. */
export function inlineStyles(html: string, path: string): string[] {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g);
  for (const [, attributes = '', body = ''] of scripts) {
    const isData = /\stype="application\/(?:ld\+)?json"/.test(attributes);
    if (!isData && body !== preferencesScript)
      throw new Error(
        `${path}: an inline script that the content security policy would refuse: ${body.slice(0, 60)}; ` +
          'put it into a file under src/browser/',
      );
  }
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
}

/** The page with its policy in it, for hosts that cannot set headers. */
export function withPolicy(html: string, policy: string): string {
  const [before, after] = html.split('<meta charset="utf-8">', 2);
  if (after === undefined) throw new Error('a page without <meta charset="utf-8"> at its head');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `${before}<meta charset="utf-8">${meta}${html.slice(html.indexOf(after, before?.length))}`;
}
