import { rename, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../story/problem.ts';
import { StorySchema } from '../story/schemas.ts';
import { parseYaml } from '../story/yaml-file.ts';
import { readContentFiles } from './content-files.ts';
import { fillIn } from './translate/fill-in.ts';

/**
 * The files under content/ of a project, in which every language has all passages of its source: what a
 * language lacks is written into its files first, in the words of the source, and told in the notes.
 */
export async function readFilledContent(
  project: string,
): Promise<{ files: Map<string, Uint8Array>; notes: readonly Problem[] }> {
  const files = await readContentFiles(project);
  const notes: Problem[] = [];
  for (const [path, bytes] of [...files]) {
    const story = /^content\/([^/]+)\/story\.yml$/.exec(path)?.[1];
    if (story === undefined) continue;
    const { yaml } = parseYaml(new TextDecoder().decode(bytes), path, StorySchema);
    // What is wrong with story.yml is told by the checks.
    if (!yaml) continue;
    const filled = fillIn(files, story, yaml.value.source_locale);
    for (const [name, text] of filled.texts) {
      await replaceText(join(project, name), text);
      files.set(name, new TextEncoder().encode(text));
    }
    notes.push(...filled.notes);
  }
  return { files, notes };
}

/** In one step, so that nobody reads half of a file; dotfiles are no content. */
async function replaceText(path: string, text: string): Promise<void> {
  const half = join(dirname(path), `.${basename(path)}.${process.pid}`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(half, text);
  await rename(half, path);
}
