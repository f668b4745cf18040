import type { z } from 'astro/zod';
import { bytesToText } from './characters.ts';
import { checkInterfaces, checkStory } from './check-content.ts';
import { checkTypedNumbers } from './checks/typed-numbers.ts';
import { contentPathOf, mdxKinds, type MdxPath } from './content-paths.ts';
import { CoverageSchema } from './coverage.ts';
import { draftToStory, type LocaleDraft, type StoryDraft } from './draft.ts';
import { parseLock } from './freshness-lock.ts';
import { GlossarySchema } from './glossary.ts';
import { readGuardedMdx } from './guard.ts';
import { withoutKept } from './kept-words.ts';
import { readPassage } from './passage.ts';
import { fileStart } from './place.ts';
import { createNote, createProblem, sortProblems, type Problem } from './problem.ts';
import {
  ClaimsSchema,
  ClaimsWordsSchema,
  InterfaceSchema,
  LabelsSchema,
  SourcesSchema,
  StorySchema,
  type Cover,
  type Interface,
} from './schemas.ts';
import { RedirectsSchema } from './redirects.ts';
import { readSeries } from './series.ts';
import type { SceneDirectory, Story } from './story.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** The files under content/ by their path from the working directory: content/<story>/story.yml. */
export type ContentFiles = ReadonlyMap<string, Uint8Array>;

export interface Content {
  readonly stories: Readonly<Record<string, Story>>;
  readonly interfaces: Readonly<Record<string, Interface>>;
  readonly problems: Problem[];
}

/**
 * All stories and interface words, with every problem of every file, in order. A story that lacks a
 * part is left out; one that is whole is given even with failures, so look at `problems` first.
 */
export function readContent(files: ContentFiles, directory: SceneDirectory): Content {
  const interfaces = readInterfaces(files);
  const problems = [...interfaces.problems, ...unknownFiles(files)];
  const stories: Record<string, Story> = {};
  for (const name of storyNames(files)) {
    const read = readStoryWith(files, name, directory, interfaces.byLocale);
    problems.push(...read.problems);
    if (read.story) stories[name] = read.story;
  }
  const values = [...interfaces.byLocale].map(([locale, { value }]) => [locale, value] as const);
  return { stories, interfaces: Object.fromEntries(values), problems: sortProblems(problems) };
}

/** One story with all its problems; no story where a part of it is missing or refused. */
export function readStory(
  files: ContentFiles,
  name: string,
  directory: SceneDirectory,
): { story: Story | undefined; problems: Problem[] } {
  const interfaces = readInterfaces(files);
  return readStoryWith(files, name, directory, interfaces.byLocale);
}

type Interfaces = ReadonlyMap<string, YamlFile<Interface>>;

function readStoryWith(
  files: ContentFiles,
  name: string,
  directory: SceneDirectory,
  interfaces: Interfaces,
): { story: Story | undefined; problems: Problem[] } {
  const { draft, problems: found } = readDraft(files, name);
  const checked = withoutKept(checkStory(draft, directory, interfaces), files, draft);
  const problems = sortProblems([...found, ...checked]);
  return { story: draftToStory(draft, directory), problems };
}

/** The folders of content/ that hold a story.yml. */
function storyNames(files: ContentFiles): string[] {
  const names = [...files.keys()]
    .map(contentPathOf)
    .flatMap((path) => ('story' in path ? [path.story] : []));
  return [...new Set(names)].sort();
}

function unknownFiles(files: ContentFiles): Problem[] {
  return [...files.keys()]
    .filter((path) => contentPathOf(path).kind === 'unknown')
    .map((path) => createProblem(path, fileStart, 'file-unknown'));
}

function readInterfaces(files: ContentFiles): { byLocale: Interfaces; problems: Problem[] } {
  const reader = new Reader(files);
  const byLocale = new Map<string, YamlFile<Interface>>();
  for (const path of files.keys()) {
    const found = contentPathOf(path);
    if (found.kind !== 'interface') continue;
    const file = reader.yaml(path, InterfaceSchema);
    if (file) byLocale.set(found.locale, file);
  }
  return { byLocale, problems: [...reader.problems, ...checkInterfaces(byLocale)] };
}

/** Reads files one by one and keeps what is wrong with them. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #files: ContentFiles;

  constructor(files: ContentFiles) {
    this.#files = files;
  }

  text(path: string): string | undefined {
    const bytes = this.#files.get(path);
    if (!bytes) return undefined;
    const { text, problems } = bytesToText(bytes, path);
    this.problems.push(...problems);
    return text;
  }

  yaml<S extends z.ZodType>(path: string, schema: S): YamlFile<z.output<S>> | undefined {
    const text = this.text(path);
    if (text === undefined) return undefined;
    const { yaml, problems } = parseYaml(text, path, schema);
    this.problems.push(...problems);
    return yaml;
  }

  lock(path: string): void {
    const text = this.text(path);
    if (text !== undefined) this.problems.push(...parseLock(text, path).problems);
  }

  mdx(path: string, kind: MdxPath['kind']) {
    const text = this.text(path);
    if (text === undefined) return undefined;
    const options = mdxKinds[kind];
    const { tree, info, body, problems } = readGuardedMdx(text, {
      file: path,
      components: options.components,
      frontmatter: options.frontmatter as z.ZodType<Cover | { title: string; description: string }>,
    });
    this.problems.push(...problems);
    if (tree) this.problems.push(...checkTypedNumbers(tree, body, path));
    return tree && info ? readPassage(tree, info) : undefined;
  }
}

function readDraft(files: ContentFiles, name: string): { draft: StoryDraft; problems: Problem[] } {
  const reader = new Reader(files);
  const folder = `content/${name}`;
  const sources = reader.yaml(`${folder}/sources.yml`, SourcesSchema);
  const draft: StoryDraft = {
    name,
    folder,
    files: new Set([...files.keys()].filter((path) => path.startsWith(`${folder}/`))),
    info: reader.yaml(`${folder}/story.yml`, StorySchema),
    claims: reader.yaml(`${folder}/claims.yml`, ClaimsSchema),
    sources,
    coverage: reader.yaml(`${folder}/coverage.yml`, CoverageSchema),
    redirects: reader.yaml(`${folder}/redirects.yml`, RedirectsSchema),
    glossary: reader.yaml(`${folder}/glossary.yml`, GlossarySchema),
    series: new Map(),
    locales: new Map(),
  };

  for (const path of draft.files) {
    const found = contentPathOf(path);
    if (found.kind === 'series') {
      const text = reader.text(path);
      const read =
        text === undefined
          ? undefined
          : readSeries(text, path, sources && Object.keys(sources.value));
      reader.problems.push(...(read?.problems ?? []));
      draft.series.set(found.name, read?.series);
    }
    if (found.kind === 'cover' || found.kind === 'section' || found.kind === 'page') {
      const locale = localeOf(draft, found.locale, reader);
      const passage = reader.mdx(path, found.kind);
      // A section that is not listed yet is guarded, and no part of the story.
      addPassage(locale, found, passage, isListed(draft, found));
      if (!isListed(draft, found))
        reader.problems.push(
          createNote(path, fileStart, 'section-unlisted', { found: found.name }),
        );
    }
    if (found.kind === 'locale-file') localeOf(draft, found.locale, reader);
  }
  return { draft, problems: reader.problems };
}

function isListed({ info }: StoryDraft, { kind, name }: MdxPath): boolean {
  return kind !== 'section' || info === undefined || info.value.sections.includes(name);
}

function localeOf(draft: StoryDraft, code: string, reader: Reader): LocaleDraft {
  const known = draft.locales.get(code);
  if (known) return known;
  const folder = `${draft.folder}/${code}`;
  const locale: LocaleDraft = {
    code,
    folder,
    cover: undefined,
    sections: new Map(),
    unlisted: new Map(),
    pages: new Map(),
    labels: reader.yaml(`${folder}/labels.yml`, LabelsSchema),
    claimWords: reader.yaml(`${folder}/claims.yml`, ClaimsWordsSchema),
  };
  reader.lock(`${folder}/freshness.lock`);
  draft.locales.set(code, locale);
  return locale;
}

function addPassage(
  locale: LocaleDraft,
  { kind, name }: MdxPath,
  passage: ReturnType<Reader['mdx']>,
  isListed: boolean,
): void {
  const sections = isListed ? locale.sections : locale.unlisted;
  if (kind === 'cover') locale.cover = passage as LocaleDraft['cover'];
  else (kind === 'section' ? sections : locale.pages).set(name, passage);
}
