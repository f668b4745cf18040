import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { layOut } from '../../src/commands/hosting/lay-out.ts';
import { wrangler } from '../../src/commands/hosting/wrangler.ts';

export interface HostServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** What a server under test is known to do otherwise than the rest, with the reason in its name. */
export interface Host {
  readonly name: string;
  /** Serves the twins that the build made; Cloudflare compresses by itself. */
  readonly servesTwins: boolean;
  /** The edge of Cloudflare adds Vary and answers ranges; its local runtime does not. */
  readonly isEdgeless: boolean;
  start(site: string, base: string): Promise<HostServer>;
}

export const hosts: readonly Host[] = [
  { name: 'wrangler', servesTwins: false, isEdgeless: true, start: startWrangler },
  { name: 'nginx', servesTwins: true, isEdgeless: false, start: startNginx },
  { name: 'caddy', servesTwins: true, isEdgeless: false, start: startCaddy },
];

async function startWrangler(site: string, base: string): Promise<HostServer> {
  const folder = workFolder();
  await layOut(site, base, join(folder, 'root'));
  const configuration = {
    name: 'story',
    compatibility_date: '2026-11-01',
    assets: {
      directory: './root',
      not_found_handling: '404-page',
      html_handling: 'force-trailing-slash',
    },
  };
  writeFileSync(join(folder, 'wrangler.json'), JSON.stringify(configuration));
  const words = ['dev', '--local', '--ip', '127.0.0.1', '--inspector-port', '0', '--port'];
  return run(folder, base, (port) =>
    spawn(process.execPath, [resolve(wrangler), ...words, String(port)], {
      cwd: folder,
      stdio: 'ignore',
      // Its own runtime is a child of it; together they are a group that can be ended.
      detached: true,
      env: {
        ...process.env,
        CI: '1',
        HOME: folder,
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_SEND_ERROR_REPORTS: 'false',
        CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      },
    }),
  );
}

async function startNginx(site: string, base: string): Promise<HostServer> {
  const folder = workFolder();
  await layOut(site, base, join(folder, 'root'));
  const include = resolve(`${site}-hosting/nginx.conf`);
  return run(folder, base, (port) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const configuration = `
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
      daemon off;
      pid ${folder}/nginx.pid;
      error_log ${folder}/error.log;
      events {}
      http {
        access_log off;
        ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
        server {
          listen 127.0.0.1:${port};
          root ${folder}/root;
          include ${include};
        }
      }`;
    writeFileSync(join(folder, 'nginx.conf'), configuration);
    return spawn(
      '/usr/sbin/nginx',
      ['-p', folder, '-e', `${folder}/error.log`, '-c', 'nginx.conf'],
      {
        stdio: 'ignore',
        detached: true,
      },
    );
  });
}

async function startCaddy(site: string, base: string): Promise<HostServer> {
  const folder = workFolder();
  await layOut(site, base, join(folder, 'root'));
  const part = resolve(`${site}-hosting/story.caddy`);
  return run(folder, base, (port) => {
    const configuration = `{
      admin off
      auto_https off
    }
    http://127.0.0.1:${port}, http://evil.example:${port} {
      bind 127.0.0.1
      root * ${folder}/root
      import ${part}
    }`;
    writeFileSync(join(folder, 'Caddyfile'), configuration);
    return spawn(
      'caddy',
      ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
      {
        stdio: 'ignore',
        detached: true,
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      },
    );
  });
}

function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  mkdirSync(join(folder, 'root'));
  return folder;
}

/** Starts a server on a free port and waits until it answers; stopping ends it with its children. */
async function run(
  folder: string,
  base: string,
  start: (port: number) => ChildProcess,
): Promise<HostServer> {
  const port = await freePort();
  const child = start(port);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const until = Date.now() + 60_000;
  while (!(await answers(`http://127.0.0.1:${port}${base}`))) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`the server over ${folder} does not start`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return { port, stop };
}

const answers = (address: string) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
