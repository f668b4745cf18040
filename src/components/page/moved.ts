import { pathsMoved, stepsMoved } from '../../story/redirects.ts';
import { addresses, allPages, siteStories } from './page-data.ts';

/** The routes of all old addresses (redirects.yml), for hosts that serve files and nothing else. */
export async function movedPaths() {
  const steps = (await allPages()).flatMap(({ story, locale }) =>
    story.redirects
      ? stepsMoved(story.redirects, addresses, locale, story.name).map((m) => ({ ...m, locale }))
      : [],
  );
  const paths = (await siteStories()).flatMap(({ redirects, info }) =>
    redirects
      ? pathsMoved(redirects, addresses).map((m) => ({ ...m, locale: info.source_locale }))
      : [],
  );
  return [...steps, ...paths].map(({ from, to, locale }) => ({
    params: { old: from.slice(addresses.home().length).replace(/\/$/, '') },
    props: { to, locale },
  }));
}
