import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorySchema } from '../../story/schemas.ts';
import { localesOf, readTranslation, type TranslatedFile } from '../../story/freshness.ts';
import type { ContentFiles } from '../../story/read-story.ts';
import { parseYaml } from '../../story/yaml-file.ts';
import { readContentFiles } from '../content-files.ts';

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

export async function openProject(story = 'deepseek'): Promise<TranslationProject> {
  const files = await readContentFiles('.');
  const sourceLocale = sourceOf(files, story);
  return {
    files,
    story,
    sourceLocale,
    locales: localesOf(files, story).filter((locale) => locale !== sourceLocale),
    translation: (locale) => readTranslation(files, story, locale, sourceLocale),
  };
}

export function sourceOf(files: ContentFiles, story: string): string {
  const path = `content/${story}/story.yml`;
  const bytes = files.get(path);
  const stories = [...files.keys()].flatMap(
    (name) => /^content\/([^/]+)\/story\.yml$/.exec(name)?.[1] ?? [],
  );
  if (!bytes) throw new WrongCall(`no story “${story}”; there are: ${stories.join(', ')}`);
  const { yaml, problems } = parseYaml(new TextDecoder().decode(bytes), path, StorySchema);
  if (!yaml) throw new WrongCall(`${path}:${problems[0]?.line ?? 1} cannot be read`);
  return yaml.value.source_locale;
}

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
