import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installWrangler, wrangler } from './hosting/wrangler.ts';

/** npm run test:hosting: real servers over the built site. Installs nothing; says what is missing. */
const debian = 'apt-get install nginx libnginx-mod-http-brotli-static caddy';
const needed = [
  ['/usr/sbin/nginx', debian],
  ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so', debian],
  ['/usr/bin/caddy', debian],
  [wrangler, installWrangler],
] as const;

const missing = needed.filter(([file]) => !existsSync(file)).map(([, install]) => install);
if (missing.length > 0) {
  console.error(
    `test:hosting needs servers that are not here: ${[...new Set(missing)].join(' && ')}`,
  );
  process.exit(1);
}
const words = ['run', '--config', 'tests/hosting/vitest.config.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
