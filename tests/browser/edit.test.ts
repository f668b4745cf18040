import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChrome } from '../../src/commands/browser.ts';
import { readContentFiles } from '../../src/commands/content-files.ts';
import { startDev, type DevServer } from '../../src/commands/dev-server.ts';
import { copyProject, type ProjectCopy } from '../../src/commands/pseudo/project-copy.ts';

// The development server on a copy of the project, and the marks of its preview.
let copy: ProjectCopy;
let server: DevServer;
let browser: Browser;

beforeAll(async () => {
  copy = copyProject();
  server = await startDev(copy.root);
  browser = await openChrome();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
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
    await page.goto(`${server.address}/en/deepseek/`, { waitUntil: 'load' });
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

/** Puts the files of the copy into the browser's own file system, which has the same interface as that of a computer. */
async function fillFolder(page: Page): Promise<Map<string, string>> {
  const files = [...(await readContentFiles(copy.root))].map(([path, bytes]): [string, string] => [
    path,
    new TextDecoder().decode(bytes),
  ]);
  await page.evaluate(async (texts) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of texts) {
      const folders = path.split('/');
      const name = folders.pop() ?? '';
      let folder = root;
      for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await folder.getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, files);
  return new Map(files);
}

async function readFolder(frame: Frame, paths: readonly string[]): Promise<Map<string, string>> {
  const texts = await frame.evaluate(
    (asked) =>
      Promise.all(
        asked.map(async (path): Promise<[string, string]> => {
          const folders = path.split('/');
          const name = folders.pop() ?? '';
          let folder = await navigator.storage.getDirectory();
          for (const part of folders) folder = await folder.getDirectoryHandle(part);
          return [path, await (await (await folder.getFileHandle(name)).getFile()).text()];
        }),
      ),
    paths,
  );
  return new Map(texts);
}

async function press(frame: Frame, words: string): Promise<void> {
  const button = await frame.waitForSelector(`::-p-xpath(//button[contains(., "${words}")])`);
  await button?.evaluate((found) => (found as HTMLElement).click());
}

test(
  'the form shows the languages side by side, survives changes of files, and saves only what was changed',
  { timeout: 300_000 },
  async () => {
    const page = await openPage();
    await page.goto(`${server.address}/edit/form.json`);
    const before = await fillFolder(page);
    // The window in which a person chooses the folder is the browser's, out of reach of its pages.
    await page.evaluateOnNewDocument(() => {
      Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    });
    await page.goto(`${server.address}/edit/`, { waitUntil: 'load' });
    const form = await page.waitForFrame((frame) => frame.url().includes('/edit/form/'));
    await press(form, 'Work with Local Repository');
    await form.waitForFunction(() => document.body.innerText.includes('panic.mdx'));
    await form.evaluate(() => {
      location.hash = '#/collections/deepseek/entries/panic-mdx';
    });
    const left = await form.waitForSelector('[lang="pl"] textarea, textarea[lang="pl"]');
    const right = await form.waitForSelector('[lang="en"] textarea, textarea[lang="en"]');
    const [from, to] = [await left?.boundingBox(), await right?.boundingBox()];
    expect(from?.y).toBe(to?.y);
    expect((from?.x ?? 0) + (from?.width ?? 0)).toBeLessThan(to?.x ?? 0);

    await form.evaluate(() => {
      const prose = [...document.querySelectorAll('textarea')].find(({ value }) =>
        value.includes('Nothing had burned down'),
      );
      const at = prose?.value.indexOf(' had burned') ?? 0;
      prose?.focus();
      prose?.setSelectionRange(at, at);
    });
    await page.keyboard.type(' at all');
    const site = page.frames().find((frame) => frame !== page.mainFrame() && frame !== form);
    const reloaded = new Promise<void>((resolve) => {
      page.on('framenavigated', (frame) => {
        if (frame === site) resolve();
      });
    });
    const navigated: string[] = [];
    page.on('framenavigated', (frame) => {
      if (frame !== site) navigated.push(frame.url());
    });
    const cover = join(copy.root, 'content/deepseek/en/story.mdx');
    writeFileSync(cover, readFileSync(cover, 'utf8').replace('\ntitle: ', '\ntitle: Again '));
    await reloaded;
    expect(navigated).toEqual([]);

    await press(form, 'Save');
    const path = 'content/deepseek/en/panic.mdx';
    const saved = () => readFolder(form, [...before.keys()]);
    await expect
      .poll(async () => (await saved()).get(path), { timeout: 60_000 })
      .not.toBe(before.get(path));
    const wanted = new Map(before);
    wanted.set(path, before.get(path)?.replace('Nothing had', 'Nothing at all had') ?? '');
    expect(await saved()).toEqual(wanted);
    await page.close();
  },
);
