import type { PageScenes } from '../scenes/wire.ts';

let page: Promise<PageScenes> | undefined;

/** What the page draws its scenes from, read once: its JSON block, or the file that the block names. */
export function pageScenes(): Promise<PageScenes> {
  page ??= read(document.getElementById('scenes'));
  return page;
}

async function read(block: HTMLElement | null): Promise<PageScenes> {
  const address = block?.dataset['at'];
  if (address === undefined) return JSON.parse(block?.textContent ?? '') as PageScenes;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as PageScenes;
}
