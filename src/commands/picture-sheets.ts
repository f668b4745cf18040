import { mkdir, readFile } from 'node:fs/promises';
import { h } from 'preact';
import { parse } from 'yaml';
import type { Layout } from '../drawing/layout.ts';
import { sheets } from '../drawing/layout.ts';
import type { DrawnScene } from '../scenes/print.ts';
import { isExplorable } from '../scenes/scene.ts';
import type { Settings } from '../scenes/settings.ts';
import { pickFacts } from '../story/facts.ts';
import { InterfaceSchema, LabelsSchema } from '../story/schemas.ts';
import { typesetInterface, typesetTexts } from '../story/typeset-content.ts';
import { createWording } from '../story/wording.ts';
import { openChrome } from './browser.ts';
import { explorableStates } from './explorable-states.ts';
import { loadScene, openSource } from './load-scenes.ts';
import { readLedger } from './read-ledger.ts';

interface SheetOptions {
  readonly root: string;
  readonly story: string;
  readonly scenes: readonly string[];
  readonly locales: readonly string[];
}

/**
 * Contact sheets of pictures alone: for each scene, locale, layout and theme every step at its real size,
 * with the half-way frames of scrubbed steps, and explorables in three states, as
 * shots/<scene>.<locale>.<layout>.<theme>.png.
 */
export async function drawPictureSheets({
  root,
  story,
  scenes,
  locales,
}: SheetOptions): Promise<string[]> {
  const source = await openSource(root);
  const browser = await openChrome();
  const written: string[] = [];
  try {
    const { printPicture } =
      await source.load<typeof import('../scenes/print.ts')>('/src/scenes/print.ts');
    const { HatchPatterns } = await source.load<typeof import('../drawing/hatch-patterns.tsx')>(
      '/src/drawing/hatch-patterns.tsx',
    );
    const { renderToString } =
      await source.load<typeof import('preact-render-to-string')>('preact-render-to-string');
    const patterns = renderToString(h(HatchPatterns, {}));
    const ledger = await readLedger(`${root}/content/${story}`);
    const page = await browser.newPage();
    const css = await styles(root);
    await mkdir(`${root}/shots`, { recursive: true });
    for (const name of scenes) {
      const drawn = await loadScene(source, name);
      for (const locale of locales) {
        const words = typesetInterface(
          InterfaceSchema.parse(
            parse(await readFile(`${root}/content/interface/${locale}.yml`, 'utf8')),
          ),
        );
        const labels = LabelsSchema.parse(
          parse(await readFile(`${root}/content/${story}/${locale}/labels.yml`, 'utf8')),
        );
        const sceneLabels = labels[name];
        if (sceneLabels === undefined)
          throw new Error(`${locale}/labels.yml: no labels for scene “${name}”`);
        const wording = createWording({
          tag: words.tag,
          numbers: words.numbers,
          labels: typesetTexts(sceneLabels, words.tag),
        });
        const facts = pickFacts(ledger, drawn.scene.needs);
        for (const layout of ['tall', 'wide'] as const) {
          const pictures = moments(drawn).map(({ caption, step, ...moment }) => ({
            caption,
            svg: printPicture(drawn, step, { facts, wording, layout, ...moment }),
          }));
          for (const theme of ['light', 'dark']) {
            const file = `${root}/shots/${name}.${locale}.${layout}.${theme}.png`;
            await page.setViewport(viewport(layout, pictures.length));
            await page.setContent(html({ pictures, theme, layout, css, patterns, locale }), {
              waitUntil: 'load',
            });
            await page.evaluate('document.fonts.ready.then(() => true)');
            await page.screenshot({ path: file as `${string}.png`, fullPage: true });
            written.push(file);
          }
        }
      }
    }
  } finally {
    await browser.close();
    await source.close();
  }
  return written;
}

interface Moment {
  readonly caption: string;
  readonly step: string;
  readonly progress?: number;
  readonly settings?: Settings;
}

/** Every step at its end, and scrubbed steps half-way too; an explorable in each state to look at. */
function moments({ scene }: DrawnScene): Moment[] {
  const states = isExplorable(scene) ? explorableStates(scene.settings) : [];
  return scene.steps.flatMap(({ name: step, scrub }): Moment[] => [
    ...(scrub ? [{ caption: `${step} 0.5`, step, progress: 0.5 }] : []),
    ...(states.length === 0 ? [{ caption: step, step }] : []),
    ...states.map(({ name, settings }) => ({ caption: name, step, ...(settings && { settings }) })),
  ]);
}

const columns = (layout: Layout, count: number) => Math.min(count, layout === 'tall' ? 4 : 2);

function viewport(layout: Layout, count: number): { width: number; height: number } {
  const perRow = columns(layout, count);
  return { width: perRow * (sheets[layout].width + 12) + 12, height: 700 };
}

async function styles(root: string): Promise<string> {
  const read = (path: string) => readFile(`${root}/src/styles/${path}`, 'utf8');
  const fonts = await read('fonts/fonts.css').catch(() => '');
  const inlined = await Promise.all(
    fonts.split(/(url\((?:'|")?\.\/[^)]+\))/).map(async (part) => {
      const file = /\.\/([\w.-]+)/.exec(part.startsWith('url(') ? part : '')?.[1];
      if (file === undefined) return part;
      const bytes = await readFile(`${root}/src/styles/fonts/${file}`);
      return `url(data:font/woff2;base64,${bytes.toString('base64')})`;
    }),
  );
  return [inlined.join(''), await read('ink.css'), await read('picture.css')].join('\n');
}

interface HtmlOptions {
  readonly pictures: readonly { caption: string; svg: string }[];
  readonly theme: string;
  readonly layout: Layout;
  readonly css: string;
  readonly patterns: string;
  readonly locale: string;
}

function html({ pictures, theme, layout, css, patterns, locale }: HtmlOptions): string {
  const { width, height } = sheets[layout];
  const perRow = columns(layout, pictures.length);
  return `<!doctype html><html lang="${locale}" data-theme="${theme}"><meta charset="utf-8"><style>${css}
    body { margin: 12px; background: #888; display: grid; grid-template-columns: repeat(${perRow}, ${width}px); gap: 12px; }
    figure { margin: 0; background: var(--paper); } figure > svg { width: ${width}px; height: ${height}px; }
    figcaption { font: 12px/1.6 monospace; background: #fff; color: #000; padding: 0 6px; }
  </style><svg width="0" height="0" style="position:absolute">${patterns}</svg>
  ${pictures.map(({ caption, svg }) => `<figure>${svg}<figcaption>${caption}</figcaption></figure>`).join('')}`;
}
