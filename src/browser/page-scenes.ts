import { wireToScenes, type PageScenes } from '../story/wire.ts';

let page: PageScenes | undefined;

/** The page's JSON block, read once. */
export function pageScenes(): PageScenes {
  page ??= wireToScenes(document.getElementById('scenes')?.textContent ?? '');
  return page;
}
