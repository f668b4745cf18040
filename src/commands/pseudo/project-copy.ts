import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A copy of the project, to be built with other content than the real one. */
export interface ProjectCopy {
  readonly root: string;
  write(texts: Iterable<readonly [string, string]>): void;
  run(...words: string[]): { status: number | null; said: string };
  /** Builds the pages there, without what hosts need, and gives their folder. */
  build(): string;
  remove(): void;
}

export function copyProject(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'story-copy-'));
  for (const name of [
    'src',
    'content',
    'public',
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
    'LICENSE',
    // Pictures that are drawn already are not drawn again.
    '.cache/share',
  ])
    if (existsSync(name)) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: {
        ...process.env,
        SITE: 'https://story.test',
        BASE: '/',
        ASTRO_TELEMETRY_DISABLED: '1',
        // A copy may write the pictures of new scenes, even where CI tests the project.
        CI: '',
      },
    });
    return { status, said: `${stdout}\n${stderr}` };
  };
  return {
    root,
    run,
    write(texts) {
      for (const [path, text] of texts) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    },
    build() {
      const out = join(root, 'dist');
      const { status, said } = run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', out);
      if (status !== 0) throw new Error(`the copy does not build:\n${said.slice(-3000)}`);
      return out;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
