/** A link as it stands on the page at `base`, made absolute; mail and other sites stay as they are. */
export const linkFrom = (href: string, base: URL): string =>
  URL.canParse(href) ? href : new URL(href, base).href;

/** HTML whose links hold wherever it is put: those of prose are relative to the story. */
export const withLinksFrom = (html: string, base: URL): string =>
  html.replace(
    /(<a\b[^>]*?\shref=")([^"]*)"/g,
    (_, before: string, href: string) => `${before}${linkFrom(href, base)}"`,
  );
