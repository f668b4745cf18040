import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { sizeLimit } from '../story/characters.ts';

/**
 * The files under content/ of a project, by their path from it. Links are not followed; of a file
 * over the limit only so much is read that the guard sees it is too large; dotfiles are left out.
 */
export async function readContentFiles(project: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(join(project, 'content'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }));
  const files = await Promise.all(
    paths.map(async ({ path, isFile }): Promise<[string, Uint8Array]> => {
      const name = relative(project, path).split(sep).join('/');
      if (!isFile) return [`${name} (link)`, new Uint8Array()];
      const { size } = await stat(path);
      return [name, size > sizeLimit ? new Uint8Array(sizeLimit + 1) : await readFile(path)];
    }),
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
