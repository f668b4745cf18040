import type { Language } from './page-data.ts';

/** An address of a page in one language. */
export interface Alternate {
  readonly language: Language;
  readonly path: string;
}

/** What the head of a page says to browsers, search, feeds and chats. */
export interface Head {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly path: string;
  /** The page that this one is a part of; itself where left out. */
  readonly canonical?: string | undefined;
  /** The same page in all its languages, this one included. */
  readonly alternates: readonly Alternate[];
  /** The page that offers all languages, for readers of none. */
  readonly defaultPath?: string | undefined;
  readonly kind?: 'website' | 'article' | undefined;
  /** The share picture, 1200 × 630. */
  readonly image?: { readonly path: string; readonly alt: string } | undefined;
  /** The same matter in other forms: a feed, plain Markdown. */
  readonly others?: readonly { path: string; type: string; title: string }[] | undefined;
}
