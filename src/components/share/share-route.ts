import type { APIRoute, GetStaticPaths } from 'astro';
import { pageData, storyPaths } from '../page/page-data.ts';
import { drawCard } from './draw-card.ts';
import { shareCard, stepsOf } from './share-picture.ts';

/** A picture for every step of every story in each of its languages, and one for its cover. */
export const getStaticPaths = (async () => {
  const stories = await Promise.all(
    (await storyPaths()).map(({ params }) => pageData(params.locale, params.story)),
  );
  return stories.flatMap((page) =>
    ['cover', ...stepsOf(page)].map((step) => ({
      params: { locale: page.locale, story: page.story.name, step },
      props: { page, step },
    })),
  );
}) satisfies GetStaticPaths;

interface Props {
  readonly page: Awaited<ReturnType<typeof pageData>>;
  readonly step: string;
}

export const GET: APIRoute<Props> = async ({ props: { page, step } }) => {
  const png = await drawCard(shareCard(page, step === 'cover' ? undefined : step));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
