import type { StepUse } from '../../story/story.ts';
import type { PageData } from './page-data.ts';

/** A step of a story with the section that tells it. */
export interface ToldStep extends StepUse {
  readonly section: string;
}

/** All steps of a story in reading order, each once. */
export function stepsOf({ story, content }: PageData): readonly ToldStep[] {
  const told = new Map<string, ToldStep>();
  for (const section of story.info.sections)
    for (const step of content.sections[section]?.steps ?? [])
      if (!told.has(step.address)) told.set(step.address, { ...step, section });
  return [...told.values()];
}

/** The title of a step as its picture prints it. */
export const stepTitle = (page: PageData, { scene, step }: Pick<StepUse, 'scene' | 'step'>) =>
  page.scene(scene).wording.step(step);

/** The routes of the pages that each step has in each language. */
export const stepPaths = (pages: readonly PageData[]) =>
  pages.flatMap((page) =>
    stepsOf(page).map(({ scene, step }) => ({
      params: { locale: page.locale, story: page.story.name, scene, step },
    })),
  );

/** The names of the scenes of a story in reading order. */
export const scenesOf = (page: PageData): readonly string[] => [
  ...new Set(stepsOf(page).map(({ scene }) => scene)),
];

/** The routes of the pages that each scene has in each language. */
export const scenePaths = (pages: readonly PageData[]) =>
  pages.flatMap((page) =>
    scenesOf(page).map((scene) => ({
      params: { locale: page.locale, story: page.story.name, scene },
    })),
  );
