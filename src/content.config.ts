import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { ZodType } from 'astro/zod';
import {
  ClaimsSchema,
  ClaimsWordsSchema,
  CoverSchema,
  InterfaceSchema,
  LabelsSchema,
  PageSchema,
  SectionSchema,
  SourcesSchema,
  StorySchema,
} from './story/schemas.ts';
import { seriesLoader } from './story/series-loader.ts';

/** A collection of the files under content/ that match; an entry's id is its path without the ending. */
function files(pattern: string | string[], schema: ZodType) {
  return defineCollection({
    loader: glob({
      pattern,
      base: 'content',
      generateId: ({ entry }) => entry.replace(/\.\w+$/, ''),
    }),
    schema,
  });
}

export const collections = {
  interface: files('interface/*.yml', InterfaceSchema),
  stories: files('*/story.yml', StorySchema),
  claims: files('*/claims.yml', ClaimsSchema),
  sources: files('*/sources.yml', SourcesSchema),
  series: defineCollection({ loader: seriesLoader('content') }),
  covers: files('*/*/story.mdx', CoverSchema),
  sections: files(['*/*/*.mdx', '!*/*/story.mdx'], SectionSchema),
  pages: files('*/*/pages/*.mdx', PageSchema),
  labels: files('*/*/labels.yml', LabelsSchema),
  claimWords: files('*/*/claims.yml', ClaimsWordsSchema),
};
