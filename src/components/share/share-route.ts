import type { APIRoute, GetStaticPaths } from 'astro';
import { allPages, type PageData } from '../page/page-data.ts';
import { stepsOf } from '../page/steps.ts';
import { drawCard } from './draw-card.ts';
import { shareCard } from './share-picture.ts';

/** A picture for every step of every story in each of its languages, and one for its cover. */
export const getStaticPaths = (async () => {
  return (await allPages()).flatMap((page) =>
    ['cover', ...stepsOf(page).map(({ address }) => address)].map((step) => ({
      params: { locale: page.locale, story: page.story.name, step },
      props: { page, step },
    })),
  );
}) satisfies GetStaticPaths;

interface Props {
  readonly page: PageData;
  readonly step: string;
}

export const GET: APIRoute<Props> = async ({ props: { page, step } }) => {
  const png = await drawCard(shareCard(page, step === 'cover' ? undefined : step));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
