import type { DrawnScene } from '../scenes/print.ts';
import { scenesToDirectory } from '../story/scene-info.ts';
import { pickFacts, type Facts } from '../story/facts.ts';
import { readContent } from '../story/read-story.ts';
import { typesetContent } from '../story/typeset-content.ts';
import { createWording, type Wording } from '../story/wording.ts';
import { readContentFiles } from './content-files.ts';

/** A scene with all that it is drawn from. */
export interface SceneOfStory {
  readonly drawn: DrawnScene;
  facts(): Facts;
  /** By language. */
  readonly wordings: Readonly<Record<string, Wording>>;
}

/** Every scene for which a story has labels, with that story's facts and words. */
export async function scenesOfStories(
  root: string,
  scenes: Readonly<Record<string, DrawnScene>>,
): Promise<SceneOfStory[]> {
  const { stories, interfaces } = typesetContent(
    readContent(await readContentFiles(root), scenesToDirectory(scenes)),
  );
  return Object.values(stories).flatMap((story) =>
    Object.values(scenes).flatMap((drawn): SceneOfStory[] => {
      const wordings = Object.values(story.locales).flatMap(({ code, labels }) => {
        const [own, site] = [labels[drawn.scene.name], interfaces[code]];
        if (!own || !site) return [];
        const { tag, numbers } = site;
        return [[code, createWording({ tag, numbers, labels: own })] as const];
      });
      if (wordings.length === 0) return [];
      const facts = () => pickFacts(story, drawn.scene.needs);
      return [{ drawn, facts, wordings: Object.fromEntries(wordings) }];
    }),
  );
}
