import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import type { ContentFiles } from '../../story/read-story.ts';
import { WrongCall, writeText } from '../translate/project.ts';

/** What a command is going to do to the files of a project; nothing is done while it is made. */
export interface Plan {
  /** Texts of files that are not there yet, by path. */
  readonly added: Map<string, string>;
  /** New texts of files that are there. */
  readonly changed: Map<string, string>;
  /** Files and folders that go. */
  readonly removed: string[];
}

export const emptyPlan = (): Plan => ({ added: new Map(), changed: new Map(), removed: [] });

/** Throws where a file that the plan adds is there and does not go. */
export function checkPlan({ added, removed }: Plan): void {
  const goes = (path: string) =>
    removed.some((gone) => path === gone || path.startsWith(`${gone}/`));
  const [there] = [...added.keys()].filter((path) => existsSync(path) && !goes(path));
  if (there !== undefined) throw new WrongCall(`${there} is there already; nothing was written`);
}

/** The plan in words, a line for each file. */
export function planToText({ added, changed, removed }: Plan): string {
  const lines = (verb: string, paths: Iterable<string>) =>
    [...paths].map((path) => `${verb.padEnd(8)}${path}`);
  return [
    ...lines('removed', removed),
    ...lines('changed', changed.keys()),
    ...lines('new', added.keys()),
  ].join('\n');
}

export async function carryOut({ added, changed, removed }: Plan): Promise<void> {
  for (const path of removed) await rm(path, { recursive: true });
  for (const [path, text] of [...changed, ...added]) await writeText(path, text);
}

/** The files of content/ as they will be. */
export function filesAfter(files: ContentFiles, { added, changed }: Plan): ContentFiles {
  const after = new Map(files);
  for (const [path, text] of [...changed, ...added])
    if (path.startsWith('content/')) after.set(path, new TextEncoder().encode(text));
  return after;
}

/** A YAML file with an entry more at its end; throws where the file holds one of its name. */
export function withEntry(text: string, entry: string, path: string): string {
  const [name] = Object.keys(parseDocument(entry).toJS() as object);
  const longer = `${text.trimEnd()}\n\n${entry}`.trimStart();
  if (parseDocument(text).has(name)) throw new WrongCall(`${path} has “${name}” already`);
  const [error] = parseDocument(longer).errors;
  if (error) throw new WrongCall(`${path}: nothing can be added at its end: ${error.message}`);
  return longer;
}
