import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  foreign,
  isLoaded,
  keys,
  untilAnswered,
  type Browser,
  type Engine,
  type Preferences,
  type Tab,
} from './engine.ts';

/**
 * WebKitGTK by its own driver: a small client of W3C WebDriver. A browser is one session with one window,
 * which all its tabs use, one after the other: each test's server is another origin, so nothing is
 * shared, and a session for each tab did not always start. It has Safari's engine, and is not Safari.
 */
export const webkit: Engine = {
  name: 'WebKit',
  program: '/usr/bin/WebKitWebDriver',
  launch: openBrowser,
};

const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

async function openBrowser(preferences: Preferences = {}): Promise<Browser> {
  const port = await findFreePort();
  const config = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(config, 'gtk-3.0'));
  writeFileSync(
    join(config, 'gtk-3.0/settings.ini'),
    `[Settings]\ngtk-enable-animations=${preferences.calm ? 0 : 1}\n`,
  );
  const driver = spawn(webkit.program, ['-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, XDG_CONFIG_HOME: config, ...(preferences.foreign && foreign) },
  });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`WebKitWebDriver ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await untilAnswered(() => ask('GET', '/status'));
  const { sessionId } = (await ask('POST', '/session', capabilities(preferences))) as {
    sessionId: string;
  };
  const of = (path: string) => `/session/${sessionId}${path}`;
  const act = (id: string, type: string, actions: object[]) =>
    ask('POST', of('/actions'), { actions: [{ type, id, actions }] });

  let deltaY = 0;
  const tab: Tab = {
    async goto(url) {
      await ask('POST', of('/url'), { url });
      await untilAnswered(async () => (await this.run(isLoaded, url)) || undefined);
    },
    async run(work, ...args) {
      const script =
        `const done = arguments[arguments.length - 1], args = [...arguments].slice(0, -1);` +
        `Promise.resolve().then(() => (${String(work)})(...args))` +
        `.then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = (await ask('POST', of('/execute/async'), { script, args })) as {
        value: never;
        error?: string;
      };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    async inject(script) {
      await ask('POST', of('/execute/sync'), { script, args: [] });
    },
    async press(key) {
      const value = key in keys ? keys[key as keyof typeof keys] : key;
      await act('keys', 'key', [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    },
    async wheel(pixels) {
      // The driver sends by how much this differs from the turn before.
      deltaY += pixels;
      await act('wheel', 'wheel', [
        { type: 'scroll', x: 200, y: 400, deltaX: 0, deltaY, duration: 0, origin: 'viewport' },
      ]);
    },
    async resize(width, height) {
      // The window has a frame of its own around the page, and a new one has no size yet: set until it fits.
      await untilAnswered(async () => {
        const [x, y] = (await this.run(() => [innerWidth, innerHeight])) as [number, number];
        if (x === width && y === height) return true;
        const now = (await ask('GET', of('/window/rect'))) as { width: number; height: number };
        await ask('POST', of('/window/rect'), {
          width: now.width + width - x,
          height: now.height + height - y,
        });
        return undefined;
      });
    },
    close: () => tab.goto('about:blank'),
  };
  return {
    newTab: () => Promise.resolve(tab),
    async close() {
      await ask('DELETE', of('')).catch(() => undefined);
      driver.kill();
      rmSync(config, { recursive: true, force: true });
    },
  };
}

const capabilities = ({ script, storage, dark }: Preferences) => ({
  capabilities: {
    alwaysMatch: {
      'webkitgtk:browserOptions': {
        binary: miniBrowser,
        args: [
          '--automation',
          ...(script === false ? ['--enable-javascript=false'] : []),
          ...(storage === false ? ['--cookies-policy=never'] : []),
          ...(dark ? ['--dark-mode'] : []),
        ],
      },
      // The driver's own waiting fails now and then, and forbids to ask a page that is still loading.
      pageLoadStrategy: 'none',
      timeouts: { script: 60_000, pageLoad: 60_000 },
    },
  },
});

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
