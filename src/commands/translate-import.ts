import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readLock } from '../story/freshness.ts';
import { isFailure, problemToText, type Problem } from '../story/problem.ts';
import { readContent, type ContentFiles } from '../story/read-story.ts';
import { segmentsOfFile } from '../story/segments.ts';
import type { SceneDirectory } from '../story/story.ts';
import { loadSceneDirectory } from './scene-directory.ts';
import { lockText } from './translate/accept.ts';
import { exchangedFiles } from './translate/exchange.ts';
import { applyPo, readPoHeader } from './translate/po-import.ts';
import { openProject, runCommand, WrongCall, writeText } from './translate/project.ts';

/**
 * npm run translate:import -- FILE.po: puts the translations of a PO file into content/. What the guard
 * or the checks would refuse is told with its place, and then nothing at all is written.
 */
await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new WrongCall('translate:import -- FILE.po');
  const bytes = await readFile(path);
  const { locale, story } = readPoHeader(bytes);
  const project = await openProject(story);
  if (!project.locales.includes(locale))
    throw new WrongCall(
      `${path}: its Language is “${locale}”; there are: ${project.locales.join(', ')}`,
    );
  const { texts, accepted, counts, broken } = applyPo(
    bytes,
    exchangedFiles(project, locale),
    project.files,
  );
  const after = new Map<string, Uint8Array>(project.files);
  for (const [name, text] of texts) after.set(name, new TextEncoder().encode(text));
  const problems = newProblems(project.files, after, await loadSceneDirectory('src/scenes'));
  for (const problem of problems)
    console.error(`${problemToText(problem, 'en')}${contextOf(problem, after, story)}`);
  for (const context of broken)
    console.error(
      `${path}: msgctxt "${context}": the text would end its passage or begin another one`,
    );
  if (problems.length || broken.length) return 1;

  for (const [name, text] of texts) await writeText(name, text);
  const lock = `content/${story}/${locale}/freshness.lock`;
  const lines = lockText(
    readLock(project.files, story, locale),
    project.translation(locale),
    accepted,
  );
  if (lines !== new TextDecoder().decode(project.files.get(lock))) await writeText(lock, lines);
  console.log(
    `${path}: ${counts.changed} changed, ${counts.fuzzy} fuzzy and ${counts.empty} empty left as they were, ` +
      `${counts.unknown} of texts that are gone`,
  );
  return 0;
});

/** Failures that an import would bring in, whatever was wrong before. */
function newProblems(
  before: ContentFiles,
  after: ContentFiles,
  directory: SceneDirectory,
): Problem[] {
  const failures = (files: ContentFiles) =>
    readContent(files, directory).problems.filter(isFailure);
  const nameOf = ({ file, rule, values }: Problem) => JSON.stringify([file, rule, values]);
  const known = new Set(failures(before).map(nameOf));
  return failures(after).filter((problem) => !known.has(nameOf(problem)));
}

/** The entry of the PO file that stands at the place of a problem. */
function contextOf({ file, line }: Problem, files: ContentFiles, story: string): string {
  const segments = segmentsOfFile(file, files.get(file) ?? new Uint8Array());
  const found = segments.findLast((segment) => segment.line <= line);
  const name = file.replace(new RegExp(`^content/${story}/[^/]+/`), '');
  return found ? ` (msgctxt "${name}#${found.address}")` : '';
}
