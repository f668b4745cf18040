/** Addresses of the site, all with a final slash, below a base such as "/" or "/a/b/". */
export interface Addresses {
  home(): string;
  stories(locale: string): string;
  story(locale: string, story: string): string;
  /** The ledger, or one entry of it. */
  ledger(locale: string, story: string, claim?: string): string;
  page(locale: string, story: string, page: string): string;
}

export function addressesBelow(base: string): Addresses {
  const root = base.endsWith('/') ? base : `${base}/`;
  const story = (locale: string, name: string) => `${root}${locale}/${name}/`;
  return {
    home: () => root,
    stories: (locale) => `${root}${locale}/`,
    story,
    ledger: (locale, name, claim) => `${story(locale, name)}ledger/${claim ? `#${claim}` : ''}`,
    page: (locale, name, page) => `${story(locale, name)}${page}/`,
  };
}

/** The Open Graph form of a BCP 47 tag: pl-PL becomes pl_PL. */
export const tagToOpenGraph = (tag: string): string => tag.replaceAll('-', '_');
