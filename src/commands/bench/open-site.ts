import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { serveFolder, type StaticServer } from '../static-server.ts';

/**
 * Makes a site answer at an address: a folder is served, an address taken as it is, and where nothing is
 * named the site is built. Throws in one sentence where that is no site.
 */
export async function openSite(where: string | undefined): Promise<StaticServer> {
  if (where !== undefined && /^https?:/.test(where)) {
    const address = where.replace(/\/$/, '');
    const answer = await fetch(`${address}/`).catch(() => undefined);
    if (!answer?.ok) throw new Error(`${where} does not answer`);
    return { address, close: () => Promise.resolve() };
  }
  const folder = where ?? buildSite();
  if (!existsSync(`${folder}/index.html`))
    throw new Error(`${folder} is no built site: it holds no index.html`);
  return serveFolder(folder);
}

function buildSite(): string {
  const site = `${process.cwd()}/.cache/bench-site`;
  const { status } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, OUT: site },
  });
  if (status !== 0) throw new Error('the site does not build');
  return site;
}
