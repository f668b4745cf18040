import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site built for the path /a/b/. */
    siteBelow: string;
  }
}

/** Builds the site once more, for a path below a domain; SITE_BELOW_BUILT names one that is already there. */
export function buildBelow(): string {
  const built = process.env['SITE_BELOW_BUILT'];
  if (built !== undefined && existsSync(built)) return built;
  const site = '.cache/test-site-below';
  const words = ['src/commands/build.ts', '--site', 'https://story.test', '--base', '/a/b/'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    env: { ...process.env, OUT: `${process.cwd()}/${site}` },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the site does not build:\n${stdout}\n${stderr}`);
  return site;
}

export default function setup(project: TestProject): void {
  project.provide('siteBelow', buildBelow());
}
