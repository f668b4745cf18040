import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The languages in which the template's words stand. */
export const templateLocales = ['en', 'pl'] as const;

const folder = 'src/commands/new/templates/';
const project = fileURLToPath(new URL('../../../', import.meta.url));

/** What the template's story and its scene, both called “example” there, are called in the project. */
export interface TemplateNames {
  readonly story: string;
  readonly scene: string;
}

/** The texts of the template by their paths in a project: a story with one section and one scene. */
export async function readTemplate(names: TemplateNames): Promise<Map<string, string>> {
  const entries = await readdir(project + folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => posix.relative(project, posix.join(entry.parentPath, entry.name)))
    .sort();
  const texts = paths.map(async (path): Promise<[string, string]> => {
    const text = renamed(await readFile(project + path, 'utf8'), names.scene);
    return [placeOf(path, names), withImports(text, path, names)];
  });
  return new Map(await Promise.all(texts));
}

/** The README of a project that tells nothing but a story of this name. */
export const readTemplateReadme = async (name: string): Promise<string> =>
  renamed(await readFile(`${project}${folder}README.md`, 'utf8'), name);

function renamed(text: string, name: string): string {
  const upper = name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  return text.replaceAll('Example', upper).replaceAll(/example(?!\.org)/g, name);
}

/** Where a file of the template lies in a project; any other file stays where it is. */
function placeOf(path: string, { story, scene }: TemplateNames): string {
  if (!path.startsWith(folder)) return path;
  return path
    .slice(folder.length)
    .replace(/^content\//, `content/${story}/`)
    .replace(/^scene\.test/, `tests/scenes/${scene}.test`)
    .replace(/^scene\//, `src/scenes/${scene}/`)
    .replace('series/example', `series/${scene}`);
}

function withImports(text: string, path: string, names: TemplateNames): string {
  const home = posix.dirname(placeOf(path, names));
  return text.replaceAll(/ from '(\.[^']+)'/g, (_, target: string) => {
    const place = placeOf(posix.join(posix.dirname(path), target), names);
    const relative = posix.relative(home, place);
    return ` from '${relative.startsWith('.') ? relative : `./${relative}`}'`;
  });
}
