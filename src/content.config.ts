import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { readFilledContent } from './commands/filled-content.ts';
import { scenes } from './scenes/registry.ts';
import { isFailure, problemToText } from './story/problem.ts';
import { readContent } from './story/read-story.ts';
import { sceneToInfo } from './story/scene-info.ts';
import { PageSchema, SectionSchema } from './story/schemas.ts';
import { withTranslations } from './story/translation.ts';
import { typesetContent } from './story/typeset-content.ts';

/**
 * Everything under content/ but prose, read and checked in one go: an entry for each story and each
 * language. All problems of all files are told together, and nothing is loaded where there is one.
 */
function contentLoader(part: 'stories' | 'interfaces'): Loader {
  return {
    name: `content-${part}`,
    async load({ store, config, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const read = async () => {
        const directory = Object.fromEntries(
          Object.values(scenes).map(({ scene }) => [scene.name, sceneToInfo(scene)]),
        );
        const { files, notes } = await readFilledContent(root);
        for (const note of notes) logger.info(problemToText(note, 'en'));
        const content = readContent(files, directory);
        const failures = content.problems.filter(isFailure);
        if (failures.length > 0)
          throw new Error(failures.map((problem) => problemToText(problem, 'en')).join('\n'));
        store.clear();
        for (const [id, data] of Object.entries(typesetContent(content)[part]))
          store.set({
            id,
            data: ('locales' in data ? withTranslations(data, files) : data) as unknown as Record<
              string,
              unknown
            >,
          });
      };
      await read();
      watcher?.on('change', (path) => {
        if (!path.includes('/content/')) return;
        read().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

/** Prose, compiled by Astro; the entry's id is its path below content/ without the ending. */
function prose(pattern: string | string[], schema: typeof SectionSchema | typeof PageSchema) {
  return defineCollection({
    loader: glob({
      pattern,
      base: 'content',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema,
  });
}

export const collections = {
  stories: defineCollection({ loader: contentLoader('stories') }),
  interface: defineCollection({ loader: contentLoader('interfaces') }),
  sections: prose(['*/*/*.mdx', '!*/*/story.mdx'], SectionSchema),
  pages: prose('*/*/pages/*.mdx', PageSchema),
};
