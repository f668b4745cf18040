import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { readFilledContent } from './commands/filled-content.ts';
import { scenes } from './scenes/registry.ts';
import { isFailure, problemToText } from './story/problem.ts';
import { readContent } from './story/read-story.ts';
import { scenesToDirectory } from './story/scene-info.ts';
import type { SceneDirectory } from './story/story.ts';
import { PageSchema, SectionSchema } from './story/schemas.ts';
import { withTranslations } from './story/translation.ts';
import { typesetContent } from './story/typeset-content.ts';

type Content = ReturnType<typeof typesetContent>;
let reading: Promise<Content & Awaited<ReturnType<typeof readFilledContent>>> | undefined;

/**
 * Everything under content/ but prose, read and checked in one go, and once for all that ask at a time. All
 * problems of all files are told together.
 */
function readAll(root: string, now: SceneDirectory | undefined): NonNullable<typeof reading> {
  const read = async () => {
    const { files, notes } = await readFilledContent(root);
    const content = readContent(files, now ?? scenesToDirectory(scenes));
    const failures = content.problems.filter(isFailure);
    if (failures.length > 0)
      throw new Error(failures.map((problem) => problemToText(problem, 'en')).join('\n'));
    return { ...typesetContent(content), files, notes };
  };
  reading ??= read().finally(() => (reading = undefined));
  return reading;
}

/**
 * An entry for each story and each language; none changes where there is a problem. The development server
 * asks again after each change (commands/watch-content.ts), and tells what the scenes can show by then.
 */
function contentLoader(part: 'stories' | 'interfaces'): Loader {
  return {
    name: `content-${part}`,
    async load({ store, config, logger, refreshContextData }) {
      const now = refreshContextData?.['scenes'] as SceneDirectory | undefined;
      const content = await readAll(fileURLToPath(config.root), now);
      for (const note of content.notes) logger.info(problemToText(note, 'en'));
      store.clear();
      for (const [id, data] of Object.entries(content[part]))
        store.set({
          id,
          data: ('locales' in data
            ? withTranslations(data, content.files)
            : data) as unknown as Record<string, unknown>,
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
