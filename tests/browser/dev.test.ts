import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openChrome } from '../../src/commands/browser.ts';
import { startDev, type DevServer } from '../../src/commands/dev-server.ts';
import { copyProject, type ProjectCopy } from '../../src/commands/pseudo/project-copy.ts';
import { loadSceneDirectory } from '../../src/commands/scene-directory.ts';
import { layBeside, locales, scenes, story } from '../second-story/lay-beside.ts';

const directory = await loadSceneDirectory('src/scenes');
/** One of the project's own, where it has any. */
const explorables = Object.keys(directory)
  .filter((name) => directory[name]?.explorable)
  .slice(0, 1);

// An author at work: the development server on a copy of the project that tells one more story.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
let copy: ProjectCopy;
let server: DevServer;
let browser: Browser;
beforeAll(async () => {
  copy = copyProject();
  layBeside(copy);
  server = await startDev(copy.root);
  browser = await openChrome();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  copy?.remove();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  let connected = false;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) connected = false;
  });
  page.on('console', (message) => {
    if (message.text().includes('[vite] connected')) connected = true;
  });
  // Not waited for: where the server loads the page once more in the midst, it may never end.
  page.goto(`${server.address}${path}`).catch(() => undefined);
  await answers(`complete ${path} true`, () =>
    page.evaluate((told) => [document.readyState, location.pathname, told].join(' '), connected),
  );
  return page;
}

/** Changes a file of the copy until the end of the test, and gives its new lines. */
function change(path: string, from: string, to: string): string[] {
  const file = join(copy.root, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  onTestFinished(() => writeFileSync(file, text));
  return text.replace(from, to).split('\n');
}

/**
 * Asks a page until its answer holds the words. A page that is just loaded once more answers nothing;
 * puppeteer's own waiting can miss the moment and then waits for ever.
 */
const answers = (words: string, ask: () => Promise<string>) =>
  expect.poll(() => ask().catch(() => ''), { timeout: 120_000, interval: 100 }).toContain(words);

/** Waits until something that is drawn matches. */
const shows = (page: Page, selector: string) =>
  answers('true', () =>
    page.$$eval(selector, (all) => String(all.some((node) => node.checkVisibility()))),
  );

/** Waits until something in the page says the words. */
const says = (page: Page, selector: string, words: string) =>
  answers(words, () =>
    page.$$eval(selector, (all) => all.map((node) => node.textContent).join('\n')),
  );

/** Waits until the overlay of the server says the words. */
const overlaySays = (page: Page, words: string) =>
  answers(words, () =>
    page.evaluate(
      () => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '',
    ),
  );

/**
 * The server may load a page once more after the test before put a file back as it was. A page that is
 * gone in the midst of a test is no fault: the test begins again.
 */
const retry = {
  count: 2,
  condition: ({ message, cause }: { message: string; cause?: { message?: string } }) =>
    /execution context|context with specified id|detached frame/i.test(
      `${message} ${cause?.message}`,
    ),
};

describe('an open page follows what is saved', { retry }, () => {
  test('prose', async () => {
    const page = await open(`/cs/${story}/`);
    change(`content/${story}/cs/sea.mdx`, 'Při odlivu', 'Při velkém odlivu');
    await says(page, '.step p', 'Při velkém odlivu');
    await page.close();
  });

  test('a label, in the printed picture and in what scenes are drawn from', async () => {
    const page = await open(`/cs/${story}/`);
    change(`content/${story}/cs/labels.yml`, `other: '{n} hodin'`, `other: '{n} h od odlivu'`);
    await says(page, '.step svg text', 'h od odlivu');
    const drawnFrom = await page.$eval('#scenes', (block) =>
      fetch((block as HTMLElement).dataset['at'] ?? '').then((answer) => answer.text()),
    );
    expect(drawnFrom).toContain('h od odlivu');
    await page.close();
  });

  test('a scene, in the story and in the gallery, which keeps its place', async () => {
    const page = await open(`/cs/${story}/`);
    const gallery = await open(`/gallery/${story}/cs/tide/`);
    await shows(gallery, '[data-bench][data-ready]');
    await gallery.$eval('[name=place]', (scrubber) => {
      (scrubber as HTMLInputElement).value = '1.5';
      scrubber.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await says(gallery, '[data-stage] text', '3,1');
    change('src/scenes/tide/picture.tsx', '{ n: frame.hours }', '{ n: -frame.hours }');
    await says(page, '.step svg text', '−6,2');
    await says(gallery, '[data-stage] text', '−3,1');
    expect(await gallery.$eval('[data-moment]', (moment) => moment.textContent)).toBe('flood 0.50');
    await gallery.close();
    await page.close();
  });
});

describe('the gallery', { retry }, () => {
  test('lists every scene that has labels, in each language and in pseudo-translation', async () => {
    const page = await open('/gallery/');
    const links = await page.$$eval('li a', (all) => all.map((link) => link.getAttribute('href')));
    for (const scene of scenes)
      for (const locale of [...locales, 'qps'])
        expect(links).toContain(`/gallery/${story}/${locale}/${scene}/`);
    expect(links.filter((link) => !link?.startsWith(`/gallery/${story}/`))).not.toEqual([]);
    await page.close();
  });

  test('prints each step in both layouts and themes, and tells marks and milliseconds', async () => {
    const page = await open(`/gallery/${story}/ar/tide/`);
    await shows(page, '[data-bench][data-ready]');
    const printed = await page.$$eval('figcaption', (all) =>
      all.map((caption) => {
        const theme = caption.closest<HTMLElement>('[data-theme]')?.dataset['theme'] ?? '';
        return `${caption.textContent} · ${theme}`;
      }),
    );
    for (const moment of ['ebb 1', 'flood 0', 'flood 0.5', 'flood 1'])
      for (const layout of ['tall', 'wide'])
        for (const theme of ['light', 'dark'])
          expect(printed).toContain(`${moment} · ${layout} · ${theme}`);
    await page.click('[name=play]');
    await says(page, '[data-cost]', 'ms a frame');
    expect(await page.$eval('[data-cost]', (cost) => cost.textContent)).toMatch(
      /^marks: tall 1, wide 1 · \d+\.\d ms a frame, at most \d+\.\d$/,
    );
    await page.close();
  });

  test('lays the printed picture over the live one, which is the same at the end of a step', async () => {
    const page = await open(`/gallery/${story}/cs/tide/`);
    await shows(page, '[data-bench][data-ready]');
    await page.click('[name=over]');
    for (const [place, step, isSame] of [
      ['1', 'ebb', true],
      ['1.5', 'flood', false],
      ['2', 'flood', true],
    ] as const) {
      await page.$eval(
        '[name=place]',
        (scrubber, value) => {
          (scrubber as HTMLInputElement).value = value;
          scrubber.dispatchEvent(new Event('input', { bubbles: true }));
        },
        place,
      );
      const pairs = await page.$$eval('.gallery-row figure:has([data-stage])', (figures) =>
        figures.map((figure) => {
          const over = [...figure.querySelectorAll<HTMLElement>('[data-printed]')];
          const shown = over.filter((one) => one.checkVisibility());
          return {
            shown: shown.map((one) => one.dataset['printed']),
            isSame: figure.querySelector('[data-stage]')?.innerHTML === shown[0]?.innerHTML,
          };
        }),
      );
      expect(pairs).toEqual(Array.from({ length: 4 }, () => ({ shown: [step], isSame })));
    }
    await page.close();
  });

  test('in pseudo-translation the labels are accented and longer', async () => {
    const page = await open(`/gallery/${story}/qps/tide/`);
    await says(page, '[data-stage] text', '⟦');
    await page.close();
  });

  test.each(explorables)('has the settings of %s', async (scene) => {
    const gallery = await open('/gallery/');
    const path = await gallery.$eval(`a[href$="/${scene}/"]`, (link) => link.getAttribute('href'));
    const page = await open(path ?? '');
    await shows(page, '.explore :is(input, select, button)');
    await gallery.close();
    await page.close();
  });
});

const frame = 'src/scenes/tide/frame.ts';
const scrub = 'src/scenes/tide/scrub.ts';
const picture = 'src/scenes/tide/picture.tsx';

/** What an author does wrong: in a file this becomes that. What is said then, in which file, at which line. */
interface Fault {
  readonly name: string;
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly said: string;
  readonly file: string;
  readonly at: string;
}

const faults: readonly Fault[] = [
  {
    name: 'a field that cannot blend',
    path: frame,
    from: 'hours, level: level',
    to: `side: step === 'ebb' ? 'low' : 'high', hours, level: level`,
    said: 'frame.side cannot blend: "low" in one frame, "high" in the other',
    file: frame,
    at: 'side:',
  },
  {
    name: 'a number that is none',
    path: scrub,
    from: 'level: level(hours, 2 * end.hours)',
    to: 'level: progress === 0.5 ? NaN : 0',
    said: 'step “flood” at progress 0.5: frame.level is NaN; expected a number',
    file: scrub,
    at: 'level: progress',
  },
  {
    name: 'a label that is not declared',
    path: picture,
    from: `word('hours', { n: frame.hours }, 1)`,
    to: `word('minutes')`,
    said: '“minutes”',
    file: picture,
    at: `word('minutes')`,
  },
  {
    name: 'a claim that is not in `needs`',
    path: 'src/scenes/tide/index.ts',
    from: `claims: ['period']`,
    to: 'claims: []',
    said: 'claim “period” is not listed in the scene’s needs, which has: none',
    file: frame,
    at: 'valueOf(facts',
  },
  {
    name: 'too many marks',
    path: picture,
    from: '<Display x',
    to: '{Array.from({ length: 200 }, () => <path d="M0 0" />)}<Display x',
    said: '201 marks; expected at most 150',
    file: picture,
    at: 'Picture({',
  },
  {
    name: 'too many bytes',
    path: picture,
    from: 'fill={ink.deep} />',
    to: 'fill={ink.deep} data-long={"x".repeat(20_000)} />',
    said: 'bytes; expected at most 16000',
    file: picture,
    at: 'Picture({',
  },
];

describe(
  'what is wrong in a scene is told in the terminal and over the page, with file and line',
  { retry },
  () => {
    test.each(faults)('$name', async ({ path, from, to, said, file, at }) => {
      const page = await open(`/gallery/${story}/cs/tide/`);
      const changed = change(path, from, to);
      const lines =
        file === path ? changed : readFileSync(join(copy.root, file), 'utf8').split('\n');
      const line = lines.findIndex((text) => text.includes(at)) + 1;
      // The overlay tells the folder of the file and its name.
      await overlaySays(page, said);
      await overlaySays(page, `tide/${basename(file)}:${line}:`);
      // Astro's own overlay may come before ours is through with all scenes.
      await expect
        .poll(() => server.said(), { timeout: 60_000 })
        .toContain(`${file}:${line}: scene “tide”, `);
      await page.close();
    });
  },
);
