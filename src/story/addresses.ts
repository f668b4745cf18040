/** Addresses of the site, all with a final slash, below a base such as "/" or "/a/b/". */
export interface Addresses {
  home(): string;
  stories(locale: string): string;
  story(locale: string, story: string): string;
  /** The ledger, or one entry of it. */
  ledger(locale: string, story: string, claim?: string): string;
  /** What was corrected, in the source article and in the story itself. */
  corrections(locale: string, story: string): string;
  page(locale: string, story: string, page: string): string;
  /** How far the translations of a story are. */
  translation(locale: string, story: string): string;
  /** The small page of one step, to be shared; `step` is scene/step. */
  step(locale: string, story: string, step: string): string;
  /** A step within the story. */
  passage(locale: string, story: string, step: string): string;
  /** One scene alone, for other sites to frame. */
  embed(locale: string, story: string, scene: string): string;
  /** The share picture of a step, or of the whole story. */
  share(locale: string, story: string, step?: string): string;
  /** What the browser draws the scenes of a story from; among the files that browsers keep. */
  scenes(locale: string, story: string, hash: string): string;
  /** The story as plain Markdown. */
  markdown(locale: string, story: string): string;
  /** The Atom feed of a language. */
  feed(locale: string): string;
  /** A file in the site's root. */
  file(name: string): string;
}

export function addressesBelow(base: string): Addresses {
  const root = base.endsWith('/') ? base : `${base}/`;
  const story = (locale: string, name: string) => `${root}${locale}/${name}/`;
  return {
    home: () => root,
    stories: (locale) => `${root}${locale}/`,
    story,
    ledger: (locale, name, claim) => `${story(locale, name)}ledger/${claim ? `#${claim}` : ''}`,
    corrections: (locale, name) => `${story(locale, name)}corrections/`,
    translation: (locale, name) => `${story(locale, name)}translation/`,
    page: (locale, name, page) => `${story(locale, name)}${page}/`,
    step: (locale, name, step) => `${story(locale, name)}s/${step}/`,
    passage: (locale, name, step) => `${story(locale, name)}#${step}`,
    embed: (locale, name, scene) => `${story(locale, name)}embed/${scene}/`,
    share: (locale, name, step = 'cover') => `${root}share/${name}/${locale}/${step}.png`,
    scenes: (locale, name, hash) => `${root}_astro/${name}-${locale}.${hash}.json`,
    markdown: (locale, name) => `${story(locale, name)}story.md`,
    feed: (locale) => `${root}${locale}/feed.xml`,
    file: (name) => `${root}${name}`,
  };
}

/** The Open Graph form of a BCP 47 tag: pl-PL becomes pl_PL. */
export const tagToOpenGraph = (tag: string): string => tag.replaceAll('-', '_');
