import type { Browser } from 'puppeteer-core';
import { medians, type Figures } from './figures.ts';
import { measureBytes } from './measure-bytes.ts';
import { measureControls } from './measure-controls.ts';
import { measureLoad } from './measure-load.ts';
import { measureMemory } from './measure-memory.ts';
import { measureScroll } from './measure-scroll.ts';
import type { Screen } from './measured-page.ts';
import type { Compared } from './table.ts';

/** What can be measured; bytes and memory hardly differ between runs and are taken once. */
export const parts = ['bytes', 'load', 'scroll', 'controls', 'memory'] as const;
export type Part = (typeof parts)[number];

type Who = keyof Compared;

export interface Comparison extends Compared {
  /** The page's own figures while the line is in a scene. */
  readonly scenes: Readonly<Record<string, Figures>>;
  readonly slowest: readonly (readonly [control: string, milliseconds: number])[];
}

export interface CompareOptions {
  readonly screen: Screen;
  readonly runs: number;
  readonly parts: readonly Part[];
  readonly only: readonly string[];
}

/** Measures the pages in alternation, so that what else the machine does meets all of them. */
export async function comparePages(
  browser: Browser,
  pages: Readonly<{ own: string; plain: string; against?: string }>,
  { screen, runs, parts: wanted, only }: CompareOptions,
): Promise<Comparison> {
  const list = Object.entries(pages) as [Who, string][];
  const figures: Record<Who, Figures> = { own: {}, plain: {}, against: {} };
  const add = (who: Who, more: Figures) => (figures[who] = { ...figures[who], ...more });
  const inTurn = async (measure: (address: string, who: Who) => Promise<Figures>) => {
    const measured: Record<Who, Figures[]> = { own: [], plain: [], against: [] };
    for (let run = 0; run < runs; run++)
      for (const [who, address] of list) measured[who].push(await measure(address, who));
    for (const [who] of list) add(who, medians(measured[who]));
  };
  const byScene: Record<string, Figures[]> = {};
  let slowest: Comparison['slowest'] = [];

  if (wanted.includes('bytes'))
    for (const [who, address] of list) add(who, await measureBytes(browser, address, screen));
  if (wanted.includes('load')) await inTurn((address) => measureLoad(browser, address, screen));
  if (wanted.includes('scroll'))
    await inTurn(async (address, who) => {
      const { page, scenes } = await measureScroll(browser, address, screen, only);
      if (who === 'own')
        for (const [name, one] of Object.entries(scenes)) (byScene[name] ??= []).push(one);
      return page;
    });
  if (wanted.includes('controls')) {
    const controls = await measureControls(browser, pages.own, screen);
    add('own', controls.figures);
    ({ slowest } = controls);
  }
  if (wanted.includes('memory')) add('own', await measureMemory(browser, pages.own, screen));
  return {
    own: figures.own,
    plain: figures.plain,
    ...(pages.against !== undefined && { against: figures.against }),
    scenes: Object.fromEntries(
      Object.entries(byScene).map(([name, measured]) => [name, medians(measured)]),
    ),
    slowest,
  };
}
