import { keepSome } from './keep-some.ts';
import type { Content } from './read-story.ts';
import type { Interface } from './schemas.ts';
import type { Story, StoryLocale } from './story.ts';
import { typeset } from './typography.ts';

/** Stories and interface words with the typography of each language, for all that print them. */
export function typesetContent({
  stories,
  interfaces,
}: Pick<Content, 'stories' | 'interfaces'>): Pick<Content, 'stories' | 'interfaces'> {
  return {
    stories: mapValues(stories, (story) => typesetStory(story, interfaces)),
    interfaces: mapValues(interfaces, typesetInterface),
  };
}

/**
 * The cover, titles, labels and words of claims in each language of a story. Prose is set while it is
 * compiled (typography-plugin.ts); what the checks and the translation compare stays as written.
 */
export function typesetStory(
  story: Story,
  interfaces: Readonly<Record<string, Pick<Interface, 'tag'>>>,
): Story {
  const locales = mapValues(story.locales, (locale): StoryLocale => {
    const tag = interfaces[locale.code]?.tag ?? locale.code;
    const withInfo = <P extends { readonly info: unknown }>(passage: P): P => ({
      ...passage,
      info: typesetTexts(passage.info, tag),
    });
    return {
      ...locale,
      cover: withInfo(locale.cover),
      sections: mapValues(locale.sections, withInfo),
      pages: mapValues(locale.pages, withInfo),
      labels: typesetTexts(locale.labels, tag),
      claimWords: typesetTexts(locale.claimWords, tag),
    };
  });
  return { ...story, locales };
}

/** The site's own words and number wordings of a language. */
export function typesetInterface(site: Interface): Interface {
  const { tag, numbers, status, words } = site;
  return {
    ...site,
    numbers: typesetTexts(numbers, tag),
    status: typesetTexts(status, tag),
    words: typesetTexts(words, tag),
  };
}

/** While an author writes, nearly all texts are as they were. */
const typesetText = keepSome(20_000, (text: string, tag: string) => `${tag}|${text}`, typeset);

/** Plain data with all its texts typeset, which must all be prose: labels, words of claims. */
export function typesetTexts<T>(data: T, tag: string): T {
  if (typeof data === 'string') return typesetText(data, tag) as T;
  if (typeof data !== 'object' || data === null) return data;
  return mapValues(data as Record<string, unknown>, (value) => typesetTexts(value, tag)) as T;
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
