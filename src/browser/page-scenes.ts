import { stepFrames, type StepFrames } from '../scenes/frames.ts';
import type { PageScenes } from '../scenes/page-scenes.ts';
import type { ExplorableDrawing } from './drawings.ts';

let page: Promise<PageScenes> | undefined;

/** What the page draws its scenes from, read once: its JSON block, or the file that the block names. */
export function pageScenes(): Promise<PageScenes> {
  page ??= textOf(document.getElementById('scenes')).then((text) => JSON.parse(text) as PageScenes);
  return page;
}

async function textOf(block: HTMLElement | null): Promise<string> {
  const address = block?.dataset['at'];
  if (address === undefined) return block?.textContent ?? '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** The frames of a scene at the ends of its steps; those of an explorable, as it is at first, are computed here. */
export const framesOf = (
  { frames, facts }: PageScenes,
  name: string,
  { scene }: ExplorableDrawing,
): StepFrames | undefined => (scene ? stepFrames(scene, facts) : frames[name]);
