import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFiles } from '../content-files.ts';
import { copyProject } from './project-copy.ts';
import { pseudoLocale } from './pseudo-locale.ts';
import { accented } from '../../story/pseudo-text.ts';

/** Runs the command for shots in a copy of the project that has the pseudo-translation; gives what it drew. */
export async function drawPseudoLocale(story: string, words: readonly string[]): Promise<string[]> {
  const copy = copyProject();
  try {
    copy.write(pseudoLocale(await readContentFiles('.'), story, 'qps', accented));
    const { status, said } = copy.run('src/commands/shots.ts', ...words);
    if (status !== 0) throw new Error(said);
    const drawn = join(copy.root, 'shots');
    cpSync(drawn, 'shots', { recursive: true });
    return readdirSync(drawn).map((name) => `shots/${name}`);
  } finally {
    copy.remove();
  }
}
