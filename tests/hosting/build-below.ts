import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site built for the path /a/b/. */
    siteBelow: string;
  }
}

/** Builds the site once more, for a path below a domain; SITE_BELOW_BUILT names one that is already there. */
export default function setup(project: TestProject): void {
  const built = process.env['SITE_BELOW_BUILT'];
  const site = built ?? '.cache/test-site-below';
  if (built === undefined) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
      env: {
        ...process.env,
        OUT: `${process.cwd()}/${site}`,
        SITE: 'https://story.test',
        BASE: '/a/b/',
      },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the site does not build:\n${stdout}\n${stderr}`);
  }
  project.provide('siteBelow', site);
}
