import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { openChrome } from './browser.ts';
import { comparePages, parts, type Part } from './bench/compare-pages.ts';
import { screens } from './bench/measured-page.ts';
import { measureTrial, trialThere } from './bench/measure-trial.ts';
import { openSite } from './bench/open-site.ts';
import { servePlainPage } from './bench/plain-page.ts';
import { figuresTable, scenesTable } from './bench/table.ts';
import type { StaticServer } from './static-server.ts';
import { openProject } from './translate/project.ts';

/**
 * npm run bench [-- FOLDER|ADDRESS --against FOLDER|ADDRESS --part load --only monday --runs 3
 *                   --screen phone --path /en/STORY/ --json FILE --markdown FILE]
 * Measures a page in Chromium with the processor slowed four times and a slow line, in alternation with
 * its plain reference (the same text and pictures, no script) and with another site, and prints the
 * medians. Builds the site where none is named. A page that does not move as it should is a failure.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    part: { type: 'string', multiple: true, default: [...parts] },
    only: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string', default: '3' },
    screen: { type: 'string', default: 'phone' },
    path: { type: 'string' },
    json: { type: 'string' },
    markdown: { type: 'string' },
  },
});

const open: { close(): Promise<void> }[] = [];
try {
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs says ${values.runs}; it is a whole number from 1`);
  const screen = oneOf('--screen', values.screen, Object.keys(screens) as (keyof typeof screens)[]);
  const wanted = values.part.map((part): Part => oneOf('--part', part, parts));
  const kept = <T extends { close(): Promise<void> }>(one: T): T => (open.unshift(one), one);

  const path = values.path ?? (await originalPath());
  const site = kept(await openSite(positionals[0]));
  const plain = kept(await servePlainPage(site.address, path));
  const against: StaticServer | undefined =
    values.against === undefined ? undefined : kept(await openSite(values.against));
  const browser = kept(await openChrome());
  const trial = await measureTrial(browser);
  const address = ({ address: base }: StaticServer) => `${base}${path}`;
  const measured = await comparePages(
    browser,
    {
      own: address(site),
      plain: address(plain),
      ...(against && { against: address(against) }),
    },
    { screen: screens[screen], runs, parts: wanted, only: values.only },
  );
  const conditions =
    `${path} at ${screens[screen].width}×${screens[screen].height}, processor slowed 4×, ` +
    `1.6 Mbit/s with 150 ms; medians of ${runs}; ${await browser.version()}, ` +
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, which draws the trial of ` +
    `150 marks in ${trial.toFixed(1)} ms (${trialThere} where the targets were set)`;
  const lines = [
    conditions,
    '',
    ...figuresTable(measured),
    ...(measured.slowest.length > 0 ? ['', 'Slowest controls:', ''] : []),
    ...measured.slowest.map(([control, delay]) => `- ${control}: ${delay.toFixed(0)} ms`),
    ...(Object.keys(measured.scenes).length > 0 ? ['', ...scenesTable(measured.scenes)] : []),
  ];
  console.log(lines.join('\n'));
  if (values.json !== undefined)
    await writeFile(values.json, `${JSON.stringify({ conditions, ...measured }, null, 2)}\n`);
  if (values.markdown !== undefined)
    await writeFile(values.markdown, `# Performance, as measured\n\n${lines.join('\n')}\n`);
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  for (const one of open) await one.close();
}

/** The story of the project in the language that it was written in. */
async function originalPath(): Promise<string> {
  const { story, sourceLocale } = await openProject();
  return `/${sourceLocale}/${story}/`;
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new Error(`${option} says ${value}; the choices are: ${choices.join(', ')}`);
  return found;
}
