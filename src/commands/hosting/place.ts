/** Where on the web the site will stand. */
export interface SitePlace {
  /** https://example.org, without a path. */
  readonly site: string;
  /** The path of the site's home with slashes at both ends: / or /a/b/ */
  readonly base: string;
}

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** The place named by SITE and BASE, as they were typed. Throws one sentence that says what to write. */
export function parsePlace(site: string | undefined, base: string | undefined): SitePlace {
  return { site: parseSite(site ?? 'https://example.org'), base: parseBase(base ?? '/') };
}

function parseSite(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const web =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname));
  if (url === undefined || !web)
    throw new Error(
      `SITE is “${text}”; write the domain with https, as in SITE=https://example.org`,
    );
  if (url.pathname !== '/' || /[?#@\\]/.test(text))
    throw new Error(
      `SITE is “${text}”; write no more than the domain (${url.protocol}//${url.host}), and the path as BASE=/path/`,
    );
  return url.origin;
}

function parseBase(text: string): string {
  const base = text.endsWith('/') ? text : `${text}/`;
  const parts = base.slice(1, -1).split('/');
  const plain = parts.every((part) => /^[\w~-][\w.~-]*$/.test(part));
  if (!base.startsWith('/') || !(base === '/' || plain))
    throw new Error(
      `BASE is “${text}”; write a path of plain letters, digits and hyphens between slashes, as in BASE=/story/`,
    );
  return base;
}
