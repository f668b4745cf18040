import type { DrawnScene } from './print.ts';
import type { Drawing, Scene } from './scene.ts';

const indexes = import.meta.glob<{ scene: Scene }>('./*/index.ts', { eager: true });
const pictures = import.meta.glob<Drawing>('./*/picture.tsx', { eager: true });

/** Every scene by the name of its folder: a new folder is a new scene. */
export const scenes: Readonly<Record<string, DrawnScene>> = Object.fromEntries(
  Object.entries(indexes).flatMap(([path, { scene }]) => {
    const drawing = pictures[path.replace('index.ts', 'picture.tsx')];
    return drawing ? [[scene.name, { scene, ...drawing }]] : [];
  }),
);
