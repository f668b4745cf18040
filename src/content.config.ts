import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { PageSchema, SectionSchema } from './story/schemas.ts';

/**
 * An entry for each story and each language; none changes where there is a problem. The integration reads
 * them, outside of Vite, which would transform all that reading takes, and all scenes, for seconds of each
 * start. The development server asks again after each change (commands/watch-content.ts).
 */
function contentLoader(part: 'stories' | 'interfaces'): Loader {
  return {
    name: `content-${part}`,
    async load({ store, config, logger }) {
      const { hooks } = config.integrations.find(({ name }) => name === 'story') ?? {};
      const content = await hooks?.['story:content']?.(fileURLToPath(config.root));
      if (!content) throw new Error('astro.config.mjs does not have storyIntegration');
      for (const note of content.notes) logger.info(note);
      store.clear();
      for (const [id, data] of Object.entries(content[part])) store.set({ id, data: { ...data } });
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
