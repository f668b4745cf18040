import type { Drawing, Explorable } from '../scenes/scene.ts';

/** What picture.tsx of an explorable exports besides. */
export type ExplorableDrawing = Drawing & { readonly scene?: Explorable };

const modules = import.meta.glob<ExplorableDrawing>('../scenes/*/picture.tsx');

/**
 * The code of a scene, fetched when it is first asked for. Only what a page loads at once asks: then it
 * alone needs Vite's helper for that, and the page's script is a single file.
 */
export async function loadDrawing(name: string): Promise<ExplorableDrawing> {
  const load = modules[`../scenes/${name}/picture.tsx`];
  if (!load) throw new Error(`there is no scene “${name}”`);
  return load();
}
