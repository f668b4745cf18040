import { createHash } from 'node:crypto';
import type { APIRoute, GetStaticPaths } from 'astro';
import { scenesToJson } from '../../scenes/page-scenes.ts';
import { allPages, type PageData } from './page-data.ts';
import { scenesOnPage } from './scenes-on-page.ts';

/** What the browser needs to draw the scenes of a story, in one file for each of its languages. */
export const getStaticPaths = (async () =>
  (await allPages()).map((page) => {
    const text = jsonOf(page);
    return {
      params: { locale: page.locale, story: page.story.name, hash: hashOf(text) },
      props: { text },
    };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ readonly text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'application/json' } });

/** The address of the file; it changes with what the file says, which hosts let browsers keep for ever. */
export const scenesAddress = (page: PageData): string =>
  page.addresses.scenes(page.locale, page.story.name, hashOf(jsonOf(page)));

const jsonOf = (page: PageData) => scenesToJson(scenesOnPage(page));

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
