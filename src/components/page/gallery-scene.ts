import { accented, pseudoTexts } from '../../story/pseudo-text.ts';
import { createWording } from '../../story/wording.ts';
import { pageData, siteStories, type PageData } from './page-data.ts';

/** Not a language: the labels of the source, accented and longer, to find what does not fit. */
export const pseudo = 'qps';

/** One scene of a story in one language, as the gallery shows it. */
export interface GalleryPlace {
  readonly story: string;
  readonly locale: string;
  readonly scene: string;
}

/** Every scene of every story in every language and in pseudo-translation, told or not yet. */
export async function galleryPlaces(): Promise<GalleryPlace[]> {
  return (await siteStories()).flatMap((story) => {
    const labels = story.locales[story.info.source_locale]?.labels ?? {};
    return Object.keys(labels).flatMap((scene) =>
      [...Object.keys(story.locales), pseudo].map((locale) => ({
        story: story.name,
        locale,
        scene,
      })),
    );
  });
}

export const galleryPaths = async () =>
  (await galleryPlaces()).map((place) => ({ params: { ...place } }));

export const galleryAddress = ({ story, locale, scene }: GalleryPlace): string =>
  `${import.meta.env.BASE_URL.replace(/\/$/, '')}/gallery/${story}/${locale}/${scene}/`;

/** The page that a scene of the gallery is printed for; in pseudo-translation with other labels. */
export async function galleryPage({ story, locale }: GalleryPlace): Promise<PageData> {
  if (locale !== pseudo) return pageData(locale, story);
  const source = (await siteStories()).find(({ name }) => name === story)?.info.source_locale ?? '';
  const page = await pageData(source, story);
  return {
    ...page,
    scene(name) {
      const data = page.scene(name);
      const labels = pseudoTexts(data.wordingData.labels, accented);
      const wordingData = { ...data.wordingData, labels };
      return { ...data, wordingData, wording: createWording(wordingData) };
    },
  };
}
