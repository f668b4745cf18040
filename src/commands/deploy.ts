import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { layOut } from './hosting/lay-out.ts';
import { parsePlace, type SitePlace } from './hosting/place.ts';
import { installWrangler, wrangler } from './hosting/wrangler.ts';

/**
 * npm run deploy [-- --dry-run]: puts the built site on Cloudflare, as wrangler.jsonc says. With
 * `-- --preview NAME` it becomes a version with an address of its own beside the public one; `-- --rollback`
 * puts the version before back.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const out = process.env['OUT'] ?? `${root}dist`;

if (!existsSync(`${out}/index.html`)) refuse('there is no built site yet; run: npm run build');
if (!existsSync(`${root}${wrangler}`)) refuse(`wrangler is missing; run: ${installWrangler}`);

// The file may come from somebody else's build, and its base becomes a path here.
const found = JSON.parse(await readFile(`${out}-hosting/place.json`, 'utf8')) as SitePlace;
const { base } = parsePlace(found.site, found.base);
const laidOut = `${root}.cache/deploy`;
await rm(laidOut, { recursive: true, force: true });
await layOut(out, base, laidOut);
const { status } = spawnSync(
  process.execPath,
  [`${root}${wrangler}`, ...words(process.argv.slice(2))],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_SEND_ERROR_REPORTS: 'false' },
  },
);
process.exitCode = status ?? 1;

function words(asked: readonly string[]): string[] {
  const [first, name = '', ...rest] = asked;
  if (first === '--rollback') return ['rollback', ...asked.slice(1)];
  if (first === '--preview')
    return ['versions', 'upload', '--preview-alias', name, ...rest, '--assets', laidOut];
  return ['deploy', ...asked, '--assets', laidOut];
}

function refuse(reason: string): never {
  console.error(`deploy: ${reason}`);
  process.exit(1);
}
