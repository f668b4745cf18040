import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { HatchPatterns } from '../../drawing/hatch-patterns.tsx';
import { printPicture } from '../../scenes/print.ts';
import type { PageData } from '../page/page-data.ts';
import type { Card } from './card.ts';
import { cardHash } from './draw-card.ts';

const patterns = renderToString(h(HatchPatterns, {}));

/** The card of a step (scene/step), or of the story with the picture of its cover. */
export function shareCard(page: PageData, step?: string): Card {
  const { content } = page;
  const [scene = '', name = ''] = (step ?? coverStep(page)).split('/');
  const { drawn, facts, wording } = page.scene(scene);
  const title = step === undefined ? content.cover.info.title : wording.step(name);
  return {
    title,
    above: step === undefined ? '' : content.cover.info.title,
    picture: printPicture(drawn, name, {
      facts,
      wording,
      layout: 'wide',
      showTitle: false,
    }),
    patterns,
  };
}

/** The address of a card; it changes with the picture, since chats keep what they once fetched. */
export async function shareAddress(page: PageData, step?: string): Promise<string> {
  const hash = await cardHash(shareCard(page, step));
  return `${page.addresses.share(page.locale, page.story.name, step)}?${hash.slice(0, 8)}`;
}

/** The step whose picture stands for the whole story: story.yml names it, or else it is the first. */
function coverStep({ story, content }: PageData): string {
  const [section = ''] = story.info.sections;
  return story.info.cover ?? content.sections[section]?.steps[0]?.address ?? '';
}
