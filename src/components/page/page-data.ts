import { getCollection, getEntry } from 'astro:content';
import { scenes } from '../../scenes/registry.ts';
import { addressesBelow, type Addresses } from '../../story/addresses.ts';
import { pickFacts, type Facts } from '../../story/facts.ts';
import type { Story, StoryLocale } from '../../story/story.ts';
import type { Interface } from '../../story/schemas.ts';
import { isComplete } from '../../story/translation.ts';
import { createWords, type Words } from '../../story/words.ts';
import { createWording, type Wording, type WordingData } from '../../story/wording.ts';
import { passageStates, type PassageStates } from './passage-states.ts';
import type { DrawnScene } from '../../scenes/print.ts';

/** A language in which a page exists. */
export interface Language {
  readonly locale: string;
  readonly interface: Interface;
  /** Some of this story still stands in the words of the source, so that search engines are told nothing. */
  readonly incomplete?: boolean;
  /** The language that the story was written in. */
  readonly original?: boolean;
}

/** Everything that a page of a story needs; components print it and decide nothing. */
export interface PageData {
  readonly story: Story;
  readonly locale: string;
  readonly content: StoryLocale;
  readonly interface: Interface;
  readonly words: Words;
  readonly languages: readonly Language[];
  readonly addresses: Addresses;
  readonly translation: PassageStates;
  scene(name: string): SceneData;
}

/** A scene as one page shows it. */
export interface SceneData {
  readonly drawn: DrawnScene;
  readonly facts: Facts;
  readonly wording: Wording;
  readonly wordingData: WordingData;
}

export const addresses = addressesBelow(import.meta.env.BASE_URL);

/** All languages of the site, in the order of their codes. */
export async function siteLanguages(): Promise<Language[]> {
  const entries = await getCollection('interface');
  return entries
    .map(({ id, data }) => ({ locale: id, interface: data }))
    .sort((a, b) => a.locale.localeCompare(b.locale));
}

/** All stories of the site. */
export async function siteStories(): Promise<Story[]> {
  return (await getCollection('stories')).map(({ data }) => data as Story);
}

/** The routes of the pages that each story has in each of its languages. */
export async function storyPaths(): Promise<{ params: { locale: string; story: string } }[]> {
  return (await siteStories()).flatMap((story) =>
    Object.keys(story.locales).map((locale) => ({ params: { locale, story: story.name } })),
  );
}

/** Every story in each of its languages. */
export async function allPages(): Promise<PageData[]> {
  const paths = await storyPaths();
  return Promise.all(paths.map(({ params }) => pageData(params.locale, params.story)));
}

/** The data of one story in one language. */
export async function pageData(locale: string, name: string): Promise<PageData> {
  const entry = await getEntry('stories', name);
  const languages = await siteLanguages();
  const story = entry?.data as Story | undefined;
  const content = story?.locales[locale];
  const language = languages.find((l) => l.locale === locale);
  if (!story || !content || !language) throw new Error(`no story “${name}” in “${locale}”`);
  const { tag, numbers } = language.interface;
  const cache = new Map<string, SceneData>();
  return {
    story,
    locale,
    content,
    interface: language.interface,
    words: createWords(language.interface),
    languages: languages
      .filter((l) => l.locale in story.locales)
      .map((l) => ({
        ...l,
        incomplete: !isComplete(story.translations?.[l.locale]),
        original: l.locale === story.info.source_locale,
      })),
    addresses,
    translation: passageStates(
      story.translations?.[locale],
      languages.find((l) => l.locale === story.info.source_locale),
    ),
    scene(sceneName) {
      const known = cache.get(sceneName);
      if (known) return known;
      const drawn = scenes[sceneName];
      const labels = content.labels[sceneName];
      if (!drawn || !labels) throw new Error(`no scene “${sceneName}” with labels in “${locale}”`);
      const wordingData = { tag, numbers, labels };
      const made = {
        drawn,
        facts: pickFacts(story, drawn.scene.needs),
        wording: createWording(wordingData),
        wordingData,
      };
      cache.set(sceneName, made);
      return made;
    },
  };
}

/** The routes of the prose pages (about, method) beside each story, in the languages that have them. */
export async function prosePaths(): Promise<
  { params: { locale: string; story: string; page: string } }[]
> {
  return (await siteStories()).flatMap((story) =>
    Object.entries(story.locales).flatMap(([locale, { pages }]) =>
      Object.keys(pages).map((page) => ({ params: { locale, story: story.name, page } })),
    ),
  );
}
