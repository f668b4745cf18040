import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { problemToText } from '../../story/problem.ts';
import { StorySchema, type StoryInfo } from '../../story/schemas.ts';
import { localesOf, readTranslation, type TranslatedFile } from '../../story/freshness.ts';
import type { ContentFiles } from '../../story/read-story.ts';
import { parseYaml } from '../../story/yaml-file.ts';
import { readFilledContent } from '../filled-content.ts';

/** A call that cannot be answered; its message says why, and no stack is shown. */
export class WrongCall extends Error {}

/** The translations of one story, as the commands read them. */
export interface TranslationProject {
  readonly files: Map<string, Uint8Array>;
  readonly story: string;
  readonly sourceLocale: string;
  /** All languages but the source. */
  readonly locales: readonly string[];
  translation(locale: string): TranslatedFile[];
}

export async function openProject(asked?: string): Promise<TranslationProject> {
  const { files } = await readFilledContent('.');
  const story = theStory(files, asked);
  const sourceLocale = sourceOf(files, story);
  return {
    files,
    story,
    sourceLocale,
    locales: localesOf(files, story).filter((locale) => locale !== sourceLocale),
    translation: (locale) => readTranslation(files, story, locale, sourceLocale),
  };
}

/** The story that a command is asked for; where it is not asked for one, the only one. */
export function theStory(files: ContentFiles, asked?: string): string {
  const stories = [...files.keys()].flatMap(
    (path) => /^content\/([^/]+)\/story\.yml$/.exec(path)?.[1] ?? [],
  );
  const [only, ...others] = stories;
  const choices = stories.join(', ') || 'none';
  if (asked !== undefined && !stories.includes(asked))
    throw new WrongCall(`no story “${asked}”; there are: ${choices}`);
  if (asked !== undefined) return asked;
  if (only === undefined || others.length > 0)
    throw new WrongCall(`which story? Name one with --story; there are: ${choices}`);
  return only;
}

/** What story.yml says. */
export function readStoryInfo(files: ContentFiles, story: string): StoryInfo {
  const path = `content/${theStory(files, story)}/story.yml`;
  const { yaml, problems } = parseYaml(
    new TextDecoder().decode(files.get(path)),
    path,
    StorySchema,
  );
  if (!yaml)
    throw new WrongCall(problems.map((problem) => problemToText(problem, 'en')).join('\n'));
  return yaml.value;
}

export const sourceOf = (files: ContentFiles, story: string): string =>
  readStoryInfo(files, story).source_locale;

export async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Runs a command: its number is the exit code, a wrong call is told in one line. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

/** The direction of a language, from its interface file. */
export function readDirection(files: ContentFiles, locale: string): 'ltr' | 'rtl' {
  const text = new TextDecoder().decode(files.get(`content/interface/${locale}.yml`));
  return /^direction: rtl$/m.test(text) ? 'rtl' : 'ltr';
}
