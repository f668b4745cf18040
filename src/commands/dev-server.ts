import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** `npm run dev` in a process of its own. */
export interface DevServer {
  /** http://localhost:port */
  readonly address: string;
  /** All that it has said in the terminal, without colours. */
  said(): string;
  close(): Promise<void>;
}

/** Starts the development server of a project, which may have its packages from the one of this process. */
export async function startDev(root: string): Promise<DevServer> {
  const options = {
    server: { port: 0 },
    // Packages that lie outside of a copy are handed out only if the server is told.
    vite: { server: { fs: { allow: ['.', process.cwd()] } } },
  };
  const start = `import('astro').then(({ dev }) => dev(${JSON.stringify(options)}))`;
  const server = spawn(process.execPath, ['--eval', start], {
    cwd: root,
    // Not the environment of a test: it holds NODE_ENV and names that Astro would take from it.
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += stripVTControlCharacters(text.toString('utf8'));
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', () => reject(new Error(`the server does not start:\n${said}`)));
  });
  return {
    address,
    said: () => said,
    close: () =>
      new Promise((resolve) => {
        server.on('exit', () => resolve());
        server.kill();
      }),
  };
}
