import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChrome } from '../../src/commands/browser.ts';
import { copyProject, type ProjectCopy } from '../../src/commands/pseudo/project-copy.ts';

// The development server on a copy of the project, and the marks of its preview.
let copy: ProjectCopy;
let server: ChildProcess;
let address: string;
let browser: Browser;

beforeAll(async () => {
  copy = copyProject();
  // The packages of the copy lie outside of it, where the server hands nothing out unless it is told.
  const options = {
    server: { port: 0 },
    vite: { server: { fs: { allow: ['.', process.cwd()] } } },
  };
  const start = `import('astro').then(({ dev }) => dev(${JSON.stringify(options)}))`;
  server = spawn(process.execPath, ['--eval', start], {
    cwd: copy.root,
    // Not the environment of the tests: it holds NODE_ENV and names that Astro would take from it.
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1' },
  });
  address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (text) => {
      said += String(text);
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    server.on('exit', () => reject(new Error(`the server does not start:\n${said}`)));
  });
  browser = await openChrome();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  server?.kill();
  copy?.remove();
});

/** A page of a server that compiles on demand, which may take its time. */
async function openPage(): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(150_000);
  await page.setViewport({ width: 1600, height: 900 });
  return page;
}

test(
  'the preview tells how far each passage is, and opens its file at the line',
  { timeout: 300_000 },
  async () => {
    const path = join(copy.root, 'content/deepseek/pl/panic.mdx');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('Nic nie spłonęło', 'Nic się nie spaliło'),
    );
    const page = await openPage();
    await page.setRequestInterception(true);
    const opened: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname !== '/__open-in-editor') return void request.continue();
      opened.push(searchParams.get('file') ?? '');
      void request.respond({ status: 200, body: '' });
    });
    await page.goto(`${address}/en/deepseek/`, { waitUntil: 'load' });
    await (await page.waitForSelector('.passages summary'))?.click();
    const marked = '[data-passage="content/deepseek/en/panic.mdx#text/paragraph-1"] .passage-place';
    const button = await page.waitForSelector(marked, { visible: true });
    expect(await button?.evaluate((mark) => mark.getAttribute('data-state'))).toBe('changed');
    await button?.evaluate((mark) => (mark as HTMLElement).click());
    const lines = readFileSync(join(copy.root, 'content/deepseek/en/panic.mdx'), 'utf8').split(
      '\n',
    );
    const line = lines.findIndex((text, i) => i > 3 && text.length > 0) + 1;
    await expect.poll(() => opened).toEqual([`content/deepseek/en/panic.mdx:${line}:1`]);
    const states = await page.$$eval('[data-passage] .passage-place', (marks) =>
      marks.map((mark) => mark.getAttribute('data-state')),
    );
    expect(states.filter((state) => state === 'done').length).toBeGreaterThan(50);
    await page.close();
  },
);
