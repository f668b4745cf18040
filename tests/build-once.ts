import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    site: string;
  }
}

/** Builds the site once for all tests that read it; SITE_BUILT names one that is already there. */
export default function setup(project: TestProject): void {
  const built = process.env['SITE_BUILT'];
  const site = built ?? '.cache/test-site';
  if (built === undefined) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
      env: { ...process.env, OUT: `${process.cwd()}/${site}`, SITE: 'https://story.test' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the site does not build:\n${stdout}\n${stderr}`);
  }
  project.provide('site', site);
}
