import { CoverSchema, PageSchema, SectionSchema } from './schemas.ts';
import { pageVocabulary, sectionVocabulary } from './vocabulary.ts';

/** A path below content/, taken apart. */
export type ContentPath =
  | { readonly kind: 'interface'; readonly locale: string }
  | { readonly kind: 'story-file'; readonly story: string; readonly name: string }
  | { readonly kind: 'series'; readonly story: string; readonly name: string }
  | {
      readonly kind: 'locale-file';
      readonly story: string;
      readonly locale: string;
      readonly name: string;
    }
  | MdxPath
  | { readonly kind: 'unknown' };

export interface MdxPath {
  readonly kind: 'cover' | 'section' | 'page';
  readonly story: string;
  readonly locale: string;
  /** The file's name without .mdx. */
  readonly name: string;
}

const storyFiles = [
  'story.yml',
  'claims.yml',
  'sources.yml',
  'coverage.yml',
  'glossary.yml',
  'redirects.yml',
];
const localeFiles = ['labels.yml', 'claims.yml', 'freshness.lock'];

/** What a file under content/ is, by its path: content/<story>/pl/panic.mdx. */
export function contentPathOf(path: string): ContentPath {
  const parts = path.split('/');
  const [root, story = '', folder = '', ...rest] = parts;
  const inner = /^(?<name>[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*)\.(?<type>mdx|csv)$/;
  if (root !== 'content') return { kind: 'unknown' };
  if (story === 'interface' && parts.length === 3) {
    const locale = /^([a-zA-Z][\w-]*)\.yml$/.exec(folder)?.[1];
    return locale ? { kind: 'interface', locale } : { kind: 'unknown' };
  }
  if (parts.length === 3 && storyFiles.includes(folder))
    return { kind: 'story-file', story, name: folder };
  const last = rest.at(-1) ?? '';
  const { name = '', type } = inner.exec(last)?.groups ?? {};
  if (parts.length === 4 && folder === 'series' && type === 'csv')
    return { kind: 'series', story, name };
  if (parts.length === 4 && localeFiles.includes(last))
    return { kind: 'locale-file', story, locale: folder, name: last };
  if (type !== 'mdx' || folder === 'series') return { kind: 'unknown' };
  if (parts.length === 4)
    return { kind: name === 'story' ? 'cover' : 'section', story, locale: folder, name };
  if (parts.length === 5 && rest[0] === 'pages')
    return { kind: 'page', story, locale: folder, name };
  return { kind: 'unknown' };
}

/** The frontmatter and the tags of each kind of MDX file. */
export const mdxKinds = {
  cover: { frontmatter: CoverSchema, components: pageVocabulary },
  section: { frontmatter: SectionSchema, components: sectionVocabulary },
  page: { frontmatter: PageSchema, components: pageVocabulary },
} as const;
